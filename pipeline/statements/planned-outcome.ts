import type { Result } from '../../schemas/types.ts'
import type { Span } from '../document.ts'
import { firstOf, standsIn } from '../expression/find.ts'
import { expression } from '../expression.ts'
import { implied, stated } from '../mention.ts'
import { type Draft, draft, type Fields } from '../record.ts'
import {
  familiesOf,
  type Matter,
  matters,
  outcomeOf,
  produced,
  purposes,
  services,
  standings,
  trainings,
} from './change-words.ts'
import { whom } from './changes/whom.ts'
import { deedsOf } from './count-words.ts'
import { between, finite, type Setting, subjectOf } from './setting.ts'
import { countriesOf } from './where.ts'

/** "Outcome 2: …", "Objectif 1 – …": an item by its label. */
const LABELLED =
  /^(?:(?:specific |immediate |main )?(?:objective|outcome|result|goal|output)|objectif|résultat|effet|produit|objetivo|resultado|efecto|producto)s?\s+(?:(?:spécifique|immédiat|específico|inmediato|esperado|attendu)\s+)?\d[\d.]*\s*[:.–—-]\s/iu

/** "Development objective: …", "Objectif général : …": what stands behind the label is one. */
const NAMED =
  /^(?:(?:overall|general|main|development|immediate|specific|project|long-term|ultimate|strategic)\s+)?(?:objective|goal|aim|outcome|impact)\s*:\s|^(?:objectif|but|effet|objetivo|efecto|meta)(?:\s+(?:général|principal|global|spécifique|immédiat|de développement|general|específico|inmediato|de desarrollo))?\s*:\s/iu

/** How much of a bullet is looked at for what is to change, in characters. */
const HEAD = 110

/**
 * A bullet under a heading of objectives or planned outcomes: one intended result, whatever its form ("Improved skills of …",
 * "Guidance is produced …", "Training for …"). Undefined elsewhere, and for all but the first sentence of a bullet.
 */
export function plannedOutcome(setting: Setting): Draft<'results'> | undefined {
  const { statement, text } = setting
  const { sentence, scope } = statement
  const item = sentence.block.kind === 'list_item' || scope.listed || scope.item
  const labelled = standsIn(LABELLED, text)
  const named = labelled || standsIn(NAMED, text)
  if (!(scope.nature === 'intended' ? item || named : scope.nature === undefined && labelled && isAim(setting)))
    return undefined
  if ((sentence.start !== sentence.block.body && !scope.listed) || /:$/.test(text)) return undefined
  return planned(setting)
}

/** "Outcome 2: Owners adopt safe practices": by its label an aim wherever it stands, unless its verb reports. */
const isAim = ({ parsed }: Setting): boolean => {
  const verb = parsed.verbs.find(finite)
  return verb === undefined || verb.tense === 'present' || verb.tense === 'future'
}

/** The first sentence of a paragraph under such a heading that says what the project is for: "has the aim of …", "To promote …". */
export function plannedPurpose(setting: Setting): Draft<'results'> | undefined {
  const { statement, text, at, parsed, language } = setting
  const { sentence, scope } = statement
  if (scope.nature !== 'intended' || scope.listed || sentence.start !== sentence.block.body || /:$/.test(text))
    return undefined
  const first = parsed.verbs[0]
  const opens = first?.tense === 'infinitive' && first.start === at
  return opens || aimIn(text, language) ? planned(setting) : undefined
}

/** Words of purpose: "aims to", "the objective of the project in its second phase is to". */
export const aimIn = (text: string, language: string): Span | undefined => {
  const hit = purposes(text, language)[0]
  if (hit) return { start: hit.start, end: hit.end }
  const long = firstOf(IS_FOR, text)
  return long ? { start: long.index, end: long.index + long[0].length } : undefined
}
const IS_FOR = expression(
  /(?<!\p{L})(?:(?:objective|goal|aim|purpose)s?(?:\s[^.;:]{2,80}?)?\s(?:is|are|was|were)\s(?:to|that)(?!\p{L})|(?:objectif|but|finalité)s?(?:\s[^.;:]{2,80}?)?\s(?:est|sont|était|étaient)\s(?:de\s|d['’]|que\s|qu['’])|(?:objetivo|propósito|finalidad)(?:e?s)?(?:\s[^.;:]{2,80}?)?\s(?:es|son|era|fue)(?=\s(?:que|\p{L}+r)(?!\p{L})))/iu,
)

