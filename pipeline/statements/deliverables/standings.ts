import type { NounPhrase, Token, VerbGroup } from '../clauses.ts'
import { bindingVerb, equipping } from './binding.ts'
import { entry, joinedTo, opening } from './joined.ts'
import { behindSubject } from './postposed.ts'
import { lastVerbBefore, previous, type Reading, rootOf, type Standing, verbAt } from './reading.ts'
import { hasRole, isNominal, suchAs } from './verbs.ts'

const LIGHT = /^(place|ligne|point|punto|œuvre|pied|disposition|cabo|marcha|práctica|disposición|effect|motion)$/
const WHEN =
  /^(?:today|yesterday|recently|recemment|récemment|hier|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|matin|soir|lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|mañana|tarde|week|morning|hoy|ayer|recientemente|monday|tuesday|wednesday|thursday|friday)$/
/** "publie ce mardi un rapport" */
const THIS = /^(?:this|last|next|ce|cette|este|esta|el)$/
const COMES = /^(by|with|de|d'|par|por|con)$/
const COPIES = /^(?:copy|exemplaire|ejemplar|copie|copia)$/
const EACH = /^(each|every|chaque|tous|toutes|cada|todos|todas)$/
const OF = /^(of|de|d'|des|du|del)$/

/** How each noun phrase of a sentence stands, in order. */
export function standings(reading: Reading): Standing[] {
  const found: Standing[] = []
  for (const index of reading.nouns.keys()) found.push(standing(reading, index, found))
  return found
}

function standing(reading: Reading, index: number, found: Standing[]): Standing {
  const { tokens: list, nouns } = reading
  const phrase = nouns[index]!
  const at = previous(list, phrase.from)
  const token = list[at]
  if (!token) return opening(reading, phrase) ?? { as: 'alone' }
  const example = exampleBefore(reading, at)
  if (example !== undefined) {
    const of = nouns.findLast(({ to }) => to < example)
    if (of) return { as: 'example', of, base: rootOf(found, nouns, nouns.indexOf(of)) }
  }
  const verb = verbAt(reading, at)
  if (verb) return { as: 'object', verb }
  // "Vieron la luz tres historietas", "Tuvo lugar un foro": behind a verb and the words that make it one of coming about
  const born =
    reading.language === 'es' && /^(?:luz|lugar)$/.test(token.lower)
      ? verbAt(reading, at - (token.lower === 'luz' ? 2 : 1))
      : undefined
  if (born && /^(?:ver|tener)$/.test(born.lemma)) return { as: 'subject', verb: born }
  // "l'automatisation des terminaux": contracted, unless a receiver stands before: "fourni aux inspecteurs des outils"
  if (reading.language === 'fr' && phrase.determiner === 'des' && /^(noun|proper|adjective)$/.test(token.tag)) {
    const last = found[index - 1]
    const deed = nouns[index - 1]
    if (deed && deed.to === at && isNominal(deed.head, reading.language))
      return { as: 'nominal', noun: deed, base: last!, ...wordOf(list[previous(list, deed.from)], last!) }
    if (!(last?.as === 'nested' && /^(à|au|aux)$/.test(last.word))) return { as: 'nested', word: 'des' }
  }
  if (token.tag === 'preposition' || token.tag === 'to') return afterPreposition(reading, phrase, at, index, found)
  if (token.tag === 'conjunction' || /^[,;]$/.test(token.text)) {
    if (isNominal(phrase.head, reading.language)) {
      const twin = nouns.findLastIndex((one, i) => i < index && isNominal(one.head, reading.language))
      const apart = reading.verbs.some(
        ({ from, tense }) => twin >= 0 && from > nouns[twin]!.to && from < phrase.from && tense !== 'participle',
      )
      if (twin >= 0 && !apart && found[twin]!.as === 'nested') return found[twin]!
    }
    const aside = behindAside(reading, at)
    if (aside) return { as: 'object', verb: aside }
    // "modules on wages, safety and dialogue were tested": bare words in one list
    const last = nouns[index - 1]
    // "Conduct research on wages, development of tools for …": a further deed of the same verb
    if (isNominal(phrase.head, reading.language) && OF.test(list[phrase.to + 1]?.lower ?? '') && !phrase.determiner) {
      const root = rootOf(found, nouns, index - 1)
      if (root.as === 'object') return root
    }
    if (
      last?.to === at - 1 &&
      found[index - 1]!.as === 'nested' &&
      reading.language === 'en' &&
      phrase.determiner === undefined &&
      !phrase.plural &&
      !phrase.proper &&
      phrase.from === phrase.to
    )
      return found[index - 1]!
    const subject = opening(reading, phrase)
    const joined = joinedTo(reading, index, at, found)
    if (subject) return joined?.as === 'example' || joined?.as === 'entry' ? joined : subject
    return joined ?? late(reading, phrase, at) ?? { as: 'alone' }
  }
  if (
    token.text === ':' ||
    (token.text === ')' && /^[\p{N}\p{L}]{1,3}$/u.test(list[at - 1]?.text ?? '') && list[at - 2]?.text === '(') ||
    (token.text === ')' && list[at - 1]?.tag === 'number') ||
    isMark(list, at)
  ) {
    const first = entry(reading, at, found)
    const subject = opening(reading, phrase)
    // "Training of cooks: a course was held": what stands before the colon is only a label; "had to be changed: a survey was put off"
    const own = subject?.as === 'subject' && /^(past|perfect|future)$/.test(subject.verb.tense) && token.text === ':'
    if (subject && (own || !first || ('base' in first && first.base.as === 'alone'))) return subject
    return first ?? { as: 'alone' }
  }
  const verbOf = behindSubject(reading, phrase)
  if (verbOf) return { as: 'object', verb: verbOf }
  return opening(reading, phrase) ?? late(reading, phrase, at) ?? { as: 'alone' }
}

/** "a) un manual; y b) una lista": the mark of an entry that has no first bracket. */
const isMark = (list: Token[], at: number): boolean =>
  list[at]!.text === ')' &&
  /^[a-z]{1,4}$/u.test(list[at - 1]?.text ?? '') &&
  /^(?:[:;,]|and|et|y|e)$/.test(list[at - 2]?.lower ?? '')

/** "to develop, by the end of 2019, a training package": the object behind an aside that its verb opens with a comma. */
function behindAside(reading: Reading, at: number): VerbGroup | undefined {
  const { tokens: list } = reading
  if (list[at]!.text !== ',') return undefined
  const opens = list.findLastIndex(({ text }, index) => index < at && text === ',')
  if (opens < 1) return undefined
  // "publier, avant que le projet ne s'achève, un recueil"
  const timed = /^(?:before|once|until|avant|après|dès|antes|después|una)$/.test(list[opens + 1]!.lower)
  if (!timed && !/^(preposition|adverb|to)$/.test(list[opens + 1]?.tag ?? '')) return undefined
  const verb = verbAt(reading, opens - 1)
  return verb && verb.tense !== 'participle' && (timed || !reading.verbs.some(({ from }) => from > opens && from < at))
    ? verb
    : undefined
}

/** "published in 2021 a guide", "a mis en place un comité": the object after something set between. */
function late(reading: Reading, phrase: NounPhrase, at: number): Standing | undefined {
  const { tokens: list } = reading
  const verb = lastVerbBefore(reading, phrase.from)
  if (!verb) return undefined
  const next = list[verb.to + 1]
  const open =
    next !== undefined &&
    ((THIS.test(next.lower) && WHEN.test(list[verb.to + 2]?.lower ?? '')) ||
      next.tag === 'preposition' ||
      next.tag === 'adverb' ||
      next.text === ',' ||
      next.lower === 'available' ||
      LIGHT.test(next.lower) ||
      WHEN.test(next.lower) ||
      EACH.test(next.lower))
  const own =
    phrase.determiner !== undefined ||
    list[phrase.from]!.tag === 'number' ||
    LIGHT.test(list[at]!.lower) ||
    verb.voice === 'passive'
  const between = list.slice(verb.to + 1, phrase.from)
  if (
    !open ||
    !own ||
    between.length > 16 ||
    between.some(({ text, tag }) => text === ';' || text === ':' || tag === 'subordinator')
  )
    return undefined
  return { as: 'object', verb }
}

/** Where an example is introduced right before the token after `at`: the first token of the introducing words. */
function exampleBefore({ tokens: list, language }: Reading, at: number): number | undefined {
  for (const parts of suchAs(language)) {
    // "including in …", "for example on the …": a preposition or comma may follow the introducing words
    for (let gap = 0; gap <= 2; gap++) {
      const last = at - gap
      if (list[last]?.lower !== parts.at(-1)) continue
      const first = last - parts.length + 1
      if (first < 0 || !parts.every((part, i) => list[first + i]!.lower === part)) continue
      const between = list.slice(last + 1, at + 1)
      if (between.some(({ tag, text }) => tag !== 'preposition' && text !== ',')) continue
      if (gap > 0 && parts.length === 1 && parts[0] !== 'including' && parts[0] !== 'notamment') continue
      return first
    }
  }
  return undefined
}

function afterPreposition(
  reading: Reading,
  phrase: NounPhrase,
  at: number,
  index: number,
  found: Standing[],
): Standing {
  const { tokens: list, nouns, language } = reading
  const token = list[at]!
  const before = nouns[index - 1]
  // "doter les inspecteurs d'une grille", "provided schools with a kit": what one is given
  const giver = equipping(reading, phrase, at)
  if (giver) return { as: 'object', verb: giver }
  const bound = bindingVerb(reading, at)
  if (bound) return bound
  // "Work on a manual is under way"
  if (token.lower === 'on' && before?.to === at - 1 && before.head === 'work' && language === 'en')
    return { as: 'nominal', noun: before, base: found[index - 1]! }
  if (OF.test(token.lower) && before && before.to === at - 1) {
    const noun = isNominal(before.head, language) ? before : undefined
    if (noun) {
      const opener = list[previous(list, noun.from)]
      return {
        as: 'nominal',
        noun,
        base: found[index - 1]!,
        ...wordOf(opener, found[index - 1]!),
      }
    }
    // "mise en place d'un comité", "puesta en marcha de un curso", "development and dissemination of tools"
    const light = LIGHT.test(before.head) ? nouns[index - 2] : undefined
    if (light && isNominal(light.head, language)) {
      const base = found[index - 2]!
      return { as: 'nominal', noun: light, base, ...wordOf(list[previous(list, light.from)], base) }
    }
    // "printed 500 copies of a manual"
    if (COPIES.test(before.head)) return found[index - 1]!
    // a container: "a series of workshops" stands as the series does
    return { as: 'nested', word: 'of' }
  }
  // "disponen de una lista y de un manual": the preposition said again
  if (list[at - 1]?.tag === 'conjunction' && OF.test(token.lower)) {
    const twin = nouns.findLastIndex(
      (one, i) => i < index && found[i]!.as !== 'nested' && list[previous(list, one.from)]?.lower === token.lower,
    )
    if (twin >= 0) return found[twin]!
  }
  // "assortie d'un livret", "accompanied by a leaflet": stands as what it comes with
  const mate = verbAt(reading, previous(list, at))
  if (
    mate &&
    mate.tense !== 'participle' &&
    mate.voice === 'passive' &&
    (hasRole(mate.lemma, 'accompany', language) || mate.lemma === 'follow') &&
    COMES.test(token.lower)
  )
    return { as: 'object', verb: mate }
  if (mate?.tense === 'participle' && hasRole(mate.lemma, 'accompany', language) && COMES.test(token.lower)) {
    const head = found.findLast((one) => one.as !== 'nested')
    if (head) return head
  }
  const verb = verbAt(reading, previous(list, at))
  // "holding of a workshop", "bénéficié de conseils", "disponen de una lista"
  if (verb && OF.test(token.lower) && list[at - 1]!.tag === 'gerund') return { as: 'object', verb }
  if (verb && /^(from|of|de|d'|des|du|del)$/.test(token.lower) && hasRole(verb.lemma, 'receive', language))
    return { as: 'object', verb }
  if (/^(into|out)$/.test(token.lower) && verbAt(reading, at - 1)?.lemma === 'enter')
    return { as: 'object', verb: verbAt(reading, at - 1)! }
  // "came up with a checklist", "a procédé à une évaluation"
  const near = verbAt(reading, at - 1)
  if (token.lower === 'with' && list[at - 1]?.lower === 'up' && verbAt(reading, at - 2)?.lemma === 'come')
    return { as: 'object', verb: verbAt(reading, at - 2)! }
  if (/^(?:à|au|aux|a|al)$/.test(token.lower) && near && /^(?:procéder|proceder)$/.test(near.lemma))
    return { as: 'object', verb: near }
  // "a consisté en une analyse", "consistió en un estudio"
  const parts = verbAt(reading, previous(list, at))
  if (token.lower === 'en' && parts && /^(?:consister|consistir)$/.test(parts.lemma))
    return { as: 'object', verb: parts }
  if (
    /^(a|al)$/.test(token.lower) &&
    language === 'es' &&
    verbAt(reading, at - 1) &&
    !/^(contribuir|ayudar|apoyar|asistir)$/.test(verbAt(reading, at - 1)!.lemma)
  )
    return { as: 'nested', word: 'a' }
  return { as: 'nested', word: token.lower }
}

/** The preposition before a noun that stands for a verb; joined to another such noun, it is that one's. */
const wordOf = (opener: Token | undefined, base: Standing): { word?: string } =>
  opener?.tag === 'preposition' || opener?.tag === 'to'
    ? { word: opener.lower }
    : opener?.tag === 'conjunction' && base.as === 'nested'
      ? { word: base.word }
      : {}
