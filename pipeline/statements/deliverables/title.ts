import type { Span } from '../../document.ts'
import type { NounPhrase } from '../clauses.ts'
import { type Reading, verbAt } from './reading.ts'
import { isNominal, makes, tellsWhom } from './verbs.ts'

/** Prepositions that go on telling what the thing is; others tell how, when or with whom it was made. */
const TELLING: Record<string, RegExp> = {
  en: /^(of|on|for|in|to|about|between|among|against|regarding|concerning|at|from|within|into|across|towards)$/,
  fr: /^(de|d'|du|des|sur|pour|à|au|aux|en|dans|entre|contre|relatif|concernant|auprès|d’)$/,
  es: /^(de|del|sobre|para|en|a|al|entre|contra|relativo)$/,
}
const TIME =
  /^(\d{4}|january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|spring|autumn|summer|winter|early|late|mid)$/i
/** "in cooperation with", "en vue de": with whom and what for, no part of a name. */
const MANNER =
  /^(collaboration|partnership|cooperation|order|line|response|addition|particular|partenariat|coopération|colaboración|alianza|cooperación|vue|vista|consultation|support|help|assistance|funding|inputs?|appui|aide|soutien|apoyo|ayuda|financiación)$/
const LONGEST = 32

const INNER = new Set([
  'noun',
  'proper',
  'adjective',
  'number',
  'determiner',
  'gerund',
  'participle',
  'pronoun',
  'adverb',
])

/** Where the name of a thing ends: its noun phrase with the phrases that tell what it is, never past `limit` (a token index). `companions`: with whom an agreement was made tells which it is. */
export function titleEnd(phrase: NounPhrase, reading: Reading, limit: number, companions = false): number {
  const { tokens: list, language } = reading
  const telling = TELLING[language] ?? TELLING.en!
  const told = isAlone(phrase, reading) ? toldBehind(phrase, reading, limit) : undefined
  if (told !== undefined) return list[told]!.end
  let end = phrase.to
  let inside = false
  for (let at = phrase.to + 1; at < Math.min(limit, phrase.from + LONGEST); at++) {
    const token = list[at]!
    const next = list[at + 1]
    const word = token.lower
    if (token.tag === 'preposition' || word === 'to' || (language !== 'en' && word === 'des')) {
      // "un pacto por el empleo", never "por la OIT"
      const cause = /^(?:por|pour)$/.test(word) && next?.tag === 'determiner' && list[at + 2]?.tag === 'noun'
      const company = /^(with|avec|con)$/.test(word) && end === phrase.to
      if (
        !(telling.test(word) || cause || (company && (companions || end - phrase.from < 2))) ||
        !next ||
        TIME.test(next.lower)
      )
        break
      if (/^(?:in|en|with|avec|con)$/.test(word) && MANNER.test(next.lower)) break
      if (word === 'to' && verbAt(reading, at)) {
        // "a policy note to be released": when, not what
        if (verbAt(reading, at)?.voice === 'passive') break
        // "methods to estimate needs": told only where the noun alone would not tell it from its neighbours
        const asked = /^(how|whether|what)$/.test(list[at - 1]?.lower ?? '')
        if (!asked && (inside || end - phrase.from > 2)) break
      }
      inside = true
      continue
    }
    if (/^(how|cómo|comment|whether)$/.test(word) && list[at - 1]?.tag === 'preposition') continue
    const verb = verbAt(reading, at)
    if (verb) {
      // "une application permettant de signaler", "notes portant sur la chaleur"
      const acting =
        verb.tense === 'participle' && verb.voice === 'active' && end === at - 1 && tellsWhom(verb.lemma, language)
      if (acting && next && (language !== 'en' || ABOUT.test(verb.lemma))) {
        at = verb.to
        inside = true
        continue
      }
      const passive = verb.tense === 'participle' && verb.voice === 'passive'
      // "a study carried out in five ports": where it was done tells it from others, if nothing else does
      const done =
        end === phrase.to &&
        at === phrase.to + 1 &&
        DONE.test(verb.lemma) &&
        isAlone(phrase, reading) &&
        /^(?:in|on|en|dans|sur|sobre|auprès|among|entre)$/.test(next?.lower ?? '')
      // "une analyse approfondie des besoins": a participle that only describes
      const describes =
        language !== 'en' &&
        at === phrase.to + 1 &&
        !makes(verb.lemma, language) &&
        /^(?:de|d'|du|des|del|sobre|sur)$/.test(list[verb.to + 1]?.lower ?? '')
      if (passive && describes) {
        at = verb.to
        end = at
        continue
      }
      // "a manual intended for trainers", "un curso dirigido a inspectores"
      const intended = end === at - 1 && tellsWhom(verb.lemma, language) && next?.tag === 'preposition'
      if (passive && (done || intended)) {
        at = verb.to
        inside = true
        continue
      }
      if (verb.tense === 'participle' && verb.voice === 'active' && list[at - 1]?.tag === 'preposition') {
        end = verb.to
        continue
      }
      if (
        verb.tense === 'participle' &&
        (list[at - 1]?.tag === 'conjunction' || list[at - 1]?.text === ',') &&
        inside &&
        next &&
        INNER.has(next.tag)
      ) {
        end = verb.to
        continue
      }
      if (
        verb.tense === 'infinitive' &&
        (list[at - 1]?.lower === 'to' || /^(preposition|subordinator)$/.test(list[at - 1]?.tag ?? '')) &&
        inside
      ) {
        at = verb.to
        end = at
        continue
      }
      break
    }
    // "Checklist [pdf] for inspectors"
    if (token.text === '[' && list[at + 2]?.text === ']') {
      at += 2
      continue
    }
    if (token.text === '(') {
      const close = list.findIndex(({ text }, i) => i > at && text === ')')
      const words = list.slice(at + 1, close)
      if (close < 0 || close - at > 8 || !words.some(({ lower }) => /^(no|núm|n|nos)$/.test(lower))) break
      at = close
      end = close
      continue
    }
    // "2,400": a comma within a number
    if (token.text === ',' && list[at - 1]?.tag === 'number' && next?.tag === 'number' && next.start === token.end)
      continue
    if (token.tag === 'conjunction' || token.text === ',') {
      if (!inside || !next || !INNER.has(next.tag) || verbAt(reading, at + 1)?.tense === 'past') break
      const head = next.tag === 'determiner' ? list[at + 2] : next
      if (
        head &&
        isNominal(head.lower, language) &&
        /^(of|de|d'|du|des|del)$/.test(list[list.indexOf(head) + 1]?.lower ?? '')
      )
        break
      if (next.tag === 'determiner' && /^(an?|un[ea]?|this|these)$/.test(next.lower)) break
      // "la base des salaires et les directives": French says "de" again within one name
      const of = list.slice(phrase.to + 1, at).findLast(({ tag }) => tag === 'preposition')
      const toDo = reading.verbs.some(({ from, to, tense }) => from > phrase.to && to < at && tense === 'infinitive')
      const again = /^(?:le|la|les|l')$/.test(next.lower) && /^(?:de|d'|du|des)$/.test(of?.lower ?? '')
      if (language === 'fr' && !toDo && again) break
      if (verbAt(reading, at + 1) && list[at + 1]!.tag === 'verb') break
      if (token.text === ',' && (SAID_OF.test(next.lower) || !listGoesOn(reading, at, limit))) break
      continue
    }
    if (/^[“”"‘’'«»/–-]$/.test(token.text)) continue
    if (!INNER.has(token.tag) || token.tag === 'pronoun') break
    if (token.tag === 'adverb' && !INNER.has(next?.tag ?? 'punctuation')) break
    if (token.tag !== 'adverb' && token.tag !== 'determiner') end = at
  }
  return list[end]!.end
}

/** "a manual covering wages": participles that tell what a thing is about. */
const ABOUT = /^(?:cover|address|target)$/
/** "a toolkit that brings together the materials": where nothing else tells which it is, what it does does. The token it ends with. */
function toldBehind(phrase: NounPhrase, reading: Reading, limit: number): number | undefined {
  const { tokens: list, verbs, language } = reading
  const opened = (RELATIVE[language] ?? RELATIVE.en!).test(list[phrase.to + 1]?.lower ?? '')
  const verb = verbAt(reading, phrase.to + (opened ? 2 : 1))
  // "a handbook explaining night work": a gerund tells it as well
  const acting = !opened && language === 'en' && verb?.tense === 'participle' && verb.voice === 'active'
  if (!verb || !(acting || (opened && verb.tense === 'present'))) return undefined
  const stop = list.findIndex(({ text, tag }, at) => at > verb.to && (/^[,;:.(]$/.test(text) || tag === 'subordinator'))
  const next = verbs.find(({ from, tense }) => from > verb.to && tense !== 'participle')
  const end = Math.min(limit, stop < 0 ? list.length : stop, next?.from ?? list.length) - 1
  return end - phrase.to <= LONGEST / 2 && end > verb.to ? end : undefined
}

const RELATIVE: Record<string, RegExp> = { en: /^(?:that|which)$/, fr: /^qui$/, es: /^que$/ }

const DONE = /^(?:conduct|carry|undertake|do|mener|réaliser|effectuer|conduire|realizar|efectuar|hacer|llevar)$/
const FRESH = /^(?:new|latest|nouveau|nouvel|nouvelle|nuevo|nueva)$/
/** True for a noun with nothing but its article. */
const isAlone = ({ from, to }: NounPhrase, { tokens }: Reading): boolean =>
  tokens.slice(from, to + 1).filter(({ tag, lower }) => tag !== 'determiner' && !FRESH.test(lower)).length === 1

/** ", disponible en trois langues, et une affiche": what is said of the thing is no part of its name. */
const SAID_OF = /^(?:available|disponibles?|accessibles?|online|gratuit[es]*|gratuit[oa]s?)$/

/** True where a comma stands inside a list of words that an "and" still closes. */
function listGoesOn({ tokens: list }: Reading, comma: number, limit: number): boolean {
  for (let at = comma + 1; at < Math.min(limit, comma + 12); at++) {
    const { tag, text } = list[at]!
    if (tag === 'conjunction') return true
    if (tag === 'verb' || tag === 'aux' || tag === 'modal' || tag === 'subordinator' || text === ';' || text === '.')
      return false
  }
  return false
}

/** Where the name begins: after articles, possessives and words of number that only count. */
export function titleStart(phrase: NounPhrase, { tokens: list }: Reading): number {
  let at = phrase.from
  while (
    at < phrase.to &&
    (list[at]!.tag === 'determiner' ||
      /^(several|various|many|significant|extensive|substantial|considerable)$/.test(list[at]!.lower) ||
      (/^(?:additional|further|other|another)$/.test(list[at]!.lower) && list[at + 1]?.tag === 'number'))
  )
    at++
  // "a total of eight courses"
  if (
    /^(?:total|number|nombre|número|couple)$/.test(list[at]!.lower) &&
    /^(?:of|de|d')$/.test(list[at + 1]?.lower ?? '')
  ) {
    at += 2
    while (list[at + 1] && (list[at]!.tag === 'number' || list[at]!.tag === 'determiner')) at++
    return list[at]!.start
  }
  // how many there are tells no name: "two workshops", "trois notes de synthèse"
  if (list[at]!.tag === 'number' && !/^\p{Lu}/u.test(list[at + 1]?.text ?? 'A') && at < phrase.to) at++
  while (at < phrase.to && /^[“"«]$/.test(list[at]!.text)) at++
  return list[at]!.start
}

/** The span of a title with outer quotation marks and stops taken off. */
export function trimmed(text: string, span: Span, offset: number): Span {
  const words = text.slice(span.start - offset, span.end - offset)
  const lead = words.length - words.replace(/^[\s“"«‘,;:(]+/u, '').length
  const tail = words.length - words.replace(/[\s”"»,;:]+$/u, '').length
  return { start: span.start + lead, end: span.end - tail }
}
