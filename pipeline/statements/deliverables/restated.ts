import { expression } from '../../expression.ts'
import { singular } from '../../mentions/singular.ts'
import type { Draft } from '../../record.ts'
import type { Found } from './found.ts'
import { isWork } from './kinds.ts'

const EMPTY = new Set(
  'a an the of on in for to and or with by from at as its their this that these those new first le la les l d de du des un une et ou sur pour dans en au aux ce cette ces son sa el los las del al y o para con por una unos este esta estos su sus que nouveau nouvelle premier première nuevo nueva primer primera ilo oit'.split(
    ' ',
  ),
)
/** Shares of common words from which two titles mean one thing: as wholes, and the shorter inside the longer. */
const SAME_WHOLE = 0.6
const SAME_PART = 0.8

const WORDS = expression('[\\p{L}\\p{N}]+', 'gu')

/** A title ready for comparing. */
interface Title {
  printed: string
  /** The words that tell it from others, singular. */
  words: Set<string>
  /** Its last word, singular. */
  last: string
  /** True where it begins with a capital. */
  proper: boolean
}

const content = (title: string, language: string): Set<string> =>
  new Set(
    (title.toLowerCase().match(WORDS) ?? []).filter((word) => !EMPTY.has(word)).map((word) => singular(word, language)),
  )

const titles = new WeakMap<Draft<'deliverables'>, Title>()
/** The title of a draft, made ready once for each title: every later telling is compared with every draft. */
function titleOf(draft: Draft<'deliverables'>, printed: string, language: string): Title {
  const known = titles.get(draft)
  if (known?.printed === printed) return known
  const last = singular(printed.split(/\s+/).at(-1) ?? '', language)
  const made = { printed, words: content(printed, language), last, proper: /^\p{Lu}/u.test(printed) }
  titles.set(draft, made)
  return made
}

function shared(a: Set<string>, b: Set<string>): number {
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return both
}

/** The deliverable told before in the document that this telling means again, if any; the nearest one first. */
export function restated(
  found: Found,
  soFar: Draft<'deliverables'>[],
  language: string,
  countries: string[],
): Draft<'deliverables'> | undefined {
  const words = content(found.title, language)
  const fresh = soFar.findLast((before) => isNewAgain(found, before))
  if (fresh) return fresh
  const bare = soFar.findLast((before) => isBare(found, before, language))
  if (bare) return bare
  const noun = singular(found.word.split(' ').at(-1)!, language)
  for (let at = soFar.length - 1; at >= 0; at--) {
    const before = soFar[at]!
    const { kind, title } = before.fields
    if (!kind || !title) continue
    const { words: earlier, last, proper } = titleOf(before, title.value, language)
    const alike = kind.value === found.kind || earlier.has(noun) || words.has(last)
    if (!alike || !sameCountry(before, countries)) continue
    const both = shared(words, earlier)
    const least = Math.min(words.size, earlier.size)
    if (
      found.proper &&
      !found.definite &&
      words.size >= 1 &&
      both === words.size &&
      kind.value === found.kind &&
      proper
    )
      return before
    if (
      found.definite &&
      words.size <= 3 &&
      both === words.size &&
      !(found.proper && words.size < earlier.size && !before.fields.title)
    )
      return before
    if (found.definite && words.size === 1 && kind.value === found.kind) return before
    if (
      words.size >= 3 &&
      earlier.size >= 3 &&
      (2 * both) / (words.size + earlier.size) >= SAME_WHOLE &&
      (found.definite || (both === least && (2 * both) / (words.size + earlier.size) >= SAME_PART))
    )
      return before
    if (least >= 2 && both / least >= SAME_PART && (found.definite || found.proper) && kind.value === found.kind)
      return before
  }
  return undefined
}

/** Things of different countries are different things; where one side names none, nothing speaks against it. */
function sameCountry(before: Draft<'deliverables'>, countries: string[]): boolean {
  const own = (before.fields.countries ?? []).map(({ value }) => value)
  return own.length === 0 || countries.length === 0 || own.some((code) => countries.includes(code))
}

/** "develops a new handbook", "produced a report": told shortly before by its noun alone, and now by more. */
function isBare(found: Found, { fields, told, whole }: Draft<'deliverables'>, language: string): boolean {
  if (found.plural || !isWork(found.kind) || fields.kind?.value !== found.kind || told.length > 0) return false
  const near = found.span.start - whole.end <= NEAR && found.span.start > whole.end
  const status = fields.status?.value
  return near && (status === found.status || status === 'ongoing') && isOnlyNoun(fields.title!.value, found, language)
}
/** Characters between two tellings of one work, at most. */
const NEAR = 500

/** True for a title that is no more than the noun of the thing. */
export function isOnlyNoun(title: string, found: Found, language: string): boolean {
  const words = content(title, language)
  const own = found.word.split(' ')
  return words.has(own.at(-1)!) && [...words].every((word) => own.includes(word))
}

/** "launches a new training manual to …" in the headline, "launched a new training manual aimed at …" below it. */
function isNewAgain({ plural, title, word, kind, status, span }: Found, { fields, whole }: Draft<'deliverables'>) {
  const same = fields.status?.value === status || fields.status?.value === 'ongoing'
  if (plural || fields.kind?.value !== kind || !same) return false
  const before = fields.title!.value.toLowerCase()
  const told = NEW.exec(title.toLowerCase())
  return (
    told !== null &&
    title.toLowerCase().slice(told[0].length).startsWith(word) &&
    before.startsWith(`${told[0]}${word}`) &&
    span.start > whole.end &&
    span.start - whole.end <= NEAR
  )
}
const NEW = /^(?:new|nouveau|nouvelle|nuevo|nueva) /
