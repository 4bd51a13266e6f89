import { mayStand } from '../expression/find.ts'
import { expression } from '../expression.ts'
import { type Basis, type Mention, stated } from '../mention.ts'

/** Building blocks for rules: regular expressions made from lexicons, run once over a text, the longest reading of a place wins. */

/** A rule reads one form of words, or looks names up. */
export type Rule<T> = FormRule<T> | NameRule<T>

/** Where names stand is found by look-up, not by a form. */
export interface NameRule<T> {
  name: string
  find(text: string): (Reading<T> & { start: number; end: number })[]
}

/** `read` returns undefined where the words fit the form but not the meaning. */
export interface FormRule<T> {
  name: string
  /** Global and Unicode. */
  pattern: RegExp
  /** Words that the form cannot do without, not global: a long expression is not even made ready (which takes longest) until a text has them. */
  needs?: RegExp | readonly RegExp[]
  /** What the form is looked for in, and `read` is given, instead of the text: something as long, with words in classes. */
  as?: (text: string) => string
  read(match: RegExpExecArray, text: string): Reading<T> | Reading<T>[] | undefined
}

/** A value and, where it is not the whole match, the words it takes (offsets into the text). */
export interface Reading<T> {
  value: T
  start?: number
  end?: number
  basis?: Basis
}

const special = /[.*+?^${}()|[\]\\]/g

/** Source of an expression for one spelling: white space and apostrophes in all their forms. */
export const spelled = (word: string): string =>
  word.replace(special, '\\$&').replace(/['’]/g, "['’]").replace(/ /g, '\\s+')

/** Letters that words share at their beginning, and what follows them. */
type Branch = Map<string, Branch>

/** One letter of a spelling, or the expression that stands for one. */
const letter = /\\s\+|\\.|\[[^\]]*\]|./gsu

/** Source of a group that takes any of the words, of two that begin alike the longer first. Shared beginnings stand once: such groups are made ready and matched far faster. */
export function oneOf(words: Iterable<string>): string {
  const root: Branch = new Map()
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    let branch = root
    for (const [unit] of spelled(word).matchAll(letter)) {
      let next = branch.get(unit)
      if (!next) {
        next = new Map()
        branch.set(unit, next)
      }
      branch = next
    }
    branch.set('', new Map())
  }
  return branched(root)
}

function branched(branch: Branch): string {
  const forms = [...branch].map(([unit, rest]) => {
    let source = unit
    let next = rest
    // A run of letters without a choice.
    while (next.size === 1 && !next.has('')) {
      const [[more, after]] = next as unknown as [[string, Branch]]
      source += more
      next = after
    }
    return next.size === 1 && next.has('') ? source : unit && source + branched(next)
  })
  const long = forms.filter((form) => form !== '')
  return `(?:${[...long, ...(branch.has('') ? [''] : [])].join('|')})`
}

/** No letter or digit before, none after. */
export const open = '(?<![\\p{L}\\p{N}])'
export const close = '(?![\\p{L}\\p{N}])'

/** Compiles a rule's expression: named groups, Unicode, global. */
export const compiled = (source: string, flags = 'giu'): RegExp => expression(source, flags)

/** Every reading of every rule, the earliest first; of two that share a place, the longer, then the earlier rule, stands. */
export function scan<T>(rules: readonly Rule<T>[], text: string, at: number): Mention<T>[] {
  const found: (Mention<T> & { rank: number })[] = []
  const met = new Map<RegExp, boolean>()
  const has = (words: RegExp, told: string): boolean => {
    const known = met.get(words) ?? words.test(told)
    met.set(words, known)
    return known
  }
  const tellings = new Map<(text: string) => string, string>()
  const telling = (as: (text: string) => string): string => {
    const told = tellings.get(as) ?? as(text)
    tellings.set(as, told)
    return told
  }
  for (const [rank, rule] of rules.entries()) {
    if ('find' in rule) {
      for (const { value, start, end, basis } of rule.find(text))
        found.push({ ...stated(value, { start, end }), ...(basis && { basis }), rank })
      continue
    }
    const { pattern, needs, as, read } = rule
    const told = as ? telling(as) : text
    if (needs && ![needs].flat().every((words) => has(words, told))) continue
    if (!mayStand(pattern, told)) continue
    pattern.lastIndex = 0
    for (let match = pattern.exec(told); match; match = pattern.exec(told)) {
      if (match[0] === '') pattern.lastIndex++
      const readings = read(match, told)
      if (!readings) {
        // The words did not mean it: look again from the next character on, a shorter form may begin inside.
        pattern.lastIndex = match.index + 1
        continue
      }
      for (const { value, start = match.index, end = match.index + match[0].length, basis } of [readings].flat()) {
        found.push({ ...stated(value, { start, end }), ...(basis && { basis }), rank })
      }
    }
  }
  return longest(found).map(({ value, span, basis }) => ({
    value,
    span: { start: span.start + at, end: span.end + at },
    basis,
  }))
}

/** Of mentions that overlap keeps the longest; ties go to the lower rank, then to the earlier. In order of place. */
export function longest<M extends Mention<unknown> & { rank?: number }>(mentions: M[]): M[] {
  const length = ({ span }: M) => span.end - span.start
  const byLength = [...mentions].sort(
    (a, b) => length(b) - length(a) || (a.rank ?? 0) - (b.rank ?? 0) || a.span.start - b.span.start,
  )
  // In order of place; none overlaps another, so only the neighbours of a new one can touch it.
  const kept: M[] = []
  for (const mention of byLength) {
    const { start, end } = mention.span
    let [low, high] = [0, kept.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (kept[middle]!.span.start < start) low = middle + 1
      else high = middle
    }
    const [left, right] = [kept[low - 1], kept[low]]
    if ((left && left.span.end > start) || (right && right.span.start < end)) continue
    kept.splice(low, 0, mention)
  }
  return kept
}
