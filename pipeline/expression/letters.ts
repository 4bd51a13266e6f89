/** What sort of sign stands at a place, looked up in one table: for cutting texts into words, letter by letter. */
import { CLASSES } from './classes.ts'

const LETTER = 1
const NUMBER = 2
const MARK = 4

const RANGE = /(\\u[0-9a-f]{4}|[^\\])(?:-(\\u[0-9a-f]{4}|[^\\]))?/gsu
const codeOf = (sign: string): number => (sign.length > 1 ? Number.parseInt(sign.slice(2), 16) : sign.charCodeAt(0))

const sorts = new Uint8Array(0x10000)
for (const [name, sort] of [
  ['L', LETTER],
  ['N', NUMBER],
  ['M', MARK],
] as const)
  for (const [, from, to = from] of CLASSES[name]!.matchAll(RANGE))
    for (let code = codeOf(from!); code <= codeOf(to!); code++) sorts[code]! |= sort

/** True for what `[\p{L}\p{N}]` takes; behind the end of a text (`NaN`) nothing is. */
export const isSpoken = (code: number): boolean => (sorts[code]! & (LETTER | NUMBER)) !== 0
/** True for what `[\p{L}\p{M}\p{N}]` takes. */
export const isOfWord = (code: number): boolean => (sorts[code]! & (LETTER | NUMBER | MARK)) !== 0
