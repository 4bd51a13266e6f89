import data from '../../schemas/codelists/deliverable-kinds.json' with { type: 'json' }
import { expression } from '../expression.ts'
import { stated } from '../mention.ts'
import { isPlural, singular } from '../mentions/singular.ts'
import { type Draft, draft, type Fields } from '../record.ts'
import { isContribution } from './cells.ts'
import { circumstances } from './deliverables/circumstances.ts'
import { type Found, found } from './deliverables/found.ts'
import { isGathering, type Kind } from './deliverables/kinds.ts'
import { type Lead, leadOf } from './deliverables/listed.ts'
import { pointed } from './deliverables/pointing.ts'
import { isOnlyNoun, restated } from './deliverables/restated.ts'
import { gatherings } from './events/gathering.ts'
import { kindOf as gatheringOf } from './events/lexicon.ts'
import type { Statement } from './scope.ts'

/** Kinds whose bare plural tells nothing; a poster or a workshop is a thing by itself. */
const GENERAL = new Set<Kind>(data.general as Kind[])
/** A column of what the Office contributed. */
const CONTRIBUTION: Lead = { opens: true, status: 'delivered', own: true, reports: true }
/** What a bare definite phrase may mean without being told before: nothing. "The report", "this tool". */
const BARE_WORDS = 1

/**
 * The things made, held, begun or promised that a sentence tells. A gathering that stands among `events` is left to them.
 * A thing told before in the document (`soFar`) makes no new draft: the earlier one is told again.
 */
export function deliverables(
  statement: Statement,
  events: Draft<'events'>[],
  soFar: Draft<'deliverables'>[] = [],
): Draft<'deliverables'>[] {
  const { document, sentence, scope } = statement
  const language = document.language.slice(0, 2)
  const lead = scope.outputs
    ? OUTPUT
    : isContribution(document, sentence.block, sentence)
      ? CONTRIBUTION
      : leadOf(document, sentence.block, scope.project !== undefined, scope.nature === 'achieved')
  const made = found(sentence, language, lead)
  const told = [
    ...made,
    ...(made.length ? [] : pointed(sentence, statement.before, language).filter(isNewIn(soFar))),
  ].filter((one) => !isEvent(one, events) && !isAnnounced(one, statement))
  const drafts: Draft<'deliverables'>[] = []
  for (const [index, one] of told.entries()) {
    const parted = document.text.slice(one.span.end, sentence.end).indexOf(';')
    const stop = parted < 0 ? sentence.end : one.span.end + parted
    const next = told.slice(index + 1).find(({ span }) => span.start > one.span.end)?.span.start ?? stop
    const last = told.slice(0, index).findLast(({ span }) => span.end < one.span.start)
    const fields: Fields<'deliverables'> = {
      title: stated(one.title, one.span),
      kind: stated(one.kind, one.kindSpan),
      status: stated(one.status, one.statusSpan),
      ...circumstances(statement, one, last ? Math.max(last.span.end, one.span.start - 1) : one.span.start, next),
    }
    // a dated gathering is an event, whether or not its name was read
    if (MET.has(one.kind) && !one.plural && one.status !== 'ongoing' && fields.date) continue
    const summed = one.part && umbrella(one, [...soFar, ...drafts], language)
    if (summed) {
      tellAgain(summed, one, fields)
      summed.fields.title = fields.title!
      continue
    }
    const before = restated(
      one,
      [...soFar, ...drafts],
      language,
      (fields.countries ?? []).map(({ value }) => value),
    )
    if (before) {
      tellAgain(before, one, fields)
      if (isOnlyNoun(before.fields.title!.value, one, language)) {
        before.fields.title = fields.title!
        before.fields.status = fields.status!
      }
      continue
    }
    if (isOnlyAWord(one, language) || isTheme(one, statement) || isProject(one, statement) || isCalledProject(one))
      continue
    // "hosted this Conference": the one that the text is about
    if (one.definite && isGathering(one.kind) && !/\s/.test(one.title.trim())) continue
    if (one.definite && !one.proper && one.rule !== 'relative' && one.title.split(/\s+/).length <= BARE_WORDS) continue
    const whole = {
      start: Math.min(one.span.start, one.statusSpan.start),
      end: Math.max(one.span.end, one.statusSpan.end),
    }
    const record = draft('deliverables', `deliverables/${one.rule}`, whole, fields)
    if (scope.project) record.links.project = scope.project
    drafts.push(record)
  }
  return drafts
}

