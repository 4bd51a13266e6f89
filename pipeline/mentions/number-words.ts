import lexicons from '../../schemas/codelists/number-words.json' with { type: 'json' }
import { mayStand } from '../expression/find.ts'
import { expression } from '../expression.ts'
import type { Language } from './language.ts'
import { compiled, oneOf } from './pattern.ts'

/** Numbers written out: "Thirty-one", "two hundred and five", "vingt-cinq", "treinta y uno". */

interface Word {
  value: number
  kind: 'word' | 'hundred' | 'scale' | 'and'
}

/** A spelled-out number and where it stands. */
export interface Spelled {
  start: number
  end: number
  value: number
}

const normal = (word: string) => word.toLowerCase()

/** One expression for a run of number words of a language, and what each word means. */
function grammar(language: Language) {
  const { words, hundreds, scales, and } = lexicons[language]
  const meaning = new Map<string, Word>()
  for (const [word, value] of Object.entries(words)) meaning.set(word, { value, kind: 'word' })
  for (const word of hundreds) meaning.set(word, { value: 100, kind: 'hundred' })
  for (const [word, value] of Object.entries(scales)) if (word.length > 2) meaning.set(word, { value, kind: 'scale' })
  for (const word of and) meaning.set(word, { value: 0, kind: 'and' })
  const starters = [...meaning].flatMap(([word, { kind }]) => (kind === 'and' ? [] : [word]))
  const run = compiled(
    // "multi-million dollar firms": nobody counted
    `(?<![\\p{L}\\p{N}])(?<!multi[-‑–\\s])(?<!(?![dD])\\p{L}['’])${oneOf(starters)}(?:(?:[-‑]|\\s)${oneOf(meaning.keys())}(?![\\p{L}]))*(?![\\p{L}\\p{N}]|['’]\\p{L})`,
  )
  const each = compiled(`(?<![\\p{L}])${oneOf(meaning.keys())}(?![\\p{L}])`)
  return { run, each, meaning }
}

const grammars: Record<Language, ReturnType<typeof grammar>> = {
  en: grammar('en'),
  fr: grammar('fr'),
  es: grammar('es'),
}

/** Whether a word below 100 may follow what is counted so far: 20 + 5, 100 + 12, French 60 + 12 and 80 + 17; not 5 + 6. */
function adds(current: number, value: number, language: Language): boolean {
  if (current === 0) return true
  const rest = current % 100
  if (value >= 100) return false
  if (rest === 0) return true
  if (language === 'fr' && (rest === 60 || rest === 80)) return value < 20
  return rest >= 20 && rest % 10 === 0 && value < 10
}

interface Token extends Word {
  start: number
  end: number
}

/** Numbers in words, in order. "One" and articles alone are no numbers; a word that cannot be added begins the next number. */
export function spelledNumbers(text: string, language: Language): Spelled[] {
  const { run, each, meaning } = grammars[language]
  const found: Spelled[] = []
  if (!mayStand(run, text)) return found
  run.lastIndex = 0
  for (let match = run.exec(text); match; match = run.exec(text)) {
    const tokens = [...match[0].matchAll(each)].map((word): Token => {
      const start = match.index + word.index
      return { ...meaning.get(normal(word[0]))!, start, end: start + word[0].length }
    })
    // "costs billions in lost earnings": no number
    if (tokens.length === 1 && tokens[0]!.kind === 'scale' && /s$/iu.test(match[0])) continue
    found.push(
      ...((leads.test(text.slice(0, match.index)) && pair(tokens, language)) || inTurn(tokens, language)).filter(
        ({ value }) => value > 1,
      ),
    )
  }
  return found
}

/** "Between one hundred and one thousand": the "and" that parts two numbers, the lower first, not the one inside a number. */
const leads = expression(/(?:^|[^\p{L}])(?:between|entre)\s+$/iu)
function pair(tokens: Token[], language: Language): Spelled[] | undefined {
  for (const [index, { kind }] of tokens.entries()) {
    if (kind !== 'and') continue
    const [low, high] = [inTurn(tokens.slice(0, index), language), inTurn(tokens.slice(index + 1), language)]
    if (low.length === 1 && high.length === 1 && low[0]!.value < high[0]!.value) return [...low, ...high]
  }
  return undefined
}

function inTurn(tokens: Token[], language: Language): Spelled[] {
  const found: Spelled[] = []
  let open: { start: number; end: number; total: number; current: number; pending: boolean } | undefined
  const finish = () => {
    if (open) found.push({ start: open.start, end: open.end, value: open.total + open.current })
    open = undefined
  }
  for (const [index, { start, end, value, kind }] of tokens.entries()) {
    if (kind === 'and') {
      if (open) open.pending = true
      continue
    }
    // "One hundred and one hundred": what is multiplied by a hundred begins a number of its own.
    const multiplied = tokens[index + 1]?.kind === 'hundred' && open !== undefined && open.current > 0
    if (open?.pending && (multiplied || !joins(open.total, open.current, value, kind, language))) finish()
    if (kind === 'word') {
      if (open && !adds(open.current, value, language)) finish()
      open ??= { start, end, total: 0, current: 0, pending: false }
      open.current += value
    } else if (kind === 'hundred') {
      // "Twelve hundred", "douze cents".
      if (open && open.current > 99) finish()
      open ??= { start, end, total: 0, current: 0, pending: false }
      open.current = (open.current || 1) * 100
    } else {
      open ??= { start, end, total: 0, current: 0, pending: false }
      if (open.total > 0 && open.total < value) open.total = (open.total + open.current) * value
      else open.total += (open.current || 1) * value
      open.current = 0
    }
    open.end = end
    open.pending = false
  }
  finish()
  return found
}

/** Whether "and" ties two parts into one number: English after hundreds and thousands, French and Spanish before units. */
function joins(total: number, current: number, value: number, kind: Word['kind'], language: Language): boolean {
  if (kind !== 'word') return false
  if (language === 'en') return value < 100 && (current > 0 ? current % 100 === 0 : total >= 1000)
  if (language === 'fr') return (value === 1 || value === 11) && current % 100 >= 20
  return value < 10 && current % 100 >= 30 && current % 10 === 0
}
