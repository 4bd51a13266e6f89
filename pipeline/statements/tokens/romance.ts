/** French and Spanish: a form that can be verb, noun or participle is decided by its neighbours. */
import traps from '../../../schemas/codelists/word-traps.json' with { type: 'json' }
import { before, has, NOMINAL, type Token, verbBefore } from './token.ts'

/** Nouns of deeds that look like participles. */
const OPENERS = new Set(traps.openers)

/** Decides French and Spanish forms: after a determiner, preposition or adjective a simple finite form is a noun. */
export function inRomance(list: Token[], index: number, language: string): void {
  const token = list[index]!
  if (!token.forms.length) return
  const prev = before(list, index)
  if (token.tag === 'modal') {
    if (prev?.tag === 'determiner') token.tag = 'noun'
    return
  }
  if (token.tag !== 'noun') return
  if (has(token, 'gerund')) {
    token.tag = 'gerund'
    return
  }
  const finite = token.forms.some(
    ({ as }) => as === 'present' || as === 'past' || as === 'future' || as === 'conditional' || as === 'subjunctive',
  )
  const nominal =
    !prev ||
    prev.tag === 'determiner' ||
    prev.tag === 'preposition' ||
    prev.tag === 'adjective' ||
    // "72 por ciento conoce", "72 pour cent connaissent": a share is what does it
    (prev.tag === 'number' &&
      !(/^(?:ciento|cent)$/.test(prev.lower) && /^(?:por|pour)$/.test(list[index - 2]?.lower ?? '')))
  if (has(token, 'participle')) {
    // conduit, dit, traduit: finite where a subject stands before and an object follows
    const both =
      finite &&
      prev !== undefined &&
      (prev.tag === 'noun' || prev.tag === 'proper') &&
      list[index + 1]?.tag === 'determiner' &&
      !verbBefore(list, index)
    token.tag = both ? 'verb' : 'participle'
    if (prev?.tag === 'determiner' && !NOMINAL.has(list[index + 1]?.tag ?? 'punctuation')) token.tag = 'noun'
    // "Puesta en marcha de una línea": a deed that opens a line
    if (!prev && OPENERS.has(token.lower) && list[index + 1]?.tag === 'preposition') token.tag = 'noun'
    // "base de données", "hoja de datos": nothing passive follows "de" at once
    if (prev && prev === list[index - 1] && (/^(de|d'|des|du|del)$/.test(prev.lower) || prev.tag === 'adjective'))
      token.tag = 'noun'
    return
  }
  if (has(token, 'base')) {
    token.tag = prev?.tag === 'determiner' ? 'noun' : 'verb'
    return
  }
  if (!finite) return
  if (language === 'es' && isClitic(list[index - 1], token)) {
    list[index - 1]!.tag = 'pronoun'
    token.tag = 'verb'
    return
  }
  const onlyPast = token.forms.every(({ as }) => as === 'past')
  const marked =
    onlyPast ||
    (language === 'es' ? /[óáí]n?$|(aron|ieron)$/.test(token.lower) : /(èrent|ra|ront|ait|aient)$/.test(token.lower))
  const sure =
    has(token, 'present') && (/(er|ir)$/.test(token.forms[0]!.lemma) || list[index + 1]?.tag === 'determiner')
  // "Participan 64 recolectoras", "cinco países costeros elaboran": no noun has the form
  const plural = language === 'es' && has(token, 'present') && /\p{L}{3}[ae]n$/u.test(token.lower)
  // "prie le Directeur général", "decide convocar": a clause of a decision opens with its verb
  const clause =
    language === 'fr' &&
    /^\p{Ll}/u.test(token.text) &&
    (list[index + 1]?.tag === 'determiner' || /^(?:au|aux|à)$/.test(list[index + 1]?.lower ?? ''))
  if (!prev) token.tag = marked || plural || (sure && (language === 'es' || clause)) ? 'verb' : 'noun'
  else if (plural && prev.tag === 'adjective' && !verbBefore(list, index)) token.tag = 'verb'
  else if (nominal && !(prev.tag === 'preposition' || (marked && prev.tag === 'number'))) token.tag = 'noun'
  else if (prev.tag === 'preposition') token.tag = 'noun'
  else if (prev.tag === 'conjunction' || prev.tag === 'punctuation') {
    token.tag =
      marked ||
      plural ||
      (language === 'es' && sure) ||
      goesOn(list, index, language) ||
      (list[index + 1]?.tag === 'determiner' && token.forms.every(({ as }) => as !== 'subjunctive'))
        ? 'verb'
        : 'noun'
  } else if (
    token.forms.every(({ as }) => as === 'subjunctive') &&
    prev.tag !== 'subordinator' &&
    prev.tag !== 'adverb' &&
    prev.tag !== 'reflexive'
  )
    token.tag = 'noun'
  else token.tag = 'verb'
}

/** "la incluyó", "lo retoma", "les enseñan": a pronoun before a form that no noun has. */
function isClitic(prior: Token | undefined, token: Token): boolean {
  if (!prior || !/^(?:la|las|lo|los|le|les|nos)$/.test(prior.lower)) return false
  if (/^(?:lo|le|les|nos)$/.test(prior.lower)) return true
  return /(?:ó|aron|ieron|eron|rán?|rían?|aban?|[ae]n)$/.test(token.lower) && !IN_AN.test(token.lower)
}
/** Nouns that end like verbs in the plural or the future. */
const IN_AN = /^(?:orden|examen|imagen|volumen|margen|virgen|origen|plan|pan|afán|capitán|refrán|fecha)$/

/** French words in -ent that are nouns or adjectives as often as verbs. */
const IN_ENT = new Set(traps.ent)

/**
 * "Ces pays, au nombre de 38, abritent …", "le réseau, créé en 2018, compte 65 membres", "…, continue de recevoir": a present behind an
 * aside, by its ending or by what follows it.
 */
function goesOn(list: Token[], index: number, language: string): boolean {
  const token = list[index]!
  const [next, second] = [list[index + 1], list[index + 2]]
  if (!next || !has(token, 'present')) return false
  if (language === 'es') return next.tag === 'number' || (token.lower === 'cuenta' && next.lower === 'con')
  if (/\p{L}{3}ent$/u.test(token.lower) && !IN_ENT.has(token.lower)) return true
  if (list[index - 1]?.text !== ',') return false
  return next.tag === 'number' || (/^(?:de|d'|à)$/.test(next.lower) && second !== undefined && has(second, 'base'))
}

/** "6 400 cueilleuses, soit 1 900 de plus": no form of être. */
export function thatIs(list: Token[], index: number): void {
  const token = list[index]!
  const prior = list[index - 1]
  if (token.lower !== 'soit' || (prior && prior.tag !== 'punctuation')) return
  if (!/^(?:number|determiner|adverb|preposition)$/.test(list[index + 1]?.tag ?? '')) return
  token.tag = 'conjunction'
  token.forms = []
  delete token.aux
}