/** An intended result that a whole sentence, or an item of a list, tells. */
export function planned(setting: Setting): Draft<'results'> {
  const { statement, text, at } = setting
  const { scope } = statement
  const whole: Span = { start: at, end: at + text.length }
  const { kind, level, cue: sign } = reading(setting)
  const cue: Span = {
    start: Math.min(at, sign.start),
    end: Math.max(sign.end, Math.min(at + HEAD / 2, at + text.length)),
  }
  const fields: Fields<'results'> = {
    statement: stated(text, whole),
    kind: stated(kind, cue),
    nature: implied('intended', cue),
    level: stated(level, cue),
    countries: countriesOf(statement),
  }
  const who = concerned(setting, sign)
  if (who) fields.population = stated(between(setting, who.start, who.end), who)
  const result = draft('results', 'results/planned-outcome', whole, fields)
  if (scope.project) result.links.project = scope.project
  return result
}

/** Those who do or have something new: the subject, or who stands after "of", "among", "for". */
function concerned(setting: Setting, cue: Span): Span | undefined {
  const { parsed, at } = setting
  const verb = parsed.verbs.find(finite)
  const subject = verb && parsed.nouns.findLast(({ end }) => end <= verb.start)
  if (verb && subject) return { start: at, end: subject.end }
  return whom(setting, { ...cue, matter: 'practice' })
}

/** A verb of using that the parse took for a noun: "the network use the platform". */
function uses({ parsed, language, at }: Setting): Span | undefined {
  const token = parsed.tokens.find(
    ({ start, forms }, index) =>
      start - at < HEAD &&
      start > at &&
      /^(?:noun|proper|verb)$/.test(parsed.tokens[index - 1]?.tag ?? '') &&
      !/^(?:of|by|de|del|du)$/.test(parsed.tokens[index + 1]?.lower ?? '') &&
      forms.some(({ lemma, as }) => (as === 'base' || as === 'present') && familiesOf(lemma, language).includes('use')),
  )
  return token && { start: token.start, end: token.end }
}

function reading(setting: Setting): { kind: Result['kind']; level: Result['level']; cue: Span } {
  const { language, text, at, parsed } = setting
  const span = (hit: { start: number; end: number }): Span => ({ start: at + hit.start, end: at + hit.end })
  const head = text.slice(0, HEAD)
  const verb = parsed.verbs.find(finite)
  const training = trainings(text, language)[0]
  if (
    training &&
    training.start < 12 &&
    !/^\s+(?:centres?|centers?|providers?|institut|schools?|colleges?|bodies)/i.test(text.slice(training.end)) &&
    (!verb || verb.start - at > training.end + 20)
  )
    return { kind: 'people_trained', level: 'output', cue: span(training) }
  const subject = verb ? between(setting, at, verb.start) : head
  const predicate = verb ? between(setting, verb.start, verb.end + 24) : ''
  const made = produced(predicate, language).length > 0 && verb?.voice === 'passive'
  const standing = standings(predicate, language).length > 0
  const hits = matters(verb && made ? subject : head, language)
  const body = matters(subject, language).findLast(({ list }) => list === 'body')
  if (standing && body) return { kind: 'body_established', level: 'output', cue: span(body) }
  const service = services(subject, language)[0]
  if (made && service) return { kind: 'other', level: 'output', cue: span(service) }
  const used = uses(setting)
  const first = hits.find(({ list }) => list === 'knowledge') ?? hits[0]
  if (used && first?.list !== 'policy') return { kind: 'practice_change', level: 'outcome', cue: used }
  if (made) {
    const policy = hits.find(({ list }) => list === 'policy')
    const cue = verb ? { start: verb.start, end: verb.end } : { start: at, end: at + head.length }
    return policy
      ? { kind: 'policy_change', level: 'output', cue: span(policy) }
      : {
          kind:
            deedsOf(verb!.lemma, language).has('hold') && !deedsOf(verb!.lemma, language).has('make')
              ? 'activities_held'
              : 'products_made',
          level: 'output',
          cue,
        }
  }
  if (first) {
    const told = outcomeOf(first.list as Matter)
    // What somebody does better about conditions is an outcome; that the conditions are better, the impact.
    const done =
      told.level === 'impact' && verb?.voice === 'active' && first.start + at >= verb.end && subjectOf(setting, verb)
    return { ...told, ...(done && { level: 'outcome' as const }), cue: span(first) }
  }
  const noun = parsed.nouns[0]
  return {
    kind: 'other',
    level: 'outcome',
    cue: noun ? { start: noun.start, end: noun.end } : { start: at, end: at + text.length },
  }
}
