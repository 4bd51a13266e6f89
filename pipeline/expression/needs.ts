/**
 * What an expression cannot do without: words of which one stands, letter by letter, in every text that it matches. They are read off
 * its source, so that nobody has to keep them beside it. `(?:aims?|goal) of` needs one of "aim of", "aims of", "goal of".
 */
import { fold, isStrange } from './fold.ts'

/** What is known of a part: all that it can match, where that is little; and lists of which a match holds one word each. */
interface Part {
  exact?: string[]
  lists: string[][]
}

/** Most words that a part is spelled out to, and most letters of each. */
const WORDS = 64
const LETTERS = 24
/** A list of more words than a quick look is worth is cut to their beginnings. */
const MANY = 64
const BEGINNING = 5
/** Lists of an expression that are looked at, at most. */
const LISTS = 3
/** How often a text has a letter where it is asked for: the fewer chances, the better a list tells. White space is everywhere. */
const CHANCE = 0.3
/** A list that so many texts have a word of tells nothing. */
const USUAL = 0.5

/** Lists of words, the most telling first; every match has one word of each. Letters are folded. */
export function needs(source: string): string[][] {
  const { part } = either(source, 0)
  return required(part)
    .map(shortened)
    .filter((list) => chances(list) < USUAL)
    .sort((a, b) => chances(a) - chances(b))
    .slice(0, LISTS)
}

const chances = (list: string[]): number =>
  list.reduce((sum, word) => sum + CHANCE ** word.replaceAll(' ', '').length, 0)
const anything: Part = { lists: [] }
const nothing: Part = { exact: [''], lists: [] }

/** What a part needs: its lists, and all that it can match as one more. */
const required = ({ exact, lists }: Part): string[][] => (exact && !exact.includes('') ? [...lists, exact] : lists)

function shortened(list: string[]): string[] {
  if (list.length <= MANY) return list.filter((word) => !list.some((other) => other !== word && word.includes(other)))
  return [...new Set(list.map((word) => word.slice(0, BEGINNING)))]
}

interface Read {
  part: Part
  /** Where the source goes on. */
  next: number
}

/** Parts that a bar stands between: what all of them need is one of what each needs. */
function either(source: string, from: number): Read {
  const parts: Part[] = []
  let at = from
  for (;;) {
    const { part, next } = sequence(source, at)
    parts.push(part)
    at = next
    if (source[at] !== '|') break
    at++
  }
  if (parts.length === 1) return { part: parts[0]!, next: at }
  const exact = parts.flatMap((part) => part.exact ?? [])
  if (parts.every((part) => part.exact) && exact.length <= WORDS)
    return { part: { exact: [...new Set(exact)], lists: [] }, next: at }
  const best = parts.map((part) => required(part).sort((a, b) => chances(a) - chances(b))[0])
  const list = best.every((one) => one) ? [...new Set(best.flatMap((one) => one!))] : []
  return { part: { lists: list.length ? [list] : [] }, next: at }
}

/** Parts one behind the other: words that stand side by side are one word. */
function sequence(source: string, from: number): Read {
  const lists: string[][] = []
  let run = ['']
  let whole = true
  const close = () => {
    if (!run.includes('')) lists.push(run)
    run = ['']
    whole = false
  }
  let at = from
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const one = single(source, at)
    const times = repeated(source, one.next)
    at = times.next
    const { exact, lists: more } = one.part
    if (times.least > 0) lists.push(...more)
    if (!exact || (times.least === 0 && times.most !== 1)) {
      close()
      continue
    }
    const least = Math.max(1, times.least)
    const word = power(times.least === 0 ? [...new Set([...exact, ''])] : exact, least)
    const joined = word && product(run, word)
    if (joined) run = joined
    else {
      close()
      if (word && word.length <= WORDS) run = word
    }
    // what may go on and on ends as it begins
    if (times.most !== least) {
      close()
      if (word) run = word
    }
  }
  if (whole) return { part: { exact: run, lists }, next: at }
  close()
  return { part: { lists }, next: at }
}

const product = (before: string[], behind: string[]): string[] | undefined =>
  before.length * behind.length > WORDS || before[0]!.length + behind[0]!.length > LETTERS
    ? undefined
    : [...new Set(before.flatMap((one) => behind.map((other) => one + other)))]

function power(words: string[], times: number): string[] | undefined {
  let all: string[] | undefined = words
  for (let time = 1; all && time < times; time++) all = product(all, words)
  return all
}

const QUANTIFIER = /\{(\d+)(,(\d*))?\}/y

