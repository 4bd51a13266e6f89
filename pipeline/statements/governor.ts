import type { Span } from '../document.ts'
import { expression } from '../expression.ts'
import type { VerbGroup } from './clauses.ts'
import { type Deed, deedNouns, deedsOf, inside, placeNouns } from './count-words.ts'
import { between, finite, isRelative, type Quantity, type Setting, tokenBefore } from './setting.ts'

/** The verb that a number hangs on, what the number is to it, and what the verb does to what is counted. */
export interface Governor {
  verb?: VerbGroup
  role: 'subject' | 'object' | 'place'
  deeds: ReadonlySet<Deed>
  /** A noun that carries the deed more closely than the verb: "training for 40 …". */
  noun?: Span & { deeds: ReadonlySet<Deed> }
}

const ASKED = expression(/(?<!\p{L})(?:how|whether|why|comment|pourquoi|cómo|por qué)\s(?!many|much)[^;]*$/iu)
const NONE: ReadonlySet<Deed> = new Set()
const PART: Record<string, RegExp> = {
  en: /^\s+(an?\s+active\s+)?part\b/i,
  fr: /^\s+(activement\s+)?part\b/i,
  es: /^\s+(activamente\s+)?parte\b/i,
}
const TAKERS = new Set(['take', 'prendre', 'tomar', 'formar'])
const BE = new Set(['be', 'être', 'ser', 'estar'])
const ATTEND: ReadonlySet<Deed> = new Set<Deed>(['attend'])

/** "which works with 86 quarries in three countries": whom work is done with is engaged. */
const WORKERS = new Set(['work', 'travailler', 'trabajar'])
const NUMBER =
  '(?:\\p{L}+\\s+){0,3}?(?:\\d|two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|sept|huit|neuf|dix|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)'
const WITH: Record<string, RegExp> = {
  en: expression(`^\\s+(?:\\p{L}+ly\\s+)?with\\s+${NUMBER}`, 'iu'),
  fr: expression(`^\\s+(?:\\p{L}+ment\\s+)?avec\\s+${NUMBER}`, 'iu'),
  es: expression(`^\\s+(?:\\p{L}+mente\\s+)?con\\s+${NUMBER}`, 'iu'),
}
const ENGAGE: ReadonlySet<Deed> = new Set<Deed>(['engage'])

/** What a verb does, "take part" and "work with" read as one verb. */
export function deedsAt(setting: Setting, verb: VerbGroup): ReadonlySet<Deed> {
  const after = between(setting, verb.end, setting.at + setting.text.length)
  if (TAKERS.has(verb.lemma) && PART[setting.language]?.test(after)) return ATTEND
  if (WORKERS.has(verb.lemma) && WITH[setting.language]?.test(after)) return ENGAGE
  return deedsOf(verb.lemma, setting.language)
}

