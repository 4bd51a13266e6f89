import type { Document } from '../document.ts'
import type { Message } from '../message.ts'

/** One file of a collection, already in memory: readers never touch the disk. */
export interface Input {
  /** Path inside the collection. */
  file: string
  bytes: Uint8Array
}

/** What reading gives: a document, or messages of severity `error` that say why there is none. Never neither. */
export interface Reading {
  document?: Document
  messages: Message[]
}

/** Reads one format. Bad input is a message, never an exception. */
export type Reader = (input: Input) => Promise<Reading>
