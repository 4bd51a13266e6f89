import type { Result } from '../../schemas/types.ts'
import type { Span } from '../document.ts'
import {
  actors,
  certificates,
  familiesOf,
  firsts,
  forces,
  gains,
  idioms,
  isAspect,
  type Matter,
  matters,
  moves,
  nows,
  outcomeOf,
  undertakings,
} from './change-words.ts'
import type { VerbGroup } from './clauses.ts'
import { deedsOf } from './count-words.ts'
import { between, clauseStart, finite, isRelative, type Setting, subjectOf, tokenBefore } from './setting.ts'

/** A change that a sentence asserts or promises, without a number. */
export interface Change {
  kind: Result['kind']
  level: Result['level']
  nature: Result['nature']
  /** The rule that found it. */
  rule: string
  /** The verb, and the words that name what changed. */
  cue: Span
  matter: Span
  population?: Span
}

/** How far after a verb what it changes is looked for, in characters. */
const REACH = 90
const FAR = 170

/** The changes of a sentence, one for each kind: "gave a clear view of … and raised awareness of …" is one. */
export function changes(setting: Setting): Change[] {
  const found: Change[] = []
  for (const verb of setting.parsed.verbs) {
    if (verb.negated) continue
    const nature = natureOf(setting, verb)
    if (!nature) continue
    const change = changeAt(setting, verb, nature)
    if (change) found.push(change)
  }
  for (const idiom of idioms(setting.text, setting.language)) found.push(...byIdiom(setting, idiom))
  found.sort((a, b) => a.cue.start - b.cue.start)
  const people = new Set(['people_reached', 'organisations_engaged'])
  return found.filter(
    (change, index) =>
      found.findIndex(
        (other) =>
          other.kind === change.kind ||
          (change.kind === 'other' && other.level === change.level && other.kind === 'practice_change'),
      ) === index && !(people.has(change.kind) && found.some((other) => other !== change && !people.has(other.kind))),
  )
}

/** Whether a verb reports (past, perfect), promises (future, "is expected to"), or does neither: purposes and habits. */
function natureOf(setting: Setting, verb: VerbGroup): Result['nature'] | undefined {
  const { language, statement } = setting
  const intended = statement.scope.nature === 'intended'
  if (isConditional(setting, verb)) return undefined
  switch (verb.tense) {
    case 'past':
    case 'perfect':
      return familiesOf(verb.lemma, language).includes('expect') ? 'intended' : 'achieved'
    case 'present':
    case 'progressive': {
      const families = familiesOf(verb.lemma, language)
      if (verb.lemma === 'devenir' && verb.voice === 'passive') return 'achieved'
      if (families.includes('expect') && verb.voice === 'passive') return 'intended'
      if (families.includes('cooperate') && verb.tense === 'progressive') return 'intended'
      if (families.includes('aim') && intended) return 'intended'
      if (nows(between(setting, clauseStart(setting, verb), verb.end), language).length) return 'achieved'
      return families.includes('lead') ? 'achieved' : undefined
    }
    case 'future':
      if (isRelative(setting, verb) || verb.lemma === 'build' || verb.lemma === 'provide') return undefined
      return 'intended'
    case 'modal':
      // French and Spanish put "should" for "is expected to"
      return intended ||
        (familiesOf(verb.lemma, language).length > 0 &&
          language !== 'en' &&
          /^(devrait|devraient|debería|deberían)/i.test(between(setting, verb.start, verb.end)))
        ? 'intended'
        : undefined
    case 'participle':
      // "were partners and contributed to …": a past that the parse took for a participle
      if (
        verb.voice === 'passive' &&
        NEVER_PASSIVE.has(verb.lemma) &&
        /\b(?:and|et|y)\s+$/i.test(between(setting, setting.at, verb.start))
      )
        return 'achieved'
      return byParticiple(setting, verb)
    case 'infinitive': {
      const head = headVerb(setting, verb)
      if (!head || head.negated) return undefined
      if (!isAspect(head.lemma, language)) return undefined
      return head.tense === 'past' || head.tense === 'perfect' ? 'achieved' : undefined
    }
  }
}

