/** The words of a text that stand whole in it, in small letters: the halves of a word parted at the end of a line are none. */
export const lexicon = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .replace(/(?<!\p{L})\p{L}{1,40}-[^\S\n]{0,9}\n[^\S\n]{0,40}\n?\s{0,40}\p{L}+/gu, ' ')
      .match(/\p{L}+/gu) ?? [],
  )

/** The words above and below a line or page break as one text, without the hyphen if it only parted a word. */
export function rejoined(above: string, below: string, words: ReadonlySet<string>): string {
  if (!above) return below
  const first = /(\p{L}+)-$/u.exec(above.slice(-60))?.[1]?.toLowerCase()
  const second = /^\p{Ll}+/u.exec(below)?.[0]
  if (!first || !second) return `${above} ${below}`
  const parted =
    words.has(first + second) || (!words.has(first) && !words.has(second)) || (!words.has(second) && second.length <= 4)
  return parted ? above.slice(0, -1) + below : above + below
}
