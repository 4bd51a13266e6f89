/**
 * Looking for an expression in a text, behind a gate: a text that lacks what the expression cannot do without is not looked through.
 * Of hundreds of rules that ask for words in a sentence, few find any.
 */
import { fold } from './fold.ts'
import { needs } from './needs.ts'
import { perText } from './texts.ts'

/** Places of a trace, a power of two, and the words of 32 bits that it takes. */
const PLACES = 4096
const LENGTH = PLACES >> 5

/** Where a run of one, two or three letters leaves its mark. */
const place = (a: number, b: number, c: number): number => ((a * 31 + b) * 31 + c) & (PLACES - 1)

/** The runs of up to three letters that stand in a text; a run that does not may seem to, never the other way round. */
const traceOf = perText((text): Uint32Array => {
  const trace = new Uint32Array(LENGTH)
  let [a, b] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const c = fold(text.charCodeAt(at))
    leave(trace, place(0, 0, c))
    leave(trace, place(0, b, c))
    leave(trace, place(a, b, c))
    a = b
    b = c
  }
  return trace
})

function leave(trace: Uint32Array, mark: number): void {
  trace[mark >> 5]! |= 1 << (mark & 31)
}

/** The marks of a word of a list: those of its runs of three letters, or of itself where it is shorter. */
function marksOf(word: string): number[] {
  const code = (at: number) => word.charCodeAt(at)
  if (word.length === 1) return [place(0, 0, code(0))]
  if (word.length === 2) return [place(0, code(0), code(1))]
  return Array.from({ length: word.length - 2 }, (_, at) => place(code(at), code(at + 1), code(at + 2)))
}

/** For each list of words that an expression needs one of, how many marks each word has, and these. */
type Gate = Uint16Array[]
const gates = new WeakMap<RegExp, Gate>()

function gateOf(pattern: RegExp): Gate {
  let gate = gates.get(pattern)
  if (!gate) {
    gate = needs(pattern.source).map((list) =>
      Uint16Array.from(list.map(marksOf).flatMap((marks) => [marks.length, ...marks])),
    )
    gates.set(pattern, gate)
  }
  return gate
}

/** False where an expression matches nowhere in a text, as far as a quick look tells. */
export function mayStand(pattern: RegExp, text: string): boolean {
  const gate = gateOf(pattern)
  if (!gate.length) return true
  const trace = traceOf(text)
  for (let index = 0; index < gate.length; index++) if (!hasOne(trace, gate[index]!)) return false
  return true
}

/** Whether a text may have one of the words of a list. */
function hasOne(trace: Uint32Array, list: Uint16Array): boolean {
  for (let word = 0, next = 0; word < list.length; word = next) {
    next = word + 1 + list[word]!
    let at = word + 1
    while (at < next && trace[list[at]! >> 5]! & (1 << (list[at]! & 31))) at++
    if (at === next) return true
  }
  return false
}

const NONE: RegExpExecArray[] = []

/** Every match of a global expression, in order. */
export function allOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (!mayStand(pattern, text)) return NONE
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += text.codePointAt(pattern.lastIndex)! > 0xffff ? 2 : 1
  }
  return found
}

/** The first match of an expression that is not global. */
export const firstOf = (pattern: RegExp, text: string): RegExpExecArray | null =>
  mayStand(pattern, text) ? pattern.exec(text) : null

/** Whether an expression that is not global matches somewhere. */
export const standsIn = (pattern: RegExp, text: string): boolean => mayStand(pattern, text) && pattern.test(text)