const NEVER_PASSIVE = new Set(['contribute', 'lead', 'result', 'culminate', 'become'])

const MANNER: Record<string, RegExp> = {
  en: /(?:\b(?:by|while|thereby|thus)|,)\s*$/i,
  fr: /(?:\b(?:en|tout en)|,)\s*$/i,
  es: /(?:\b(?:al|mediante)|,)\s*$/i,
}

/** "by strengthening …", "while providing …", ", benefiting …": as the clause it hangs on. */
function byParticiple(setting: Setting, verb: VerbGroup): Result['nature'] | undefined {
  if (verb.voice !== 'active') return undefined
  if (/^\p{Lu}/u.test(between(setting, verb.start, verb.end))) return undefined
  const prior = setting.parsed.verbs.findLast((other) => other.end <= verb.start)
  if (prior && prior.tense === 'participle' && prior.voice === 'active' && verb.start - prior.end < 3) return undefined
  const before = between(setting, setting.at, verb.start).replace(
    /\b(?:further|directly|also|aussi|directement|directamente)\s*$/i,
    '',
  )
  if (
    setting.language === 'en'
      ? !MANNER.en!.test(before)
      : !MANNER[setting.language]?.test(before) && setting.language !== 'es'
  )
    return undefined
  if (setting.statement.scope.nature === 'intended') return 'intended'
  const main = setting.parsed.verbs.findLast((other) => other.end <= verb.start && finite(other))
  if (!main || main.negated) return undefined
  if (main.tense === 'past' || main.tense === 'perfect') return 'achieved'
  return undefined
}

/** The verb that an infinitive completes. */
const headVerb = ({ parsed }: Setting, verb: VerbGroup): VerbGroup | undefined =>
  parsed.verbs.findLast((other) => other.end <= verb.start && other.tense !== 'infinitive')

