import functionWords from '../../../schemas/codelists/function-words.json' with { type: 'json' }
import { content, type Document, type Note } from '../../document.ts'
import { expression } from '../../expression.ts'
import { note } from './note.ts'

/** Characters of running text, at least: shorter lines may be titles, labels, fields of a form. */
const PROSE = 60
/** Characters of a last paragraph that has no full stop and was not meant to end there, at least. */
const LAST = 120
/** Characters at the end of a paragraph in which its last word stands. */
const ENDING = 80
const LAST_WORD = expression(/(\p{L}+)(-?)$/u)
/** An entry of a list whose last word leads to the next. */
const ENTRY = expression(/[;,:]\s*\p{L}+$/u)
const SMALL = expression(/^\p{Ll}/u)
const BEHEADED = expression(/^\p{Ll}+ \p{Ll}/u)
const OPEN_END = expression(/[\p{L},-]$/u)

type Words = { determiner: string[]; preposition: string[]; conjunction: string[] }
/** Words that no sentence ends with, by language. */
const OPEN = new Map(
  Object.entries(functionWords as unknown as Record<string, Words>).map(([language, words]) => [
    language,
    new Set([...words.determiner, ...words.conjunction, ...words.preposition.filter((word) => word.length <= 4)]),
  ]),
)
/** Words that are also adverbs or pronouns, with which a sentence can end: "the forms they came in", "no lo hizo sin más". */
const ALSO_LAST = new Set(
  'in on by off over up near that this these those all each more less few many most some any no other another both such his her lo le la les tout tous toutes todo todos todas otro otra otros otras este esta ese esa y'.split(
    ' ',
  ),
)

/** Sentences without their beginning or their end. */
export function* sentences(document: Document): Iterable<Note> {
  yield* beheaded(document)
  yield* unfinished(document)
  yield* cut(document)
}

/** A paragraph right below a heading that begins in the middle of a sentence: its subject was a picture, or is lost. */
function* beheaded(document: Document): Iterable<Note> {
  const blocks = content(document)
  for (const [at, { kind, number, start, end }] of blocks.entries()) {
    if (kind !== 'paragraph' || number !== undefined || blocks[at - 1]?.kind !== 'heading') continue
    const words = document.text.slice(start, end)
    // One word with a small letter may be a brand or an address.
    if (BEHEADED.test(words) && /\.$/.test(words))
      yield note(start, start + words.indexOf(' '), 'source.lost-words', 'the beginning of the sentence is missing')
  }
}

/** A paragraph that stops at a word no sentence ends with, or in the middle of a word. */
function* unfinished({ text, language, blocks }: Document): Iterable<Note> {
  const open = OPEN.get(language.slice(0, 2))
  const told = blocks.filter(({ kind }) => kind !== 'furniture')
  for (const [at, { kind, start, end }] of told.entries()) {
    if (kind !== 'paragraph' && kind !== 'list_item') continue
    const words = text.slice(start, end)
    const next = told[at + 1]
    // A list or a table goes on with the sentence.
    if (words.length < PROSE || (next && next.kind !== 'paragraph' && next.kind !== 'heading')) continue
    const ending = words.slice(-ENDING)
    const last = LAST_WORD.exec(ending)
    // "…; and" ends an entry of a list.
    if (!last || ENTRY.test(ending) || (next && SMALL.test(text.slice(next.start, next.start + 2)))) continue
    const word = last[1]!.toLowerCase()
    const broken = last[2] === '-' && words.at(-2) !== ' '
    if (broken || (open?.has(word) && !ALSO_LAST.has(word) && last[1] === word))
      yield note(end - last[0].length, end, 'source.lost-words', 'the end of the sentence is missing')
  }
}

/** A document that stops in the middle of a sentence. */
function* cut(document: Document): Iterable<Note> {
  const last = content(document).at(-1)
  if (last?.kind !== 'paragraph') return
  const words = document.text.slice(last.start, last.end)
  if (words.length > LAST && OPEN_END.test(words.slice(-2)))
    yield note(last.end - 1, last.end, 'source.cut', 'the text stops in the middle of a sentence')
}
