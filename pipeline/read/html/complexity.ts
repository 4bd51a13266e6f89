/** Nesting that no page made for people reaches. */
const DEPTH = 600
/** Elements of one page, at most. */
const ELEMENTS = 400_000
/** Size of a page, in characters, at most. */
const SIZE = 12_000_000

/** Elements that never have an end tag. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** The elements that a start tag closes, where pages leave out end tags. */
const CLOSES: Record<string, Set<string>> = {}
for (const [names, closed] of [
  ['p', 'p'],
  ['li', 'p li'],
  ['dt dd', 'p dt dd'],
  ['td th', 'p td th'],
  ['tr', 'p td th tr'],
  ['thead tbody tfoot', 'p td th tr thead tbody tfoot'],
  ['option optgroup', 'option'],
] as const) {
  for (const name of names.split(' ')) CLOSES[name] = new Set(closed.split(' '))
}

/**
 * Why a page is too complex to be read within its bounds, or undefined. Parsing takes time proportional to elements times depth,
 * so both are counted first, in one pass over the tags.
 */
export function complexity(text: string): string | undefined {
  if (text.length > SIZE) return `${text.length} characters; expected at most ${SIZE}`
  const open: string[] = []
  let elements = 0
  const tags = /<(\/?)([a-z][a-z0-9]*)/gi
  for (let tag = tags.exec(text); tag; tag = tags.exec(text)) {
    const name = tag[2]!.toLowerCase()
    if (tag[1]) {
      const at = open.lastIndexOf(name)
      if (at >= 0) open.length = at
      continue
    }
    if (++elements > ELEMENTS) return `more than ${ELEMENTS} elements`
    if (VOID.has(name)) continue
    if (name === 'script' || name === 'style') {
      const end = text.indexOf(`</${tag[2]}`, tags.lastIndex)
      if (end < 0) break
      tags.lastIndex = end
      continue
    }
    const closed = CLOSES[name]
    while (closed?.has(open.at(-1)!)) open.pop()
    if (open.push(name) > DEPTH) return `elements nested more than ${DEPTH} deep`
  }
  return undefined
}