/** Finds what governs a number in its sentence; undefined in sentences without verbs. */
export function governor(setting: Setting, quantity: Quantity): Governor | undefined {
  const { parsed } = setting
  const { phrase, unit } = quantity.value
  const start = Math.min(phrase.start, quantity.span.start)
  const end = Math.max(quantity.span.end, phrase.start + 1)
  const verbs = parsed.verbs
  const before = verbs.filter((verb) => verb.end <= start)
  // "two papers document how the law was adopted": what an indirect question asks is not said of them
  const after = verbs.filter((verb) => verb.start >= end && !ASKED.test(between(setting, end, verb.start)))
  const anyFinite = verbs.some(finite)
  const main = anyFinite ? finite : () => true

  if (isPlace(setting, quantity)) {
    const holds = (verb: VerbGroup) =>
      finite(verb) || (verb.tense === 'participle' && verb.voice === 'passive' && deedsAt(setting, verb).size > 0)
    const acts = (verb: VerbGroup) => holds(verb) && !BE.has(verb.lemma)
    const holder = before.findLast(acts) ?? before.findLast(holds)
    const verb = holder ?? after.find(main) ?? before.at(-1)
    return verb ? { verb, role: 'place', deeds: deedsAt(setting, verb) } : undefined
  }
  // "one of the 730 collectors who have benefited": what is said of those counted, not that she is one of them
  const said = relative(setting, quantity, after)
  if (said && (!before.some(main) || BE.has(before.at(-1)!.lemma))) return said
  const previous = before.at(-1)
  const next = after.find((verb) => main(verb) || verb.tense === 'participle')
  const nextMain =
    after.find((verb) => main(verb) && !isRelative(setting, verb) && !isAside(setting, end, verb)) ??
    after.find((verb) => main(verb) && !isRelative(setting, verb))
  const noun = deedNoun(setting, start, previous?.end ?? setting.at) ?? givenNoun(setting, start, previous)
  const carried = noun && { noun }
  // "Formación de 95 inspectores": no verb at all
  if (!previous && !next && noun) return { role: 'object', deeds: noun.deeds, noun }
  if (!previous || !before.some(main)) {
    // nothing said yet: the number is, or belongs to, the subject of what comes
    if (nextMain && !/[;:]/.test(between(setting, end, nextMain.start)))
      return {
        verb: nextMain,
        role: 'subject',
        deeds: causative(setting, nextMain) ?? deedsAt(setting, nextMain),
        ...carried,
      }
    if (previous) return { verb: previous, role: 'object', deeds: deedsAt(setting, previous), ...carried }
    return next && !isRelative(setting, next)
      ? { verb: next, role: 'subject', deeds: deedsAt(setting, next), ...carried }
      : undefined
  }
  const link = between(setting, previous.end, start)
  // "an event that 90 delegates attended"
  if (
    nextMain === undefined ||
    /\b(?:that|which|where|que|où|donde)\s+(?:(?:more than|over|some|about|nearly|plus de|environ|quelque|más de|unos|unas)\s+)?$/iu.test(
      link,
    )
  ) {
    const own = after.find(main)
    if (own && /\b(?:that|which|where|que|où|donde)\s/iu.test(link))
      return { verb: own, role: 'subject', deeds: causative(setting, own) ?? deedsAt(setting, own), ...carried }
  }
  // "a course was rolled out and 410 leaders were trained": the verb right behind what is counted is said of it
  if (nextMain && unit !== undefined && joinsClause(link) && (OPENED.test(link) || !isRelative(setting, nextMain))) {
    const end = Math.max(phrase.end, quantity.span.end)
    if (/^\s*(?:\p{L}+(?:ly|ment|mente)\s+)?$/u.test(between(setting, end, nextMain.start)))
      return { verb: nextMain, role: 'subject', deeds: causative(setting, nextMain) ?? deedsAt(setting, nextMain) }
  }
  const opens =
    /(?:^|[,;:—–]|\))\s*(?:(?:and|but|while|whereas|et|mais|tandis que|alors que|y|e|pero|mientras que|of which|of whom|dont|de los cuales|de las cuales|with|avec|con)\s+)?(?:(?:about|some|a total of|the|un total de|au total|les|los|las|the remaining|les autres)\s+)*$/iu.test(
      link,
    )
  if (
    opens &&
    nextMain &&
    /^(of|from|in|,|dans|de|en|\s|[\p{L}\p{M}'’-])*$/u.test(between(setting, end, nextMain.start)) &&
    // "trained 74 agents and distributed …": the next verb has the same subject as the one before
    !/(?<!\p{L})(?:and|et|y|e)\s*$/u.test(between(setting, end, nextMain.start))
  ) {
    // "trained 90 masons and helped found a union": the number is the object of the verb right before it
    const taken = link.trim() === '' && deedsAt(setting, previous).size > 0
    const joins =
      /[,;]\s*(?:and|but|while|et|mais|y|e|pero|of which|of whom|dont|de los cuales|de las cuales)?\s*$/iu.test(link) ||
      link.trim() === ''
    if (joins && !taken && startsClause(setting, start, nextMain))
      return { verb: nextMain, role: 'subject', deeds: deedsAt(setting, nextMain), ...carried }
  }
  if (unit === undefined && nextMain && /^\s*$/.test(between(setting, quantity.span.end, nextMain.start)))
    return { verb: nextMain, role: 'subject', deeds: deedsAt(setting, nextMain) }
  return { verb: previous, role: 'object', deeds: deedsAt(setting, previous), ...carried }
}

/** "2,140 pickers, of whom 380 are women, were trained": what is said of a part between two commas. */
function isAside(setting: Setting, from: number, verb: VerbGroup): boolean {
  const before = between(setting, from, verb.start)
  const opened = OF_WHOM.exec(before)
  return opened !== null && /^[^.;:]*,/u.test(between(setting, verb.end, setting.at + setting.text.length))
}
const OF_WHOM = expression(
  /,\s*(?:of (?:which|whom)|dont|parmi (?:lesquel(?:le)?s|eux|elles)|de (?:los|las) (?:que|cuales)|entre (?:ellos|ellas))(?!\p{L})[^,;]*$/iu,
)

/** "…, auquel 45 participants seront invités". */
const OPENED = expression(
  /(?:auquel|laquelle|auxquel(?:le)?s|lequel|lesquel(?:le)?s|al que|a la que|la cual|el cual|l[oa]s cuales|to which|in which)\s+(?:\p{L}+\s+){0,2}$/iu,
)

/** True for the words between a verb and a number that opens a clause of its own. */
const joinsClause = (link: string): boolean =>
  /(?:^|\s)(?:and|but|while|whereas|et|mais|tandis que|alors que|y|e|pero|mientras que|laquelle|auquel|auxquelles|auxquels|al que|a la que|to which|in which|lequel|lesquels|lesquelles|la cual|el cual|los cuales|las cuales|which|that|que)\s+(?:(?:more than|over|some|about|nearly|around|plus de|environ|quelque|près de|más de|unos|unas|cerca de)\s+)?$/iu.test(
    link,
  )

const GIVES = new Set([
  'provide',
  'deliver',
  'give',
  'offer',
  'dispense',
  'extend',
  'dispenser',
  'donner',
  'assurer',
  'proposer',
  'offrir',
  'fournir',
  'impartir',
  'dictar',
  'ofrecer',
  'brindar',
  'dar',
  'proporcionar',
])
const TO = /^\s*(?:to|for|à|aux|a|al|para|pour|auprès de|en faveur de)\s/iu

/** "Training was provided to 530 cutters", "a course, delivered to 320 cooks": what was given to them. */
function givenNoun(setting: Setting, start: number, verb: VerbGroup | undefined): Governor['noun'] {
  if (!verb || !GIVES.has(verb.lemma) || !TO.test(between(setting, verb.end, start))) return undefined
  const words = between(setting, setting.at, verb.start)
  const last = deedNouns(words.slice(words.lastIndexOf(';') + 1), setting.language).findLast(
    ({ list }) => list === 'train',
  )
  if (!last) return undefined
  const at = setting.at + words.lastIndexOf(';') + 1
  return { start: at + last.start, end: at + last.end, deeds: new Set<Deed>(['train']) }
}

/** The verb of the relative clause right behind what a number counts, if it says what was done to them. */
function relative(setting: Setting, quantity: Quantity, after: VerbGroup[]): Governor | undefined {
  const end = Math.max(quantity.value.phrase.end, quantity.span.end)
  const verb = after.find(finite)
  if (!verb || !isRelative(setting, verb) || !/^\s*(?:,\s*)?\p{L}*\s*$/u.test(between(setting, end, verb.start)))
    return undefined
  const deeds = causative(setting, verb) ?? deedsAt(setting, verb)
  // those who returned did so by themselves; those who were trained or took part did not
  const done =
    [...deeds].some((deed) => deed !== 'world') &&
    /past|perfect/.test(verb.tense) &&
    (verb.voice === 'passive' ||
      deeds.has('attend') ||
      deeds.has('train') ||
      /^(?:benefit|receive|bénéficier|recevoir|beneficiar|recibir)$/.test(verb.lemma))
  return done ? { verb, role: 'subject', deeds } : undefined
}

/** "had their skills certified": what the participle does. */
function causative(setting: Setting, verb: VerbGroup): ReadonlySet<Deed> | undefined {
  if (!/^(have|avoir|tener|see|voir|ver)$/.test(verb.lemma)) return undefined
  const done = setting.parsed.verbs.find(
    (other) =>
      other.start >= verb.end &&
      other.start - verb.end < 70 &&
      other.tense === 'participle' &&
      other.voice === 'passive',
  )
  const deeds = done && deedsAt(setting, done)
  return deeds?.size ? deeds : undefined
}

/** True where the number opens a clause of its own whose verb is `verb`: "…, and 500 copies were printed". */
function startsClause(setting: Setting, start: number, verb: VerbGroup): boolean {
  if (isRelative(setting, verb))
    return /\b(?:which|whom|dont|cuales)\b[^,]*$/iu.test(between(setting, setting.at, start))
  const prior = tokenBefore(setting, start)
  return prior === undefined || prior.tag !== 'preposition' || /^(of|de)$/.test(prior.lower)
}

/** "in five sectors", "across 12 districts". */
export function isPlace(setting: Setting, { span, value: { phrase, counts, unit } }: Quantity): boolean {
  const counted = (unit ?? '').replaceAll('_', ' ')
  if (counts !== 'countries' && !placeNouns(counted, setting.language).length) return false
  const before = between(setting, Math.max(setting.at, Math.min(phrase.start, span.start) - 24), span.start)
  return inside(before, setting.language).length > 0
}

/** The last noun before a number that carries a deed and is joined to it by a preposition. */
function deedNoun(setting: Setting, start: number, from: number): Governor['noun'] {
  const prior = tokenBefore(setting, start)
  if (!prior || !/^(of|for|to|with|among|by|from|de|des|du|d'|para|pour|con|avec|à|a|auprès|entre)$/.test(prior.lower))
    return undefined
  const whole = /^(for|pour|para)$/.test(prior.lower)
  const stretch = between(setting, whole ? setting.at : from, prior.start)
  const hits = deedNouns(stretch, setting.language)
  const last = hits.at(-1)
  if (!last) return undefined
  const close = stretch.length - last.end < 40 || whole
  if (!close) return undefined
  const deeds = new Set(hits.filter((hit) => hit.start === last.start).map((hit) => hit.list as Deed))
  const at = whole ? setting.at : from
  return { start: at + last.start, end: at + last.end, deeds: deeds.size ? deeds : NONE }
}
