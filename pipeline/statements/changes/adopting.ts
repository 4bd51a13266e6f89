import { expression } from '../../expression.ts'
import { actors, matters } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { between, isRelative, type Setting, subjectOf } from '../setting.ts'
import { type Change, changeIn, type Hit, type Nature, type Rule, spanOf } from './change.ts'
import { isOffice, isStatutory, ownSubject, withOffice } from './own.ts'
import { matterBehind, matterIn, matterOfSubject, reach } from './reach.ts'

/** Room for what was adopted, in characters. */
const OBJECT = 60
/** "was validated by …", "the partners adopted a roadmap". What statutory bodies adopt in session is no result of the work. */
export const adopting: Rule = (setting, verb, nature) => {
  if (verb.tense === 'participle' || verb.tense === 'infinitive') return undefined
  const passive = verb.voice === 'passive'
  const treaty = ratified(setting, verb, nature)
  if (treaty) return treaty
  if (DOTES.test(verb.lemma)) return doting(setting, verb, nature)
  const hit = passive
    ? (matterOfSubject(setting, verb) ?? matterBehind(setting, verb))
    : (named(setting, verb) ?? matterIn(setting, reach(setting, verb, OBJECT)) ?? relative(setting, verb))
  // "was approved by the Governing Body"
  if (passive && isOffice(between(setting, verb.end, verb.end + OBJECT).match(AGENT)?.[0] ?? '')) return undefined
  if (passive && hit?.matter !== 'policy' && byPartners(setting, verb)) {
    const subject = subjectOf(setting, verb)
    return (
      subject && {
        ...changeIn(setting, 'adopt', verb, nature, { start: subject.start, end: verb.end, matter: 'relation' }),
      }
    )
  }
  if (passive && hit?.matter !== 'policy') return byDecree(setting, verb, nature)
  if (hit?.matter !== 'policy') return passive ? undefined : reflecting(setting, verb, nature)
  if (passive && !subjectOf(setting, verb)) return changeIn(setting, 'adopt', verb, nature, hit)
  const subject = subjectOf(setting, verb)
  if (!subject || (!passive && isStatutory(setting, subject, verb))) return undefined
  if (!passive && SIGNS.test(verb.lemma) && withOffice(setting, subject, verb)) return undefined
  return changeIn(setting, 'adopt', verb, nature, hit)
}

