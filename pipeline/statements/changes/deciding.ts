import data from '../../../schemas/codelists/takeover-words.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import { oneOf } from '../../mentions/pattern.ts'
import { places } from '../../mentions/places.ts'
import type { NounPhrase, VerbGroup } from '../clauses.ts'
import { kindOf as gatheringOf } from '../events/lexicon.ts'
import { between, isRelative, type Setting, subjectOf } from '../setting.ts'
import { type Known, known, vocabularies } from '../vocabulary.ts'
import { type Change, spanOf } from './change.ts'
import { says } from './handing-over.ts'
import { isStatutory, ownSubject } from './own.ts'

const decided = vocabularies((language) => ({ decided: data.decided[language as Known] }))
/** Room for what was decided, in characters. */
const OBJECT = 60

/** "The unions agreed a joint platform", "The forum adopted recommendations", "governments pledged to …", "Nepal abolished the deposit". */
export function decisions(setting: Setting): Change[] {
  const { parsed, language, statement } = setting
  if (statement.scope.nature === 'intended') return []
  return parsed.verbs.flatMap((verb): Change[] => {
    if (verb.voice === 'passive' || verb.negated || !/past|perfect/.test(verb.tense)) return []
    const made = (kind: Change['kind'], subject: NounPhrase, end: number, rule: string): Change[] => [
      {
        kind,
        level: 'outcome',
        nature: 'achieved',
        rule: `changes/${rule}`,
        cue: spanOf(verb),
        matter: { start: verb.end, end },
        population: spanOf(subject),
      },
    ]
    if (says(setting, verb, 'pledges') && TO[known(language)].test(between(setting, verb.end, verb.end + 14))) {
      const subject = ownSubject(setting, verb)
      return subject ? made('pledges', subject, verb.end + 14, 'pledge') : []
    }
    // "the commission made reporting compulsory"
    const rule = says(setting, verb, 'makes') ? DUTY.exec(between(setting, verb.end, verb.end + OBJECT)) : null
    if (rule) {
      const subject = ownSubject(setting, verb)
      return subject ? made('policy_change', subject, verb.end + rule[0].length, 'make-a-duty') : []
    }
    if (says(setting, verb, 'founds')) {
      const state = stateOf(setting, verb)
      const object = parsed.nouns.find(({ start }) => start >= verb.end)
      const near = state && object && object.start - verb.end < 16
      return near ? made('practice_change', state, object.end, 'state-founds') : []
    }
    if (says(setting, verb, 'repeals')) {
      const state = stateOf(setting, verb)
      const object = parsed.nouns.find(({ start }) => start >= verb.end)
      return state && object && object.start - verb.end < 12 ? made('policy_change', state, object.end, 'repeal') : []
    }
    // "a commission, which has agreed a plan": the commission is told
    if (!says(setting, verb, 'decides') || isRelative(setting, verb)) return []
    const subject = ownSubject(setting, verb) ?? meeting(setting, verb)
    const hit = subject && decided(between(setting, verb.end, verb.end + OBJECT), language)[0]
    const next = parsed.verbs.find(({ start }) => start >= verb.end)
    return hit && (!next || verb.end + hit.end <= next.start)
      ? made('other', subject, verb.end + hit.end, 'decide')
      : []
  })
}

/** What a rule makes of something. */
export const DUTY = expression(
  /^[^,;.]*?\s(?:compulsory|mandatory|illegal|voluntary|free of charge|unlawful|equal|permanent|official|binding|self-supporting|self-financing|independent|(?:an? |the |their |its )?(?:national |standing |legal |official )?(?:standard|requirement|condition|rule|priority|institution|status|recognition|public holiday)|obligatoires?|illégale?s?|gratuite?s?|facultati\p{L}+|obligatori[oa]s?|ilegal(?:es)?|gratuit[oa]s?|voluntari[oa]s?)(?!\p{L})/iu,
)

const TO: Record<Known, RegExp> = {
  en: /^\s+(?:themselves\s+|itself\s+)?to\s/iu,
  fr: expression(/^\s+(?:à|d['’]|de)\s?/iu),
  es: expression(/^\s+a\s/iu),
}

/** The subject where it is a gathering of others: "the forum, held in Suva in May, adopted …"; not a conference or board of the ILO. */
function meeting(setting: Setting, verb: VerbGroup): NounPhrase | undefined {
  const gathers = ({ start, end }: NounPhrase): boolean =>
    (between(setting, start, end).match(WORD) ?? []).some((word) => gatheringOf(word.toLowerCase(), setting.language))
  const aside = ASIDE.exec(between(setting, setting.at, verb.start))
  const before = aside
    ? setting.parsed.nouns.findLast((noun) => noun.end <= setting.at + aside.index && gathers(noun))
    : undefined
  const subject = before ?? subjectOf(setting, verb)
  if (!subject || isRelative(setting, verb) || isStatutory(setting, subject, verb)) return undefined
  return gathers(subject) ? subject : undefined
}
const ASIDE = expression(
  /,\s(?:which\s|that\s|qui\s|que\s)?(?:was\s|were\s|s['’]est\s|se\s)?(?:held|organi[sz]ed|convened|hosted|launched|tenue?s?|organisée?s?|accueillie?s?|celebr\p{L}+|organizad[oa]s?|realizad[oa]s?)\s[^;]*,\s$/iu,
)
const WORD = expression(/[\p{L}-]+/gu)

const STATES = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [
    language,
    expression(`(?<!\\p{L})${oneOf(data.states[language])}(?!\\p{L})`, 'iu'),
  ]),
) as Record<Known, RegExp>

/** The subject where it is a country, or one of the powers of a state. */
function stateOf(setting: Setting, verb: VerbGroup): NounPhrase | undefined {
  const subject = subjectOf(setting, verb)
  if (!subject) return undefined
  const { language } = setting
  const words = between(setting, subject.start - LEAD, verb.start)
  const own = between(setting, subject.start, Math.max(subject.end, subject.headEnd))
  if (STATES[known(language)].test(own)) return subject
  const country = places(words, language).findLast(({ value }) => value.kind === 'country')
  return country && country.span.end >= words.trimEnd().length ? subject : undefined
}
/** Characters before a subject that its name may begin with: "Côte d’Ivoire". */
const LEAD = 8
