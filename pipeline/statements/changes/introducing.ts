import { expression } from '../../expression.ts'
import { between } from '../setting.ts'
import { type Rule, spanOf } from './change.ts'
import { ownSubject } from './own.ts'

/** Room for what was introduced, in characters. */
const OBJECT = 40

/** "put in place", "a mis en place", "puso en marcha". */
const PUTS = /^(?:put|mettre|poner)$/
const IN_PLACE =
  /^\s+(?:in(?:to)? (?:place|practice|effect|force)|en (?:place|œuvre|pratique|vigueur|marcha|práctica|vigor))/i

/** "extended the programme to all districts". */
const EXTENDS = /^(?:extend|replicate|étendre|généraliser|reproduire|extender|replicar|generalizar)$/
const WORK = expression(
  /(?<!\p{L})(?:programmes?|programs?|projects?|pilots?|schemes?|models?|methods?|trainings?|courses?|services?|projets?|pilotes?|modèles?|méthodes?|formations?|régimes?|proyectos?|programas?|pilotos?|modelos?|métodos?|cursos?|servicios?)(?!\p{L})/iu,
)

/** What meetings adopt. */
const PAPER = expression(
  /(?<!\p{L})(?:reports?|agenda|minutes|conclusions?|recommendations?|resolutions?|declaration|statement|rapport|ordre du jour|procès-verbal|recommandations?|résolutions?|déclaration|informe|orden del día|actas?|recomendaci(?:ón|ones)|resoluci(?:ón|ones)|conclusi(?:ón|ones)|declaración)(?!\p{L})/iu,
)

/** "The inspectorate introduced an electronic register": others do it another way from now on. */
export const introducing: Rule = (setting, verb, nature) => {
  if (verb.voice === 'passive' || !/past|perfect/.test(verb.tense)) return undefined
  if (PUTS.test(verb.lemma) && !IN_PLACE.test(between(setting, verb.end, verb.end + 14))) return undefined
  const subject = ownSubject(setting, verb)
  const object = subject && setting.parsed.nouns.find(({ start }) => start >= verb.end && start - verb.end < OBJECT)
  if (object && EXTENDS.test(verb.lemma) && !WORK.test(between(setting, object.start, object.end))) return undefined
  if (!object || PAPER.test(between(setting, object.start, object.end))) return undefined
  return {
    kind: 'practice_change',
    level: 'outcome',
    nature,
    rule: 'changes/introduce',
    cue: spanOf(verb),
    matter: { start: object.start, end: object.end },
    population: spanOf(subject),
  }
}
