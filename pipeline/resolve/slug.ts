/** Letters that Unicode does not part into a Latin letter and a mark. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' }
/** Room for a title in an id, in characters. */
const ROOM = 64

/** Words as part of an id: lower-case ASCII letters, digits and single hyphens, cut at a word; empty when no letter is Latin. */
export function slug(words: string, room = ROOM): string {
  const plain = words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter]!)
    .replace(/['’](?=s\b)/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (plain.length <= room) return plain
  const cut = plain.slice(0, room + 1)
  const whole = cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, room)
  // An article or a preposition left at the cut says nothing: words of up to three letters go, but not numbers.
  return whole.replace(/(-[a-z]{1,3})+$/, '')
}
