import names from '../../../schemas/codelists/project-words.json' with { type: 'json' }
import { type Block, bodyOf, content, type Document, type Span, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { type Mention, stated } from '../../mention.ts'
import { abbreviates } from '../../mentions/abbreviates.ts'
import { dates } from '../../mentions/dates.ts'
import { organisations } from '../../mentions/organisations.ts'
import { oneOf } from '../../mentions/pattern.ts'
import { projects as mentioned } from '../../mentions/projects.ts'
import { sectors } from '../../mentions/sectors.ts'
import { type Draft, draft } from '../../record.ts'
import { sentences } from '../../statements/sentences.ts'
import { countriesIn, distinct, edge, facts, linesOf } from './facts.ts'
import type { Field, ProjectField } from './field.ts'
import { fundersIn } from './funders.ts'
import { opensWithKind } from './project-title.ts'

const { subject: said } = names
const WORD = oneOf(said.nouns)
const RESULTS = oneOf(said.results)
/** "Project brief: X", "Results of the X project", "Projet : X". */
const LEAD = expression(
  `^(?:${oneOf(said.briefs)}|${RESULTS} ${oneOf(said.of)}(?: ${WORD})?|${WORD})\\s*[:–—-]?\\s+`,
  'iu',
)
/** "X project", "X: results at a glance", "X (ACRONYM)". */
const TAIL = expression(
  `(?:\\s*\\([A-Z][A-Za-z-]{1,14}\\))?(?:\\s+${WORD})?(?:\\s*[:–-]\\s+${RESULTS}(?:\\s+${oneOf(said.at_a_glance)})?(?:\\s+(?:in|en|au|aux|à)\\s(?:the\\s)?\\p{Lu}[\\p{L} ’'-]{2,30})?)?(?:,?\\s*\\(?(?:19|20)\\d\\d\\s?[-–/]\\s?(?:19|20)?\\d\\d\\)?)?$`,
  'iu',
)
/** Where a short name ends and its explanation, place or phase begins. */
const HEADS = [
  /\s*[:(|].*$|\s[–-]\s.*$/u,
  /,?\s+phase\s.*$/iu,
  expression(/\s+(?:in|en|au|aux|à|dans)\s+(?:the |la |le |el |los |las )?\p{Lu}.*$/u),
]
/** Heads of titles that name no project. */
const GENERIC = new Set(Object.values(names.generic).flat())
/** Paragraphs from the title on among which a page says who pays. */
const PAID = 6
/** Paragraphs from the title on that say what a project is and where. */
const OPENING = 4

/** The project that a page or brief is about: its name and short name, its labelled facts, and what its opening says. */
export function subject(document: Document, title: Block, parts: Field<ProjectField>[]): Draft<'projects'> {
  const top = content(document).slice(0, OPENING)
  const named = top.find((block) => opensWithKind(words(document, bodyOf(block))) && /:/.test(words(document, block)))
  const printed = parts.find((field) => field.name === 'title' && field.value)?.value
  const head = printed ?? nameOf(document, named ?? title)
  const name =
    (!printed && !parts.some((field) => FACTS.has(field.name)) && behindSlogan(document, title, head)) || head
  const made = draft('projects', 'project/subject', name, { name: stated(words(document, name), name) })
  Object.assign(made.fields, facts(document, parts))
  const { fields } = made
  const aliases = [
    acronym(document, title, name),
    shortName(document, title, name),
    fullName(document, title, name, parts),
    headName(document, name),
    openingName(document, title, name),
  ].filter((one) => one !== undefined && one.value !== fields.name!.value) as Mention<string>[]
  if (aliases.length) fields.aliases = distinct(aliases)
  const prose = content(document).filter((block) => block.start > title.start && block.kind === 'paragraph')
  if (!fields.funders) {
    const funders = prose.slice(0, PAID).flatMap((block) => fundersIn(document, block))
    if (funders.length) fields.funders = distinct(funders)
  }
  if (!fields.countries?.length) fields.countries = countriesIn(document, { start: title.body, end: title.end })
  if (!fields.countries.length) fields.countries = opened(document, made, prose)
  if (!fields.sectors?.length)
    fields.sectors = distinct(
      sectors(words(document, name), document.language, name.start).map(({ value, span }) => stated(value, span)),
    )
  if (!fields.start && !fields.end) ran(document, made, prose)
  const objectives = pieces(document, parts, 'objective')
  if (objectives.length) fields.objectives = objectives
  const outcomes = pieces(document, parts, 'outcome')
  if (outcomes.length) fields.planned_outcomes = outcomes
  const target = parts.find((field) => field.name === 'beneficiary')
  const [first, last] = target ? [linesOf(target)[0], linesOf(target).at(-1)] : []
  if (first && last) {
    const whole = { start: first.start, end: last.end }
    fields.beneficiaries = stated(words(document, whole), whole)
  }
  return made
}

/** Labelled facts: a page that prints them has the project's name for its title. */
const FACTS = new Set<ProjectField>(['funder', 'budget', 'period', 'start', 'end', 'code', 'details', 'title'])

/**
 * "Building better: green jobs in Zambia" above a text on "the Green Builders programme": the name of the project, where the title is
 * a motto that the text does not take up, and the text names no other.
 */
function behindSlogan(document: Document, title: Block, head: Span): Span | undefined {
  const motto = words(document, head)
  if (OWN.test(words(document, title)) || shortName(document, title, head) || acronym(document, title, head))
    return undefined
  if (document.text.slice(title.end).includes(motto)) return undefined
  const all = content(document)
    .filter((block) => block.start > title.start && block.kind !== 'heading')
    .flatMap((block) => mentioned(words(document, block), document.language, block.start))
    .filter(({ value }) => value.form === 'named')
  const [first] = all
  return first && all.every(({ value }) => plain(value.name) === plain(first.value.name)) ? first.span : undefined
}

/** The title without what kind of paper it is and "project" behind it. */
function nameOf(document: Document, title: Block): Span {
  const text = words(document, bodyOf(title))
  const lead = LEAD.exec(text)?.[0].length ?? 0
  const tail = TAIL.exec(text.slice(lead))?.[0].length ?? 0
  return { start: title.body + lead, end: title.end - (text.length - lead - tail > 3 ? tail : 0) }
}

/** "(SSCBFB)" behind the name. */
function acronym(document: Document, title: Block, name: Span): Mention<string> | undefined {
  const rest = document.text.slice(name.end, title.end)
  const match = /\(([A-Z][A-Za-z-]{1,14})\)/u.exec(rest)
  if (!match) return undefined
  const start = name.end + match.index + 1
  return stated(match[1]!, { start, end: start + match[1]!.length })
}

/** What the text calls the project: the head of the title where the text takes it up, else the project it names most. */
function shortName(document: Document, title: Block, name: Span): Mention<string> | undefined {
  const whole = words(document, name)
  const later = document.text.slice(title.end)
  for (const cut of HEADS) {
    const head = whole.replace(cut, '')
    if (head.length < 4 || head === whole || GENERIC.has(head.toLowerCase()) || !/\p{Lu}/u.test(head)) continue
    const at = later.indexOf(head)
    if (at < 0 || /^\p{L}/u.test(later.slice(at + head.length))) continue
    return stated(head, { start: title.end + at, end: title.end + at + head.length })
  }
  const counts = new Map<string, { mention: Mention<string>; times: number }>()
  for (const block of content(document)) {
    if (block.start <= title.start || block.kind === 'heading') continue
    for (const { value, span } of mentioned(words(document, block), document.language, block.start)) {
      if (value.form !== 'named') continue
      const key = plain(value.name)
      const seen = counts.get(key)
      if (seen) seen.times++
      else counts.set(key, { mention: stated(value.name, span), times: 1 })
    }
  }
  const own = plain(whole)
  const found = [...counts].filter(
    ([key, { mention }]) => key.length > 3 && own.includes(key) && mention.value !== whole,
  )
  return found.sort((a, b) => b[1].times - a[1].times)[0]?.[1].mention
}

/** "Fair Ports" of "Fair Ports: decent work in the docks of Peru": the short name before a colon, unless a body or a topic stands there. */
function headName(document: Document, name: Span): Mention<string> | undefined {
  const head = /^(\p{Lu}[^:,.()]{3,40}?)\s?:\s/u.exec(words(document, name))?.[1]
  if (!head || head.split(/\s+/u).length > HEAD || GENERIC.has(head.toLowerCase())) return undefined
  if (organisations(head, document.language).length || /\d/u.test(head)) return undefined
  return stated(head, { start: name.start, end: name.start + head.length })
}
/** Words of such a name, at most. */
const HEAD = 6

/** Lines below a title among which its fuller form stands. */
const BELOW = 3
/** Characters of such a line, at most. */
const LINE = 220

/** "From Word to Deed: … – Bridge Project (Phase I)" below the title "The Bridge Project – Phase I". */
function fullName(
  document: Document,
  title: Block,
  name: Span,
  parts: Field<ProjectField>[],
): Mention<string> | undefined {
  const head = words(document, name)
    .replace(/^The\s/u, '')
    .replace(HEADS[0]!, '')
  if (head.length < 5) return undefined
  const blocks = content(document)
  const at = blocks.indexOf(title)
  const line = blocks.slice(at + 1, at + 1 + BELOW).find((block) => {
    const text = words(document, bodyOf(block))
    if (parts.some(({ label }) => label.start >= block.start && label.end <= block.end)) return false
    return text.length > head.length + 8 && text.length < LINE && !/[.;]$/u.test(text) && text.includes(head)
  })
  if (!line) return undefined
  const span = bodyOf(line)
  return stated(words(document, span), span)
}

/** "The TRIANGLE project strengthens …": what the opening of the page calls its project, where it shortens the title or shares an acronym with it. */
function openingName(document: Document, title: Block, name: Span): Mention<string> | undefined {
  const whole = words(document, name)
  const acronyms = whole.match(/(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu) ?? []
  for (const block of content(document)) {
    if (block.start <= title.start || block.kind === 'heading') continue
    for (const { value, span } of mentioned(words(document, block), document.language, block.start))
      if (abbreviates(value.name, whole) || acronyms.some((one) => value.letters === one))
        return stated(value.name, span)
  }
  return undefined
}

const plain = (text: string): string =>
  text
    .replace(/\([A-Z][A-Za-z-]{1,14}\)/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
const OWN = expression(`(?<!\\p{L})${WORD}(?!\\p{L})`, 'iu')

/** The sentences of the opening that speak of the project. */
function openingOf(document: Document, made: Draft<'projects'>, prose: Block[]): Span[] {
  const names = [made.fields.name!, ...(made.fields.aliases ?? [])].map(({ value }) => value)
  return prose
    .slice(0, OPENING)
    .flatMap((block) => sentences(document, block))
    .filter(({ text }) => OWN.test(text) || names.some((name) => text.includes(name)))
}

/** The countries that the first sentence about the project places it in. */
function opened(document: Document, made: Draft<'projects'>, prose: Block[]): Mention<string>[] {
  const payers = (made.fields.funders ?? []).map(({ span }) => span)
  for (const span of openingOf(document, made, prose)) {
    const found = countriesIn(document, span).filter(
      (one) =>
        PLACED.test(document.text.slice(span.start, one.span.start)) &&
        !DOES.test(document.text.slice(one.span.end, span.end)) &&
        !payers.some(({ start, end }) => start <= one.span.start && one.span.end <= end),
    )
    if (found.length) return found
  }
  return []
}

/** "…, Norway supports": a country that does something. */
const DOES =
  /^\s+(?:is|are|has|have|will|supports?|partners?|funds?|works?|contributes?|est|a|soutient|finance|appuie|es|ha|apoya|financia)\s/iu
/** "in Peru", "for Peru and Chile": a country that opens its sentence partners or pays. */
const PLACED = expression(
  /(?:[,(:–]|(?<!\p{L})(?:in|across|throughout|for|from|to|of|between|within|and|or|including|en|au|aux|à|du|de|des|dans|entre|et|ou|y|e|a|del|para|pour|into|namely|covers|cubre|couvre)|(?:d|l)[’'])\s*(?:the|la|le|les|el|los|las|l[’'])?\s*$/iu,
)
const SPAN_OF_YEARS = expression(
  `(?<!\\p{L})${oneOf(said.since)}\\s(?:\\d|\\p{L}{3,10}\\s(?:de\\s|del\\s)?(?:19|20)\\d{2})`,
  'iu',
)
const RUNS = expression(`(?<!\\p{L})${oneOf(said.ran)}`, 'iu')

/** "Carried out from 2017 to 2020", "since 2019": when the project ran, as its opening says. */
function ran(document: Document, made: Draft<'projects'>, prose: Block[]): void {
  for (const { start, end } of openingOf(document, made, prose)) {
    const text = document.text.slice(start, end)
    if (!RUNS.test(text)) continue
    const range = dates(text, document.language, start).find(
      ({ value, span }) =>
        value.edtf.includes('/') ||
        SPAN_OF_YEARS.test(text.slice(Math.max(0, span.start - start - 12), span.end - start)),
    )
    if (!range) continue
    const from = edge(range, 'start')
    const to = range.value.edtf.includes('/') ? edge(range, 'end') : undefined
    if (from) made.fields.start = from
    if (to) made.fields.end = to
    return
  }
}

/** The bullets under a heading, or the first sentence of each paragraph where it has none. */
function pieces(document: Document, parts: Field<ProjectField>[], name: ProjectField): Mention<string>[] {
  const made: Mention<string>[] = []
  for (const field of parts.filter((one) => one.name === name)) {
    const items = field.blocks.filter((block) => block.kind === 'list_item')
    const spans = field.value
      ? [field.value]
      : items.length
        ? items.map(bodyOf)
        : field.blocks
            .filter((block) => block.kind === 'paragraph' && !/:$/u.test(words(document, block)))
            .flatMap((block) => sentences(document, block).slice(0, 1))
    made.push(...spans.map(({ start, end }) => stated(words(document, { start, end }), { start, end })))
  }
  return distinct(made)
}
