import type { Line } from './line.ts'
import type { Passage } from './passage.ts'
import type { Piece } from './piece.ts'

/** How a document is set: its body text, and what its fonts are. */
export interface Setting {
  size: number
  font: string
  /** Fonts whose names are known, and among them the heavy and the slanted. */
  known: ReadonlySet<string>
  bold: ReadonlySet<string>
  italic: ReadonlySet<string>
}

/** The size and font that most letters have. */
export function setting(pieces: Iterable<Piece>, fonts: ReadonlyMap<string, string>): Setting {
  const sizes = new Map<number, number>()
  const letters = new Map<string, number>()
  for (const { size, font, text } of pieces) {
    const key = Math.round(size * 10) / 10
    sizes.set(key, (sizes.get(key) ?? 0) + text.length)
    letters.set(font, (letters.get(font) ?? 0) + text.length)
  }
  const named = (pattern: RegExp) => new Set([...fonts].filter(([, name]) => pattern.test(name)).map(([font]) => font))
  return {
    size: most(sizes) ?? 10,
    font: most(letters) ?? '',
    known: new Set(fonts.keys()),
    bold: named(/bold|black|heavy|semi-?bold|demi|(?:^|[-,])(?:bd|sb|md)\b|medium/i),
    italic: named(/italic|oblique|(?:^|[-,])it\b/i),
  }
}

const most = <K>(counts: Map<K, number>): K | undefined => [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]

/** The size of a block: that of most of its letters. */
export const sizeOf = ({ lines }: Passage): number => longest(lines)?.size ?? 0

export const longest = (lines: Line[]): Line | undefined => {
  let best = lines[0]
  for (const line of lines) if (line.text.length > best!.text.length) best = line
  return best
}