const IF: Record<string, RegExp> = {
  en: /\b(?:if|whether|unless|in order|so that|should)\b[^,;]*$/i,
  fr: /(?:\b(?:si|afin|pour que)\b|\bs['’]il)[^,;]*$/i,
  es: /\b(?:si|para que|a fin de que)\b[^,;]*$/i,
}
const isConditional = (setting: Setting, verb: VerbGroup): boolean =>
  IF[setting.language]?.test(between(setting, clauseStart(setting, verb), verb.start)) ?? false

/** The stretch after a verb in which what it changes is named: up to the next finite verb or relative clause. */
function reach(setting: Setting, verb: VerbGroup, length: number): Span {
  const next = setting.parsed.verbs.find(
    (other) =>
      other.start >= verb.end &&
      (finite(other) || (other.tense === 'infinitive' && !familiesOf(verb.lemma, setting.language).includes('lead'))),
  )
  const limit = Math.min(verb.end + length, next?.start ?? Number.POSITIVE_INFINITY, setting.at + setting.text.length)
  const words = between(setting, verb.end, limit)
  const stop = /[;:]|\s(?:which|that|qui|que|so that|in order|afin)\s/iu.exec(words)
  return { start: verb.end, end: stop ? verb.end + stop.index : limit }
}

type Hit = Span & { matter: Matter }
function matterIn(setting: Setting, span: Span): Hit | undefined {
  const hits = matters(between(setting, span.start, span.end), setting.language)
  const first = hits[0]
  if (!first) return undefined
  // "awareness of working conditions" is about awareness: the first named counts, knowledge before others at the same place
  return { start: span.start + first.start, end: span.start + first.end, matter: first.list as Matter }
}

/** What a gain ("stronger", "elimination of") is a gain in. */
function gainIn(setting: Setting, span: Span): Hit | undefined {
  const { language } = setting
  const words = between(setting, span.start, span.end)
  for (const gain of gains(words, language)) {
    const near = matterIn(setting, {
      start: span.start + gain.end,
      end: Math.min(span.end, span.start + gain.end + 70),
    })
    if (near) return { ...near, start: span.start + gain.start }
    if (/^(new|first|nouveau|nouvel|nouvelle|nuevo|nueva)$/i.test(gain.word)) {
      const made = undertakings(words.slice(gain.end, gain.end + 30), language)[0]
      if (made) return { start: span.start + gain.start, end: span.start + gain.end + made.end, matter: 'relation' }
    }
  }
  return undefined
}

/** The change that a verb asserts with what follows or precedes it. */
function changeAt(setting: Setting, verb: VerbGroup, nature: Result['nature']): Change | undefined {
  const { language } = setting
  const families = familiesOf(verb.lemma, language)
  if (!families.length || isForced(setting, verb)) return undefined
  const make = (rule: string, hit: Hit, population?: Span): Change => {
    const change: Change = {
      ...outcomeOf(hit.matter),
      nature,
      rule,
      cue: { start: verb.start, end: verb.end },
      matter: hit,
    }
    const who = population ?? populationOf(setting, hit)
    return who ? { ...change, population: who } : change
  }
  const present = verb.tense === 'present' || verb.tense === 'progressive'
  const passive = verb.voice === 'passive'
  const after = between(setting, verb.end, verb.end + 12)

  if (families.includes('expect')) {
    const next = setting.parsed.verbs.find((other) => other.start >= verb.end - 1 && other.tense === 'infinitive')
    const inner = next && next.start - verb.end < 12 ? next : undefined
    if (!inner || !moves(inner.lemma, language)) return undefined
    const hit = matterIn(setting, { start: inner.end, end: reach(setting, inner, FAR).end })
    const span = { start: verb.start, end: inner.end }
    return {
      ...(hit ? outcomeOf(hit.matter) : { kind: 'other', level: 'outcome' }),
      nature: 'intended',
      rule: 'changes/expected',
      cue: span,
      matter: hit ?? span,
    }
  }
  if (families.includes('cooperate') && (verb.tense === 'progressive' || verb.tense === 'perfect')) {
    if (verb.lemma === 'work' || verb.lemma === 'travailler' || verb.lemma === 'trabajar') {
      if (!/^\s+(?:together|ensemble|junt[oa]s)\b/i.test(between(setting, verb.end, verb.end + 20))) return undefined
    } else if (
      !/^(?:\s+(?:forces|together|with|hands|fuerzas|leurs forces|con|avec)\b|\s+(?:to|para|pour)\b)/i.test(
        between(setting, verb.end, verb.end + 20),
      )
    )
      return undefined
    for (const next of setting.parsed.verbs) {
      if (next.start < verb.end || next.tense !== 'infinitive') continue
      const own = familiesOf(next.lemma, language)
      if (!own.includes('raise') && !own.includes('lower')) continue
      const hit = matterIn(setting, reach(setting, next, REACH))
      if (hit)
        return { ...make('changes/joint-effort', hit), nature: 'intended', level: 'outcome', kind: 'practice_change' }
    }
    return undefined
  }
  if (families.includes('aim')) {
    if (nature !== 'intended') return undefined
    const next = setting.parsed.verbs.find((other) => other.start >= verb.end - 1 && other.start - verb.end < 14)
    const region = { start: next?.end ?? verb.end, end: Math.min(setting.at + setting.text.length, verb.end + FAR) }
    const own = next ? familiesOf(next.lemma, language) : []
    const hit = own.includes('raise') || own.includes('lower') ? matterIn(setting, region) : gainIn(setting, region)
    return hit ? make('changes/aim', hit) : undefined
  }
  if (families.includes('lead')) {
    const change = byLeading(setting, verb, nature, make, present)
    if (change) return change
  }
  if (present && verb.lemma !== 'devenir') return undefined
  if (families.includes('give') && !passive) {
    const region = reach(setting, verb, FAR)
    const hit = matterIn(setting, region)
    if (hit?.matter === 'knowledge') return make('changes/give', hit)
    const gained = verb.tense === 'participle' ? gainIn(setting, region) : undefined
    if (gained) return make('changes/give', gained)
  }
  if (families.includes('become')) {
    const region = reach(setting, verb, FAR)
    const words = between(setting, region.start, Math.min(setting.at + setting.text.length, region.start + FAR))
    if (certificates(words, language).length && firsts(words, language).length)
      return {
        kind: 'people_certified',
        level: 'output',
        nature,
        rule: 'changes/first',
        cue: { start: verb.start, end: verb.end },
        matter: region,
      }
    const hit = matterIn(setting, region)
    if (hit && (hit.matter === 'body' || hit.matter === 'policy')) return make('changes/become', hit)
    if (hit && matters(words, language).some(({ list }) => list === 'body'))
      return make('changes/become', { ...hit, matter: 'body' })
  }
  if (families.includes('raise') || families.includes('lower')) {
    if (/^\s+(on|upon|sobre)\b/i.test(after)) return undefined
    const region = passive
      ? { start: clauseStart(setting, verb), end: verb.start }
      : reach(setting, verb, verb.tense === 'infinitive' || verb.tense === 'participle' ? REACH - 30 : REACH)
    const hit = passive ? headMatter(setting, verb) : matterIn(setting, region)
    if (hit && !(hit.matter === 'body')) {
      if (verb.lemma === 'generate' || verb.lemma === 'generar' ? hit.matter !== 'knowledge' : false) return undefined
      if (families.includes('lower') && !families.includes('raise') && hit.matter !== 'ill') return undefined
      if (hit.matter === 'ill' && !families.includes('lower')) return undefined
      if (hit.matter === 'policy' && !families.includes('raise')) return undefined
      return make(passive ? 'changes/raised' : 'changes/raise', hit)
    }
  }
  if (families.includes('adopt')) {
    const hit = passive ? headMatter(setting, verb) : matterIn(setting, reach(setting, verb, 60))
    const subject = subjectOf(setting, verb)
    const statutory =
      subject &&
      !passive &&
      /governing body|conference|conseil d['’]administration|conférence|consejo de administración|conferencia/iu.test(
        between(setting, subject.start, subject.end),
      )
    if (hit?.matter === 'policy' && subject && !statutory && verb.tense !== 'participle' && verb.tense !== 'infinitive')
      return make('changes/adopt', hit)
  }
  if (families.includes('train') && passive && verb.tense !== 'participle') {
    const subject = subjectOf(setting, verb)
    const counted = setting.quantities.some(
      ({ span }) => span.end <= verb.start && span.start >= clauseStart(setting, verb),
    )
    if (subject && !counted && actors(between(setting, subject.start, subject.end), language).length)
      return {
        kind: 'people_trained',
        level: 'output',
        nature,
        rule: 'changes/trained',
        cue: { start: verb.start, end: verb.end },
        matter: { start: subject.start, end: subject.end },
        population: { start: subject.start, end: subject.end },
      }
  }
  if (families.includes('benefit')) return byBenefit(setting, verb, nature)
  if (
    families.includes('use') &&
    passive &&
    nature === 'intended' &&
    /^(replicate|scale|roll|reproduire|replicar|extend)$/.test(verb.lemma)
  )
    return {
      kind: 'other',
      level: 'outcome',
      nature,
      rule: 'changes/replicated',
      cue: { start: verb.start, end: verb.end },
      matter: reach(setting, verb, REACH),
    }
  return undefined
}

type Make = (rule: string, hit: Hit, population?: Span) => Change

/** "led to a new …", "contributed to improving …", "helped constituents better understand …", "assisted inspectors in targeting …". */
function byLeading(
  setting: Setting,
  verb: VerbGroup,
  nature: Result['nature'],
  make: Make,
  present: boolean,
): Change | undefined {
  const { language, parsed } = setting
  if (verb.voice === 'passive' && !NEVER_PASSIVE.has(verb.lemma)) return undefined
  const region = reach(setting, verb, FAR)
  const learnt = parsed.tokens.find(
    (token) =>
      token.start >= verb.end &&
      token.start - verb.end < 110 &&
      token.forms.some(({ lemma, as }) => as === 'base' && familiesOf(lemma, language).includes('learn')),
  )
  if (learnt && !present) {
    const cue = { start: verb.start, end: learnt.end }
    return {
      kind: 'knowledge_gained',
      level: 'outcome',
      nature,
      rule: 'changes/learn',
      cue,
      matter: { start: learnt.start, end: learnt.end },
      ...populationIn(setting, verb.end, learnt.start),
    }
  }
  const inner = parsed.verbs.find(
    (other) =>
      other.start >= verb.end &&
      other.start - verb.end < 110 &&
      (other.tense === 'infinitive' || other.tense === 'participle' || other.tense === 'present'),
  )
  const gained =
    /^(help|assist|support|enable|allow|drive|ensure|aider|appuyer|soutenir|permettre|ayudar|apoyar|permitir|facilitar)$/.test(
      verb.lemma,
    )
      ? undefined
      : gainIn(setting, region)
  if (gained && !(present && !namedSubject(setting, verb))) {
    const clear = inner === undefined || inner.start > gained.start || inner.tense === 'participle'
    if (clear) return make('changes/lead', gained)
  }
  if (present) return undefined
  if (!inner) return undefined
  const own = familiesOf(inner.lemma, language)
  const object = between(setting, verb.end, inner.start)
  const innerRegion = reach(setting, inner, REACH)
  if ((own.includes('raise') || own.includes('lower') || own.includes('lead')) && object.length < 30) {
    const hit = matterIn(setting, innerRegion)
    if (hit && hit.matter !== 'body' && hit.matter !== 'policy' && (hit.matter !== 'ill' || own.includes('lower')))
      return make('changes/lead', hit)
    const by = gainIn(setting, { start: inner.end, end: Math.min(setting.at + setting.text.length, inner.end + 120) })
    if (by) return make('changes/lead', by)
  }
  if (
    actors(object, language).length &&
    inner.tense !== 'present' &&
    /^(help|assist|support|enable|allow|aider|appuyer|permettre|ayudar|apoyar|permitir)$/.test(verb.lemma)
  ) {
    const deeds = deedsOf(inner.lemma, language)
    const makes = ['make', 'hold', 'establish', 'distribute'].some((deed) => deeds.has(deed as 'make'))
    const direct =
      /^(\s|[\p{L}\p{M}'’,-])*$/u.test(object) && object.length < 90 && !/\bwith\b|\bavec\b|\bcon\b/i.test(object)
    const toOwn = own.includes('use') || (!makes && direct)
    if (toOwn && direct) {
      const cue = { start: verb.start, end: inner.end }
      return {
        kind: 'practice_change',
        level: 'outcome',
        nature,
        rule: 'changes/enable',
        cue,
        matter: { start: inner.start, end: inner.end },
        ...populationIn(setting, verb.end, inner.start),
      }
    }
  }
  return undefined
}

/** "Participating mills benefited from …", "benefiting migrants and …". */
function byBenefit(setting: Setting, verb: VerbGroup, nature: Result['nature']): Change | undefined {
  if (verb.voice === 'passive' && setting.language === 'en') return undefined
  const { language } = setting
  const rest = reach(setting, verb, REACH)
  const cue = { start: verb.start, end: verb.end }
  const from = /^\s*(?:from|de|d['’]|du|des|del)\b/i.test(between(setting, verb.end, verb.end + 8))
  const subject = subjectOf(setting, verb)
  const span: Span | undefined = from && subject ? { start: subject.start, end: subject.end } : from ? undefined : rest
  if (!span) return undefined
  const counted = setting.quantities.some(
    (quantity) => quantity.span.start >= span.start && quantity.span.end <= span.end,
  )
  const who = actors(between(setting, span.start, Math.min(span.end, span.start + 60)), language)
  if (counted || !who.length) return undefined
  const firm =
    /^(company|enterprise|factory|firm|business|supplier|entreprise|usine|fournisseur|empresa|fábrica|proveedor)/.test(
      who[0]!.word,
    )
  return {
    kind: firm ? 'organisations_engaged' : 'people_reached',
    level: 'output',
    nature,
    rule: 'changes/benefit',
    cue,
    matter: span,
    population: span,
  }
}

/** What changed, where it is the subject of a passive: its head, not what hangs on it. */
function headMatter(setting: Setting, verb: VerbGroup): Hit | undefined {
  const subject = subjectOf(setting, verb)
  if (!subject) return undefined
  const hits = matters(between(setting, subject.start, verb.start), setting.language)
  const first = hits.findLast(({ start }) => subject.start + start < subject.end)
  return first && { start: subject.start + first.start, end: subject.start + first.end, matter: first.list as Matter }
}

/** True where a force outside the work did it: the pandemic, the market. */
function isForced(setting: Setting, verb: VerbGroup): boolean {
  const subject = subjectOf(setting, verb)
  if (!subject || (verb.tense === 'participle' && verb.voice === 'active')) return false
  const words = between(setting, subject.start, subject.end)
  const hit = forces(words, setting.language).at(-1)
  return hit !== undefined && subject.start + hit.end >= subject.headEnd && verb.voice === 'active'
}

/** True where a phrase stands before the verb that is not a force of the world: habits of the world in the present are no results. */
function namedSubject(setting: Setting, verb: VerbGroup): boolean {
  const first = setting.parsed.verbs.find(finite) ?? verb
  const subject = subjectOf(setting, verb) ?? subjectOf(setting, first)
  if (!subject) return false
  const hit = forces(between(setting, subject.start, subject.end), setting.language).at(-1)
  return !(hit && subject.start + hit.end >= subject.headEnd)
}

/** Who or what a change is of: the phrase after "of", "among", "for" behind what changed. */
function populationOf(setting: Setting, hit: Span): Span | undefined {
  const { parsed } = setting
  for (const noun of parsed.nouns) {
    if (noun.start < hit.end || noun.start > hit.end + 40) continue
    const prior = tokenBefore(setting, noun.start)
    if (prior && /^(of|among|between|for|de|des|du|d'|entre|parmi|para)$/.test(prior.lower))
      return { start: noun.start, end: noun.end }
  }
  return undefined
}

function populationIn(setting: Setting, start: number, end: number): { population?: Span } {
  const noun = setting.parsed.nouns.find((one) => one.start >= start && one.end <= end)
  return noun ? { population: { start: noun.start, end: noun.end } } : {}
}

/** A set phrase: "bore fruit", "for the first time". */
function byIdiom(setting: Setting, { matter, start, end }: { matter: Matter; start: number; end: number }): Change[] {
  const cue = { start: setting.at + start, end: setting.at + end }
  const words = setting.text.slice(start, end)
  if (/first time|première fois|primera vez/i.test(words)) {
    const verb = setting.parsed.verbs.find((one) => one.start >= cue.end || one.end >= cue.start - 80)
    const near =
      setting.parsed.verbs.find(
        (one) => finite(one) && one.voice === 'passive' && /past|perfect/.test(one.tense) && one.start >= cue.end,
      ) ?? undefined
    const own = near ?? verb
    if (!own || !/past|perfect/.test(own.tense) || own.negated) return []
    const deeds = deedsOf(own.lemma, setting.language)
    if (['make', 'hold', 'distribute'].some((deed) => deeds.has(deed as 'make'))) return []
  }
  return [{ ...outcomeOf(matter), nature: 'achieved', rule: 'changes/idiom', cue, matter: cue }]
}
