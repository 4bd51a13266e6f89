import { type Block, bodyOf, content, type Document, type Span, words } from '../document.ts'
import type { Layout } from '../layout.ts'
import { type Mention, stated } from '../mention.ts'
import { sectors } from '../mentions/sectors.ts'
import { type Draft, draft, isDraft, type SetAside, setAside } from '../record.ts'
import { statements } from '../statements/index.ts'
import type { Scope } from '../statements/scope.ts'
import { sentences } from '../statements/sentences.ts'
import { card } from './parts/card.ts'
import { type Field, fields, type ProjectField } from './parts/field.ts'
import { knownLabel } from './parts/label.ts'
import { projectTitle } from './parts/project-title.ts'
import { signals } from './parts/signals.ts'
import { countriesIn, distinct, facts, fundersIn, linesOf } from './project-page/facts.ts'

/** What stands under a heading is promised, reported, or about neither. */
const NATURE: Partial<Record<ProjectField, Scope['nature']>> = {
  objective: 'intended',
  beneficiary: 'intended',
  outcome: 'intended',
  output: 'intended',
  achievement: 'achieved',
}
/** Labelled facts are read into the project itself; their lines tell nothing more. */
const FACTS = new Set<ProjectField>([
  'funder',
  'budget',
  'period',
  'start',
  'end',
  'code',
  'partner',
  'country',
  'sector',
  'status',
  'details',
])
const ASIDE: Partial<Record<ProjectField, string>> = {
  contact: 'whom to ask about the project',
  further: 'teasers of other pages',
}

/** The page of one project: its title, what it is for, what it does, and its key facts. */
export const projectPage: Layout = {
  name: 'project-page',
  genre: 'project-page',
  matches: (document) => signals(document).genre === 'project-page',
  *extract(document) {
    const { meta } = signals(document)
    const title = projectTitle(document, content(document))
    if (!title) return
    const parts = fields(document, 'project')
    const published = meta && stated(meta.line.date.value.edtf, meta.line.date.span)
    const project = subject(document, title, parts)
    const own = new Map(
      parts.flatMap((field) => field.blocks.map((block): [Block, Field<ProjectField>] => [block, field])),
    )
    const labels = new Set(parts.map(({ label }) => label.start))
    yield card(document, title, published, 'project-page/card')
    const told: Draft[] = [project]
    const asides: SetAside[] = []
    for (const block of content(document)) {
      const field = own.get(block)
      const inline = parts.find(({ label, value }) => value && label.start >= block.start && value.end <= block.end)
      if (block === title) continue
      if (block === meta?.block) asides.push(setAside(block, 'when the page was published', 'context'))
      else if (block.start < title.start) asides.push(setAside(block, 'section of the site above the title', 'context'))
      else if (inline && FACTS.has(inline.name)) asides.push(setAside(block, 'labelled fact of the project', 'context'))
      else if (inline && ASIDE[inline.name]) asides.push(setAside(block, ASIDE[inline.name]!))
      else if (block.kind === 'heading' || (labels.has(block.body) && !inline))
        asides.push(setAside(block, 'heading or label of a part of the page', 'context'))
      else if (field && ASIDE[field.name]) asides.push(setAside(block, ASIDE[field.name]!))
      else if (field && FACTS.has(field.name)) asides.push(setAside(block, 'labelled fact of the project', 'context'))
      else if (knownLabel(words(document, bodyOf(block)))) asides.push(setAside(block, 'label of the page', 'context'))
      else
        for (const one of statements(document, block, scopeOf(project, inline ?? field), told))
          if (isDraft(one)) told.push(one)
          else asides.push(one)
    }
    yield* told
    yield* asides
  },
}

function scopeOf(project: Draft<'projects'>, field?: Field<ProjectField>): Scope {
  const scope: Scope = { project }
  const nature = field && NATURE[field.name]
  if (nature) scope.nature = nature
  const countries = project.fields.countries
  if (countries?.length) scope.countries = countries
  return scope
}

/** The project that the page is about. */
function subject(document: Document, title: Block, parts: Field<ProjectField>[]): Draft<'projects'> {
  const span = nameOf(document, title)
  const name = words(document, span)
  const made = draft(
    'projects',
    'project-page/subject',
    { start: title.body, end: title.end },
    { name: stated(name, span) },
  )
  Object.assign(made.fields, facts(document, parts))
  const alias = acronym(document, title, span)
  if (alias) made.fields.aliases = [alias]
  const prose = content(document).filter((block) => block.start > title.start && block.kind === 'paragraph')
  if (!made.fields.funders) {
    const funders = prose.slice(0, 6).flatMap((block) => fundersIn(document, block))
    if (funders.length) made.fields.funders = distinct(funders)
  }
  if (!made.fields.countries?.length) made.fields.countries = countriesIn(document, span)
  if (!made.fields.sectors?.length)
    made.fields.sectors = distinct(
      sectors(name, document.language, span.start).map(({ value, span }) => stated(value, span)),
    )
  const objectives = pieces(document, parts, 'objective')
  if (objectives.length) made.fields.objectives = objectives
  const outcomes = pieces(document, parts, 'outcome')
  if (outcomes.length) made.fields.planned_outcomes = outcomes
  const target = parts.find((field) => field.name === 'beneficiary')
  const [first, last] = target ? [linesOf(target)[0], linesOf(target).at(-1)] : []
  if (first && last) {
    const whole = { start: first.start, end: last.end }
    made.fields.beneficiaries = stated(words(document, whole), whole)
  }
  return made
}

/** The title without "Project:" before it and "project" behind it. */
function nameOf(document: Document, title: Block): Span {
  const text = words(document, bodyOf(title))
  const lead = /^(?:project|projet|proyecto)\s*[:–-]\s+/iu.exec(text)?.[0].length ?? 0
  const tail = /(?:\s*\([A-Z][A-Za-z-]{1,14}\))?(?:\s+project)?$/u.exec(text.slice(lead))?.[0].length ?? 0
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
            .filter((block) => block.kind === 'paragraph')
            .flatMap((block) => sentences(document, block).slice(0, 1))
    made.push(...spans.map(({ start, end }) => stated(words(document, { start, end }), { start, end })))
  }
  return distinct(made)
}
