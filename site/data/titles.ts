import type { AnyRecord } from './collection.ts'

/** What a record is called: its title, its name or its statement. */
export function titleOf(record: AnyRecord): string {
  if ('title' in record) return record.title
  if ('name' in record) return record.name
  return record.statement
}

/** Cuts a text at a word, so that it has at most `length` characters, with an ellipsis where something is missing. */
export function short(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > length / 2 ? space : cut.length).replace(/[\s,;:.–-]+$/, '')}…`
}
