import data from '../../schemas/codelists/project-words.json' with { type: 'json' }
import { content, type Span } from '../document.ts'
import { standsIn } from '../expression/find.ts'
import { expression } from '../expression.ts'
import { stated } from '../mention.ts'
import { places } from '../mentions/places.ts'
import { type Draft, draft, type Fields } from '../record.ts'
import { anyOf } from './events/lexicon.ts'
import { money } from './projects/money.ts'
import { names } from './projects/names.ts'
import { sameProject } from './projects/same.ts'
import type { Statement } from './scope.ts'
import { placesIn } from './where.ts'

/** "the project", "le projet", "the three-year project": the one the document is about. */
const OWN = expression(
  /(?<!\p{L})(?:the|this|le|ce|cette|l[’']|el|este|la|esta)\s?(?:[\p{L}\d€$£().,-]+\s+){0,5}?(?:project|programme|projet|proyecto|programa|initiative|iniciativa)(?!\p{L})/iu,
)

const NAMED = 'projects/named'
const DESCRIBED = 'projects/described'
/** "The five-year project, known as …": the name of one described before. */
const CALLED = expression(
  `^\\W*(?:the|this|le|ce|el|este)\\s(?:[\\p{L}\\d-]+\\s){0,3}(?:project|programme|projet|proyecto|programa),?\\s(?:${Object.values(data.called).flat().join('|')})\\s(?:the\\s|le\\s|el\\s)?[“«"]?$`,
  'iu',
)

/**
 * The projects and programmes that a sentence names or describes; one named before (`soFar`, the scope's own) is told again.
 * Money in the sentence belongs to the project it names, else to the one the document is about.
 */
export function projects(statement: Statement, soFar: Draft<'projects'>[] = []): Draft<'projects'>[] {
  const { document, sentence, scope } = statement
  const language = document.language.slice(0, 2)
  const known = scope.project && !soFar.includes(scope.project) ? [scope.project, ...soFar] : soFar
  const drafts: Draft<'projects'>[] = []
  let named: Draft<'projects'> | undefined
  const all = names(statement)
  const own = standsIn(OWN, sentence.text)
  const opens = all.length || own || scope.project ? undefined : opener(sentence, known)
  // money of no project
  if (!all.length && !own && !opens) return []
  const payed = money(sentence, language)
  const payers = (payed.funders ?? []).map((one) => one.span)
  for (const { name, span, form, letters } of all) {
    // "with funding from the European Union’s Programme for …": who pays
    if (payers.some((payer) => payer.start <= span.start && span.end <= payer.end)) continue
    // "“Nets for Life” is a programme to …": what the sentence says of the one it names
    const subject = drafts.at(-1) ?? named
    if (subject && form === 'described' && IS_A.test(document.text.slice(subject.fields.name!.span.end, span.start)))
      continue
    const before =
      sameProject(name, [...known, ...drafts]) ?? (letters && sameProject(letters.name, [...known, ...drafts]))
    if (before) {
      tellAgain(before, name, span)
      if (letters) alsoCalled(before, letters)
      // "the Partnership Programme, known as “SHORES”", which the text named before by its letters
      const fuller = drafts.at(-1)
      if (fuller && fuller !== before && KNOWN.test(document.text.slice(fuller.fields.name!.span.end, span.start))) {
        before.fields.aliases = [...(before.fields.aliases ?? []), fuller.fields.name!]
        drafts.pop()
        if (named === fuller) named = before
      }
      named ??= before
      continue
    }
    // "… in its first phase, also known as the HARBOUR project": another name of the one before
    const last = drafts.at(-1) ?? known.at(-1)
    if (
      last &&
      form === 'named' &&
      (ALSO.test(document.text.slice(sentence.start, span.start)) ||
        KNOWN.test(document.text.slice(last.told.at(-1)?.span.end ?? last.fields.name!.span.end, span.start)))
    ) {
      last.fields.aliases = [...(last.fields.aliases ?? []), stated(name, span)]
      named ??= last
      continue
    }
    const nameless = known.findLast((one) => one.rule === DESCRIBED && one !== scope.project)
    if (nameless && form === 'named' && givesName(statement, span, nameless, known)) {
      tellAgain(nameless, name, span)
      nameless.fields.aliases = [nameless.fields.name!]
      nameless.fields.name = stated(name, span)
      nameless.rule = NAMED
      const more = countriesIn(document.text.slice(span.start, span.end), language, span.start)
      const where = more.length ? more : worksIn(statement, { start: span.end, end: sentence.end })
      if (!nameless.fields.countries && where.length) nameless.fields.countries = where
      named ??= nameless
      continue
    }
    const fields: Fields<'projects'> = { name: stated(name, span) }
    const countries = countriesIn(document.text.slice(span.start, span.end), language, span.start)
    if (countries.length) fields.countries = countries
    else {
      const next = all.find((one) => one.span.start >= span.end)?.span.start ?? sentence.end
      const where = worksIn(statement, { start: span.end, end: next })
      if (where.length) fields.countries = where
    }
    if (letters) fields.aliases = [stated(letters.name, letters.span)]
    const made = draft('projects', form === 'described' ? DESCRIBED : NAMED, span, fields)
    drafts.push(made)
    named ??= made
  }
  const owner =
    named && (named !== scope.project || !own) ? named : own ? (scope.project ?? lastTold(known)) : undefined
  const meant = owner ?? named ?? (scope.project ? undefined : (opens ?? opener(sentence, known)))
  if (meant) {
    if (payed.funders && !meant.fields.funders) meant.fields.funders = payed.funders
    if (payed.budget && !meant.fields.budget) meant.fields.budget = payed.budget
    if (!named && !scope.project && !meant.fields.countries) {
      const where = worksIn(statement, sentence).filter(
        ({ span }) => !payers.some((payer) => payer.start <= span.start && span.end <= payer.end),
      )
      if (where.length) meant.fields.countries = where
    }
  }
  return drafts
}

/** The project told last: the one that "the project" means in a text that is about none. */
function lastTold(known: Draft<'projects'>[]): Draft<'projects'> | undefined {
  const at = ({ fields, told }: Draft<'projects'>) =>
    Math.max(fields.name!.span.start, ...told.map(({ span }) => span.start))
  return known.toSorted((a, b) => at(b) - at(a))[0]
}

/** "Offside has US$ 2 million from …": the project that a sentence begins with, by the head of its name. */
function opener({ text }: { text: string }, known: Draft<'projects'>[]): Draft<'projects'> | undefined {
  const opening = text.replace(/^\W*(?:The|Le|El|La)\s/u, '')
  return known.find(({ fields }) =>
    [fields.name!, ...(fields.aliases ?? [])].some(({ value }) => {
      const head = value.replace(/\s?[:,(–].*$/su, '')
      return head.length > 3 && opening.startsWith(`${head} `)
    }),
  )
}

/** True for a name that the text gives to a project described before: "The five-year project, known as …"; or the first it names where its title said only what for. */
function givesName(
  { document, sentence }: Statement,
  { start, end }: Span,
  nameless: Draft<'projects'>,
  known: Draft<'projects'>[],
): boolean {
  const before = document.text.slice(sentence.start, start)
  if (CALLED.test(before)) return true
  const title = content(document)
    .slice(0, TOP)
    .some(
      (block) =>
        block.start <= nameless.whole.start && nameless.whole.end <= block.end && block.end - block.start < TITLE,
    )
  const introduced = INTRODUCED.test(before) || SAID.test(document.text.slice(end, sentence.end))
  return title && introduced && known.every((one) => one === nameless || one.rule !== NAMED)
}
/** "“Quiet Cranes” is a project …": what a sentence says of the name it begins with. */
const SAID =
  /^[”»"’]?\s(?:is|was|est|était|es|fue)\s(?:an?|une?|una)\s(?:[^.;,]{0,40}\s)?(?:project|programme|projet|proyecto|programa)(?!\p{L})/iu
/** "the Partnership Programme, known as “": nothing else between a name and another. */
const KNOWN = expression(
  `^[”»"’]?(?:\\s(?:project|programme|projet|proyecto|programa))?,?\\s(?:${Object.values(data.called).flat().join('|')})\\s(?:the\\s|le\\s|el\\s)?[“«"‘]?\\s?$`,
  'iu',
)
const ALSO = expression(
  `(?<!\\p{L})(?:${Object.values(data.also).flat().join('|')})\\s(?:the\\s|le\\s|el\\s)?(?:(?:project|programme|projet|proyecto|programa)\\s)?[“«"‘]?\\s?$`,
  'iu',
)
/** Blocks from the top among which the title of an article stands, and characters of it, at most. */
const TOP = 3
const TITLE = 240
/** "the project “", "un proyecto denominado “": what stands right before the name of a project. */
const INTRODUCED = expression(
  `(?<!\\p{L})(?:project|programme|projet|proyecto|programa),?\\s(?:(?:${Object.values(data.called).flat().join('|')})\\s)?(?:the\\s|le\\s|el\\s)?[“«"‘]?\\s?$`,
  'iu',
)

const IS_A = /^[”»"’]?\s(?:\([^()]*\)\s)?(?:is|was|est|était|es|fue)\s(?:an?|une?|una)\s[^.;]{0,60}$/iu

/** "will carry out activities in Niger and Togo", "helps families in Peru": where a project works, as the words behind its name say. */
function worksIn(statement: Statement, behind: Span): NonNullable<Fields<'projects'>['countries']> {
  const { document } = statement
  if (!WORKS.test(document.text.slice(behind.start, behind.end))) return []
  const seen = new Set<string>()
  return placesIn(statement, behind).flatMap(({ value, span }) =>
    value.country && value.kind !== 'demonym' && !seen.has(value.country) && seen.add(value.country)
      ? [stated(value.country, span)]
      : [],
  )
}
const WORKS = expression(anyOf(Object.values(data.works).flat()), 'iu')

/** Countries that the project's own name says. */
function countriesIn(name: string, language: string, at: number): NonNullable<Fields<'projects'>['countries']> {
  const seen = new Set<string>()
  return places(name, language, at).flatMap(({ value, span }) =>
    value.country &&
    value.kind !== 'demonym' &&
    // "UK Prosperity Fund …": letters in a name say who pays
    !/^\p{Lu}{2,3}$/u.test(name.slice(span.start - at, span.end - at)) &&
    !seen.has(value.country) &&
    seen.add(value.country)
      ? [stated(value.country, span)]
      : [],
  )
}

/** The letters that a second telling prints behind the name. */
function alsoCalled({ fields }: Draft<'projects'>, { name, span }: { name: string; span: Span }): void {
  const known = [fields.name!, ...(fields.aliases ?? [])].some(({ value }) => value.includes(name))
  if (!known) fields.aliases = [...(fields.aliases ?? []), stated(name, span)]
}

/** A second telling; another spelling becomes an alias. A fuller name takes the place of an acronym. */
function tellAgain(before: Draft<'projects'>, name: string, span: Span): void {
  const own = before.fields.name!
  if (own.span.start === span.start) return
  before.told.push({ span: { start: span.start, end: span.end }, path: '/name', relation: 'restates' })
  const known = [own, ...(before.fields.aliases ?? [])].some(({ value }) => value === name)
  if (known) return
  if (name.startsWith(`${own.value}: `)) {
    before.fields.aliases = [own, ...(before.fields.aliases ?? [])]
    before.fields.name = stated(name, span)
  } else before.fields.aliases = [...(before.fields.aliases ?? []), stated(name, span)]
}
