import type { Block, Document } from '../../document.ts'
import { words } from '../../document.ts'
import { type Mention, stated } from '../../mention.ts'
import { symbols } from '../../mentions/symbols.ts'
import { type Draft, draft } from '../../record.ts'

/** The `sources` draft of a web page: its title, the day it was published if it prints one, the symbols of documents it names. */
export function card(document: Document, title: Block, published?: Mention<string>, rule = 'card'): Draft<'sources'> {
  const span = { start: title.body, end: title.end }
  const fields: Draft<'sources'>['fields'] = { title: stated(words(document, span), span), related_symbols: [] }
  if (published) fields.published = published
  return draft('sources', rule, span, fields)
}

/** Symbols of documents named in a piece of text, each once. */
export function symbolsIn(document: Document, start: number, end: number): Mention<string>[] {
  const seen = new Set<string>()
  return symbols(document.text.slice(start, end), document.language, start).flatMap(({ value, span }) => {
    if (seen.has(value.symbol)) return []
    seen.add(value.symbol)
    return [stated(value.symbol, span)]
  })
}
