/** A text whose marked words, ⟦so⟧, are what a grammar must find and nothing else; and where they stand once the marks are gone. */
export function marked(source: string): { text: string; words: string[]; spans: { start: number; end: number }[] } {
  let text = ''
  const spans: { start: number; end: number }[] = []
  let from = 0
  for (const match of source.matchAll(/⟦([^⟧]*)⟧/gu)) {
    text += source.slice(from, match.index)
    spans.push({ start: text.length, end: text.length + match[1]!.length })
    text += match[1]!
    from = match.index + match[0].length
  }
  text += source.slice(from)
  return { text, words: spans.map(({ start, end }) => text.slice(start, end)), spans }
}