/** A line under a heading of outputs promises what it names. */
const OUTPUT: Lead = { opens: true, own: true, status: 'planned' }

/** "Two tools were translated.": the draft of a noun in the plural that later words name one by one. */
const umbrella = ({ word, kind }: Found, soFar: Draft<'deliverables'>[], language: string) =>
  soFar.find(({ fields }) => {
    const title = fields.title!.value
    const noun = word.split(' ').at(-1)!
    return (
      fields.kind!.value === kind &&
      !/^\p{Lu}/u.test(title) &&
      title.split(/\s+/).some((one) => one !== noun && isPlural(one, language) && singular(one, language) === noun)
    )
  })

/** True for words that no draft was read from. */
const isNewIn =
  (soFar: Draft<'deliverables'>[]) =>
  ({ span }: Found): boolean =>
    soFar.every(({ fields: { title } }) => title!.span.end <= span.start || span.end <= title!.span.start)

/** True for things in the plural that only announce the list below them: "The following tools were developed:". */
function isAnnounced({ span, plural }: Found, { document, sentence }: Statement): boolean {
  if (!plural || !/:$/.test(sentence.text.trimEnd()) || /[;,]/.test(document.text.slice(span.end, sentence.end)))
    return false
  return document.blocks[document.blocks.indexOf(sentence.block) + 1]?.kind === 'list_item'
}

/** True for the plan or programme that the text itself reports on. */
function isProject({ title, kind, definite }: Found, { scope }: Statement): boolean {
  if (!scope.project || !PLANS.has(kind)) return false
  const { name, aliases } = scope.project.fields
  return [name, ...(aliases ?? [])].some(
    (one) => one && (plain(one.value) === plain(title) || (definite && plain(one.value).startsWith(plain(title)))),
  )
}
/** "Phase III of the Fair Wages Programme", "the ‘Safer Kilns’ Project": by its own words a project, or a stretch of one. */
const isCalledProject = ({ title, proper }: Found): boolean =>
  (STAGE.test(title) && PROGRAMME.test(title)) || (proper && CALLED_PROJECT.test(title))
const STAGE = expression(
  /^(?:(?:the|la|le|first|second|third|fourth|new|next|current|last|final|première|deuxième|troisième|nouvelle|primera|segunda|tercera|nueva)\s+)*(?:phase|fase)s?(?!\p{L})/iu,
)
const PROGRAMME = expression(
  /(?<!\p{L})(?:programme|program|project|initiative|projet|proyecto|programa|iniciativa)(?!\p{L})/iu,
)
const CALLED_PROJECT = /[’'”"»]\s*(?:Project|Projet)$|^(?:Projet|Proyecto)\s[«“"]/u
const PLANS = new Set<Kind>(['action_plan', 'strategy', 'programme'])
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s,(]*(?:19|20)\d\d.*$/u, '')
    .replace(EDGES, '')
