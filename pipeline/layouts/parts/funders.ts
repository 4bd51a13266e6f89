import type { Block, Document } from '../../document.ts'
import type { Mention } from '../../mention.ts'
import { money } from '../../statements/projects/money.ts'
import { sentences } from '../../statements/sentences.ts'

/** Who pays for the project of a page, as a block of running text says: "funded by the Government of Norway". */
export const fundersIn = (document: Document, block: Block): Mention<string>[] =>
  sentences(document, block).flatMap((sentence) => money(sentence, document.language.slice(0, 2)).funders ?? [])