/** "Le Togo s'est doté d'une liste", "el municipio se dotó de un reglamento": rules or a body of one's own. */
function doting(setting: Setting, verb: VerbGroup, nature: Nature): Change | undefined {
  if (!/past|perfect/.test(verb.tense) || !REFLEXIVE.test(between(setting, verb.start, verb.end))) return undefined
  const region = reach(setting, verb, OBJECT)
  const hit = OF.test(between(setting, region.start, region.end)) ? matterIn(setting, region) : undefined
  const subject = ownSubject(setting, verb)
  if (!subject) return undefined
  const who = { start: subject.start, end: subject.end }
  if (hit?.matter === 'policy' || hit?.matter === 'body') return changeIn(setting, 'adopt', verb, nature, hit, who)
  const object = setting.parsed.nouns.find(({ start }) => start >= verb.end && start - verb.end < 6)
  return object && changeIn(setting, 'adopt', verb, nature, { ...spanOf(object), matter: 'practice' }, who)
}
const DOTES = /^(?:doter|dotar)$/
const REFLEXIVE = /^(?:se\s|s['’])/iu
const OF = /^\s+(?:d['’]|de\s|des\s|du\s|del\s)/iu

/** "was endorsed by the social partners", "validé par les mandants": accepted by those whom it is for. */
const byPartners = (setting: Setting, verb: VerbGroup): boolean =>
  ACCEPTS.test(verb.lemma) &&
  actors(between(setting, verb.end, verb.end + OBJECT).match(AGENT)?.[0] ?? '', setting.language).length > 0
const ACCEPTS =
  /^(?:endorse|validate|approve|adopt|valider|approuver|entériner|adopter|agréer|reconnaître|homologuer|validar|aprobar|refrendar|adoptar|reconocer|homologar)$/
const AGENT = expression(/^\s+(?:by|par|por)\s[^,;.]*/iu)

/** "amended the Bonded Labour System (Abolition) Act": the last word of a name in capitals says what it is. */
function named(setting: Setting, verb: VerbGroup): Hit | undefined {
  const region = reach(setting, verb, OBJECT)
  const name = NAME.exec(between(setting, region.start, region.end))
  const hit = name && matters(name[0], setting.language).findLast(({ list }) => list === 'policy')
  return hit && hit.end === name[0].length
    ? { start: region.start + hit.start, end: region.start + hit.end, matter: 'policy' }
    : undefined
}
const NAME = expression(
  /^\s+(?:the|an?|its|their)?\s*(?:\(?\p{Lu}[\p{L}’'-]*\)?\s+(?:(?:of|and|on|for|the)\s+)*)+\p{Lu}\p{L}+/u,
)

/** "The resolution took up the recommendations of the study": a rule that now holds what the work proposed. */
function reflecting(setting: Setting, verb: VerbGroup, nature: Nature): Change | undefined {
  const subject = matterOfSubject(setting, verb)
  const what = PROPOSED.exec(between(setting, verb.end, verb.end + OBJECT))
  if (subject?.matter !== 'policy' || !what) return undefined
  return changeIn(setting, 'reflect', verb, nature, subject)
}
const PROPOSED = expression(
  /(?<!\p{L})(?:recommendations?|findings|provisions?|proposals?|conclusions?|recommandations?|dispositions?|propositions?|recomendaciones|disposiciones|propuestas?|conclusiones)(?!\p{L})/iu,
)

/** "Togo ratified Convention No. 189", "the Convention was ratified by Togo". */
function ratified(setting: Setting, verb: VerbGroup, nature: Nature): Change | undefined {
  if (!RATIFY.test(verb.lemma) || isRelative(setting, verb)) return undefined
  const passive = verb.voice === 'passive'
  const subject = passive ? subjectOf(setting, verb) : ownSubject(setting, verb)
  if (!subject) return undefined
  const region = passive ? { start: subject.start, end: verb.start } : reach(setting, verb, OBJECT)
  const treaty = TREATY.exec(between(setting, region.start, region.end))
  if (!treaty) return undefined
  const start = region.start + treaty.index
  return changeIn(setting, 'ratify', verb, nature, { start, end: start + treaty[0].length, matter: 'policy' })
}
const SIGNS = /^(?:sign|signer|firmar|suscribir)$/
const RATIFY = /^(?:ratify|ratifier|ratificar)$/
const TREATY = expression(
  /(?<!\p{L})(?:conventions?|convenios?|protocol|protocole|protocolo|treaty|traité|tratado)(?!\p{L})/iu,
)

/** "a model contract was adopted by decree": whatever it is, it has become law. */
function byDecree(setting: Setting, verb: VerbGroup, nature: Nature): Change | undefined {
  const subject = subjectOf(setting, verb)
  const how = DECREE.exec(between(setting, verb.end, verb.end + OBJECT))
  if (!subject || !how) return undefined
  const end = verb.end + how[0].length
  return changeIn(setting, 'adopt', verb, nature, { start: subject.start, end, matter: 'policy' })
}
const DECREE = expression(
  /^\s+(?:by|par|por|through|mediante)\s+(?:an?\s+|une?\s+|una?\s+)?(?:\p{L}+\s+)?(?:decree|law|order|décret|arrêté|loi|decreto|ley|resolución)/iu,
)

/** "a bill on debts, which Parliament passed": what was adopted stands before the relative word. */
function relative(setting: Setting, verb: VerbGroup): Hit | undefined {
  const subject = subjectOf(setting, verb)
  if (!subject) return undefined
  const before = between(setting, setting.at, subject.start)
  const word = RELATIVE.exec(before)
  if (!word) return undefined
  const from = Math.max(0, before.lastIndexOf(';', word.index) + 1, word.index - BEFORE)
  return matterIn(setting, { start: setting.at + from, end: setting.at + word.index })
}

const RELATIVE = expression(/(?<!\p{L})(?:which|that|que|qu['’]|lequel|laquelle|el cual|la cual)\s*$/iu)
/** Room for what stands before a relative word, in characters. */
const BEFORE = 90