const EDGES = expression(/^(?:the|a|an|la|le|l['’]|el)\s+|[^\p{L}\p{N}]+/gu)

/** True for words in quotation marks that name a project ("the project “Supporting …”") or the theme of a gathering ("Forum on “A New Approach”"). */
function isTheme({ span }: Found, { document, sentence }: Statement): boolean {
  const before = sentence.text.slice(0, Math.max(0, span.start - sentence.start))
  // "the Forum on Jobs: Local Strategies"
  const subtitle =
    /:\s$/.test(before) &&
    gatherings(before, document.language).some(({ named, end }) => named && /^:\s$/.test(before.slice(end)))
  if (subtitle) return true
  if (OPENS_THEME.test(before)) return true
  const quote = THEME.exec(before)
  if (!quote) return false
  const [, noun, on] = quote
  return PROJECT.test(noun!) || (on !== undefined && gatheringOf(noun!, document.language)?.plural === false)
}
const THEME = expression(
  /(?<!\p{L})(\p{L}+)(?:\s+\()?(,?\s+(?:on|about|sur|sobre|under|sous|bajo)(?:\s+(?:the\s+|le\s+|el\s+)?(?:theme|thème|tema)(?:\s+(?:of|de))?)?\s*:?)?\s*[“"«]\s?$/u,
)
/** "Under the theme “…”, the forum brings together …" */
const OPENS_THEME = expression(
  /(?<!\p{L})(?:under|around|with|sous|autour d[eu]|avec|bajo|con|en torno a[l]?)\s+(?:the\s+|its\s+|le\s+|el\s+)?(?:themes?|motto|slogan|thème|mot d['’]ordre|lema|tema)(?:\s+(?:of|de))?\s*:?\s*[“"«‘]\s?$/iu,
)
const PROJECT = /^(?:projects?|projets?|proyectos?)$/iu
/** Gatherings, which events hold where they have a date. */
const MET = new Set<Kind>(['workshop', 'meeting', 'event_series'])

/** True for a gathering that an event of the sentence already dates. */
function isEvent({ span, kind, status, title: name }: Found, events: Draft<'events'>[]): boolean {
  // what comes back every year is no event of one date
  const held = (isGathering(kind) || /(?<!\p{L})briefing$/iu.test(name)) && status !== 'ongoing'
  return events.some(({ fields }) => {
    const title = fields.title?.span
    return (
      held &&
      fields.nature?.value === 'happening' &&
      title !== undefined &&
      title.start < span.end &&
      span.start < title.end
    )
  })
}

const EMPTY = expression(
  /^(?:(?:ILO(?:['’]s)?|OIT|BIT|UN|new|latest|recent|nouveaux?|nouvel|nouvelles?|récents?|récentes?|nuev[oa]s?|recientes?)\s+)+/iu,
)
/** A project without a name or purpose. */
const PILOT = /^(?:pilot project|projet pilote|proyecto piloto)s?$/iu
const OURS = expression(/\s+(?:of|by|from|de|del|du)\s+(?:the\s+|la\s+|l['’]|le\s+)?(?:ILO|OIT|BIT)$/u)
/** What a work says tells that it is there, but a name that tells nothing tells of none. */
const SAID = new Set(['says', 'acted', 'owned'])

/** "produced studies", "dissemination of tools": a general word and nothing that tells which. */
function isOnlyAWord(found: Found, language: string): boolean {
  const { plural, href, kind, proper } = found
  // "three new publications", "a new tool of the ILO": no more than the word
  const title = found.title.replace(EMPTY, '').replace(OURS, '')
  if (PILOT.test(title)) return true
  if (title !== found.title && href === undefined && SAID.has(found.rule) && !/\s/.test(title.trim())) return true
  if (proper || href !== undefined || /\s/.test(title.trim())) return false
  const mass = (data.mass as Record<string, string[]>)[language] ?? []
  const word = singular(title.toLowerCase(), language)
  return (plural || mass.includes(word)) && GENERAL.has(kind)
}

/** The latest state wins, and a better name is taken over. */
function tellAgain(before: Draft<'deliverables'>, one: Found, fields: Fields<'deliverables'>): void {
  before.told.push({ span: one.span, path: '', relation: 'restates' })
  const order = ['planned', 'ongoing', 'delivered']
  const was = before.fields.status
  if (was && order.indexOf(one.status) > order.indexOf(was.value) && was.value === 'planned')
    before.fields.status = stated(one.status, one.statusSpan)
  if (!before.fields.date && fields.date) before.fields.date = fields.date
  if (!before.fields.countries && fields.countries) before.fields.countries = fields.countries
  if (!before.fields.languages && fields.languages) before.fields.languages = fields.languages
}