/** How often the part before is there: once, unless a mark says something else. */
function repeated(source: string, at: number): { least: number; most: number; next: number } {
  const mark = source[at]
  QUANTIFIER.lastIndex = at
  const counted = mark === '{' ? QUANTIFIER.exec(source) : null
  let times = { least: 1, most: 1, next: at }
  if (mark === '?') times = { least: 0, most: 1, next: at + 1 }
  else if (mark === '*') times = { least: 0, most: Number.POSITIVE_INFINITY, next: at + 1 }
  else if (mark === '+') times = { least: 1, most: Number.POSITIVE_INFINITY, next: at + 1 }
  else if (counted) {
    const least = Number(counted[1])
    const most = counted[2] === undefined ? least : counted[3] ? Number(counted[3]) : Number.POSITIVE_INFINITY
    times = { least, most, next: at + counted[0].length }
  }
  return times.next > at && source[times.next] === '?' ? { ...times, next: times.next + 1 } : times
}

const GROUP = /\((?:\?(?:(?<ahead>=)|(?<not><?!)|(?<behind><=)|<\w+>|[ims-]*:))?/y
/** Escapes that stand for no letter: edges of words. */
const EDGE = new Set(['b', 'B'])
const CLASSES = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|[pP]\{[^}]*\}|k<\w+>|c[A-Za-z]|u\{[0-9a-fA-F]+\}|(.))/sy

/** One letter, class or group. */
function single(source: string, at: number): Read {
  const mark = source[at]!
  if (mark === '^' || mark === '$') return { part: nothing, next: at + 1 }
  if (mark === '.') return { part: anything, next: at + 1 }
  if (mark === '(') {
    GROUP.lastIndex = at
    const { ahead, not, behind } = GROUP.exec(source)!.groups!
    const { part, next } = either(source, GROUP.lastIndex)
    const closed = next + 1
    if (not) return { part: nothing, next: closed }
    return { part: ahead || behind ? { exact: [''], lists: required(part) } : part, next: closed }
  }
  if (mark === '[') return letters(source, at)
  if (mark !== '\\') return { part: letter(source.charCodeAt(at)), next: at + 1 }
  const { part, next } = escaped(source, at)
  return { part: part ?? anything, next }
}

const letter = (code: number): Part =>
  isStrange(code) ? anything : { exact: [String.fromCharCode(fold(code))], lists: [] }

/** An escape; no part where it stands for many letters. */
function escaped(source: string, at: number): { part?: Part; next: number } {
  CLASSES.lastIndex = at
  const [whole, four, two, plain] = CLASSES.exec(source)!
  const next = at + whole.length
  if (four ?? two) return { part: letter(Number.parseInt((four ?? two)!, 16)), next }
  if (plain === undefined) return { next }
  if (EDGE.has(plain)) return { part: nothing, next }
  if (plain === 'd') return { part: letter(0x30), next }
  if (plain === 's') return { part: letter(0x20), next }
  return /[a-zA-Z0-9]/.test(plain) ? { next } : { part: letter(plain.charCodeAt(0)), next }
}

/** Letters of a class that are few enough to be told. */
const FEW = 5

/** A class, and how long the source of one is that has more than a few letters. */
const CLASS = /\[(?:[^\]\\]|\\.)*\]/sy
const LONG = 40

/** "[Tt]", "[aá]", "[1-9]": a class of few letters is each of them. */
function letters(source: string, from: number): Read {
  CLASS.lastIndex = from
  CLASS.test(source)
  if (CLASS.lastIndex - from > LONG) return { part: anything, next: CLASS.lastIndex }
  const members = new Set<string>()
  let at = from + 1
  let known = source[at] !== '^'
  if (!known) at++
  let last: number | undefined
  for (; source[at] !== ']'; ) {
    if (source[at] === '-' && last !== undefined && source[at + 1] !== ']') {
      const to =
        source[at + 1] === '\\' ? escaped(source, at + 1) : { part: letter(source.charCodeAt(at + 1)), next: at + 2 }
      // only digits are one from end to end
      if (!(to.part?.exact?.[0] === '0' && last === 0x30)) known = false
      at = to.next
      last = undefined
      continue
    }
    const one = source[at] === '\\' ? inClass(source, at) : { part: letter(source.charCodeAt(at)), next: at + 1 }
    const [only] = one.part?.exact ?? []
    if (only) members.add(only)
    else known = false
    last = only?.charCodeAt(0)
    at = one.next
  }
  return {
    part: known && members.size && members.size <= FEW ? { exact: [...members], lists: [] } : anything,
    next: at + 1,
  }
}

/** In a class `\b` is a letter, and nothing is known of it. */
const inClass = (source: string, at: number) => (EDGE.has(source[at + 1]!) ? { next: at + 2 } : escaped(source, at))
