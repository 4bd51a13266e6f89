import type { RegisterRow } from '../../schemas/types.ts'
import type { Said } from '../index.ts'
import type { Reading } from '../read/reader.ts'

/** One document to read: what a process needs to find it. */
export interface Task {
  folder: string
  /** Path inside the folder. */
  file: string
  /** What messages and records call it, where that is not its path. */
  name?: string
  row?: RegisterRow
  /** Whoever asks has all at hand that makes drafts of a document of usual length: loading that again would take longer. */
  half?: true
}

/** What became of a task: what the document says, or, half done, the document itself. */
export interface Outcome {
  said: Said[]
  reading?: Reading
}
