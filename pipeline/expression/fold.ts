/** Letters as expressions compare them when case counts for nothing, all digits as one, all white space as one. */

const LATIN = 0x250
const SPACE = 0x20
const DIGIT = 0x30
const folded = new Uint16Array(LATIN)
for (let code = 0; code < LATIN; code++) {
  const letter = String.fromCharCode(code)
  const small = letter.toLowerCase()
  folded[code] = /\d/.test(letter) ? DIGIT : /\s/.test(letter) ? SPACE : small.length === 1 ? small.charCodeAt(0) : code
}
/** Letters beyond those that are one with a letter among them where case counts for nothing: long s, the signs of kelvin and ångström. */
const ODD = new Map([
  [0x17f, 0x73],
  [0x212a, 0x6b],
  [0x212b, 0xe5],
])
for (const [code, letter] of ODD) if (code < LATIN) folded[code] = letter
const WHITE = /\s/

export function fold(code: number): number {
  if (code < LATIN) return folded[code]!
  if (code < 0x1680) return code
  return ODD.get(code) ?? (WHITE.test(String.fromCharCode(code)) ? SPACE : code)
}

/** True for a letter whose other case is not among those that `fold` knows: nothing is said of it. */
export function isStrange(code: number): boolean {
  const letter = String.fromCharCode(code)
  return code === 0xb5 || (code >= LATIN && letter.toLowerCase() !== letter.toUpperCase())
}
