/** English: a form that can be verb, noun or participle is decided by its neighbours. */
import verbLists from '../../../schemas/codelists/verbs.json' with { type: 'json' }
import traps from '../../../schemas/codelists/word-traps.json' with { type: 'json' }
import type { Form } from '../conjugate.ts'
import { announces, headline } from './headlines.ts'
import { before, ENDS_CLAUSE, has, NOMINAL, type Token, verbBefore } from './token.ts'

const NOUNS = new Set(verbLists.en.nouns)
/** Participles that lead to a name. */
const NAMING = new Set(traps.naming)
/** Pairs of words that are one noun, whatever the first could be alone: "supply chain". */
const PAIRS = Map.groupBy(
  traps.pairs.map((pair) => pair.split(' ')),
  ([first]) => first!,
)

/** Decides English forms that can be verb, noun or participle, from their neighbours. */
export function inEnglish(list: Token[], index: number): void {
  const token = list[index]!
  if (token.lower === 'that' && relativeThat(list, index)) token.tag = 'subordinator'
  if (token.lower === 'no' && list[index + 1]?.text === '.' && list[index + 2]?.tag === 'number') token.tag = 'noun'
  if (PAIRS.get(token.lower)?.some(([, second]) => list[index + 1]?.lower === second)) return
  // "the following tools", "the following two guides"
  if (token.lower === 'following' && list[index - 1]?.tag === 'determiner') {
    token.tag = 'adjective'
    return
  }
  if (token.tag !== 'noun' || !token.forms.length) {
    if (token.tag === 'noun' && /[a-z]{3}ed$/.test(token.lower))
      token.tag = afterAux(list, index) ? 'participle' : 'adjective'
    return
  }
  if (has(token, 'gerund')) token.tag = gerund(list, index)
  else if (has(token, 'past') || has(token, 'participle')) pastForm(list, index)
  // "an instructor's guide"
  else if (/'s?$/.test(list[index - 1]?.lower ?? '')) return
  else if (has(token, 'base')) baseForm(list, index)
  else if (has(token, 'present')) presentForm(list, index)
}

/** "drafting": the deed as a noun ("the drafting of") or the form in -ing. */
function gerund(list: Token[], index: number): 'noun' | 'gerund' {
  const prev = before(list, index)
  const next = list[index + 1]
  // "the drafting of", "their training": a noun
  const named =
    prev?.tag === 'determiner' && (!next || /^(preposition|punctuation|conjunction|aux|modal)$/.test(next.tag))
  // "a kit on wage setting for …": the second half of a name, where no article opens a phrase with a subject
  const compound =
    prev?.tag === 'noun' &&
    !/s$/.test(prev.lower) &&
    list[index - 2]?.tag === 'preposition' &&
    list[index - 1] === prev &&
    (!next || /^(preposition|punctuation|conjunction)$/.test(next.tag))
  return named || compound ? 'noun' : 'gerund'
}

/** "launched", "set", "written": a past, or a participle. */
function pastForm(list: Token[], index: number): void {
  const token = list[index]!
  const prev = before(list, index)
  const next = list[index + 1]
  const irregularPast = !has(token, 'participle')
  const bare = has(token, 'base') && has(token, 'participle') // set, put, cut, run
  if (irregularPast) token.tag = 'verb'
  // given, written, drawn: never finite alone
  else if (!has(token, 'past') && !has(token, 'base')) token.tag = 'participle'
  else if (NAMING.has(token.lower) && /^[“"«‘']$|^\p{Lu}/u.test(next?.text ?? '')) token.tag = 'participle'
  else if ((next?.lower === 'up' && list[index + 2]?.lower === 'of') || setOff(list, index)) token.tag = 'participle'
  else if (next?.lower === 'that' && /^(noun|proper|punctuation)$/.test(prev?.tag ?? '')) token.tag = 'verb'
  else if (token.lower === 'helped' && next?.lower !== 'by' && prev?.tag !== 'aux') token.tag = 'verb'
  else if (bare && (prev?.tag === 'to' || prev?.tag === 'modal')) token.tag = 'verb'
  else if (
    prev?.tag === 'aux' ||
    (prev?.tag === 'conjunction' && before(list, list.indexOf(prev))?.tag === 'participle')
  )
    token.tag = 'participle'
  else if (
    coordinated(list, index, 'past') &&
    next?.lower !== 'by' &&
    (!has(token, 'base') || /^(up|out|together|down)$/.test(next?.lower ?? '') || next?.tag === 'determiner')
  )
    token.tag = 'verb'
  else if (!prev && opensPoint(list, index)) token.tag = 'verb'
  else if (!prev || prev.tag === 'determiner' || prev.tag === 'preposition' || isCount(prev))
    token.tag = bare ? 'noun' : 'participle'
  else if (next?.lower === 'by') token.tag = 'participle'
  else if (bare && (prev.tag === 'adjective' || next?.lower === 'of')) token.tag = 'noun'
  else if (prev.tag === 'adjective') token.tag = 'participle'
  else if (prev.tag === 'gerund' && nextNominal(list, index)) token.tag = 'participle'
  else token.tag = !has(token, 'past') || mainVerbFollows(list, index) ? 'participle' : 'verb'
}

/** A number that counts, no year: "the Act of 2013 entered into force". */
const isCount = ({ tag, lower }: Token): boolean => tag === 'number' && !/^(?:1[89]|20)\d\d$/.test(lower)

/** "use", "guide": a verb, or the noun of the same form. */
function baseForm(list: Token[], index: number): void {
  const token = list[index]!
  const prev = before(list, index)
  const next = list[index + 1]
  const nounish = NOUNS.has(token.forms[0]!.lemma)
  if (prev?.tag === 'to' || prev?.tag === 'modal' || prev?.aux === 'do') token.tag = 'verb'
  else if (prev?.tag === 'pronoun' && /^(they|we|you|i)$/.test(prev.lower)) token.tag = 'verb'
  else if (coordinated(list, index, 'base')) token.tag = 'verb'
  // "inspectors now use checklists"
  else if (list[index - 1]?.lower === 'now' && /^(noun|proper)$/.test(prev?.tag ?? '')) token.tag = 'verb'
  else if (
    prev &&
    !/^(determiner|adjective|preposition|number)$/.test(prev.tag) &&
    helped(list, index) &&
    (!nounish || opensPhrase(next))
  )
    token.tag = 'verb'
  else if (
    prev &&
    /^(noun|proper|subordinator)$/.test(prev.tag) &&
    (/(?:[^s]s|^children|men|^people)$/.test(prev.lower) || /^(who|which|that)$/.test(prev.lower))
  ) {
    const quiet =
      !nounish ||
      (opensPhrase(next) && next?.tag !== 'noun') ||
      (/^(preposition|adverb)$/.test(next?.tag ?? '') && hasDeterminer(list, index) && !verbAfter(list, index))
    if (quiet && !verbBefore(list, index)) token.tag = 'verb'
  } else if (!prev && opensPhrase(next) && (next?.tag === 'determiner' || orders(token, index, nounish)))
    token.tag = 'verb'
  else if (announces(list, index)) token.tag = 'verb'
  // "aspects of the work with the bank include a chapter": the subject is further off
  else if (
    prev &&
    /^(noun|proper)$/.test(prev.tag) &&
    !nounish &&
    (/^(an?|the|its|their)$/.test(next?.lower ?? '') ||
      (next?.lower === 'on' && /^(?:depend|rely)$/.test(token.lower))) &&
    !verbBefore(list, index)
  )
    token.tag = 'verb'
}

/** "offers", "guides": a verb of the present, or the plural of a noun. */
function presentForm(list: Token[], index: number): void {
  const token = list[index]!
  const prev = before(list, index)
  const next = list[index + 1]
  const nounish = NOUNS.has(token.forms[0]!.lemma)
  // "now counts 80 firms"
  if (
    /^(now|also|still|already|currently)$/.test(list[index - 1]?.lower ?? '') &&
    /^(number|determiner)$/.test(next?.tag ?? '')
  ) {
    token.tag = 'verb'
    return
  }
  if (prev?.tag === 'pronoun' || (prev?.tag === 'subordinator' && prev.lower !== 'whose')) token.tag = 'verb'
  else if (prev?.tag === 'conjunction' && (coordinated(list, index, 'present') || (!nounish && opensPhrase(next))))
    token.tag = 'verb'
  else if (prev && /^(noun|proper|gerund)$/.test(prev.tag)) {
    if (!nounish) token.tag = 'verb'
    else if (next && /^(determiner|to|pronoun|adverb)$/.test(next.tag) && !/^(and|of)$/.test(next.lower))
      token.tag = 'verb'
    // "the Office offers three annual courses"
    else if (next?.tag === 'number' && /^\p{Ll}/u.test(next.text) && !verbBefore(list, index)) token.tag = 'verb'
    else if ((headline(list, index) || only(list, index)) && opensPhrase(next)) token.tag = 'verb'
  } else if (prev?.tag === 'punctuation' && prev.lower === ')' && (!nounish || next?.tag === 'determiner'))
    token.tag = 'verb'
}

/** "Conduct research on silk", "Publish two studies": a verb at the head that is no noun or adjective. */
const orders = ({ lower }: Token, index: number, nounish: boolean): boolean =>
  index === 0 && !nounish && !ADJECTIVAL.test(lower)
const ADJECTIVAL =
  /^(?:complete|open|present|direct|separate|select|perfect|clean|clear|live|secure|free|own|level|total|welcome|slow|lower|narrow|dry|empty|right|correct|mature|further|better|elaborate|approximate|duplicate|alternate)$/

/** "A help desk in Nakuru answers questions.": one thing opens the sentence, and no other word can be its verb. */
const only = (list: Token[], index: number): boolean =>
  /^(?:an?|one|each|every)$/.test(list[0]!.lower) &&
  !list.some(
    ({ tag, forms }, at) =>
      at !== index &&
      (tag === 'aux' ||
        tag === 'modal' ||
        tag === 'verb' ||
        tag === 'subordinator' ||
        (at > 0 &&
          tag !== 'participle' &&
          forms.some(({ as, lemma }) => as === 'past' || (as === 'present' && at > index && !NOUNS.has(lemma))))),
  )

/** "that" before a verb refers back; after a verb and before a noun phrase it opens a clause. */
function relativeThat(list: Token[], index: number): boolean {
  const next = list.slice(index + 1).find(({ tag }) => tag !== 'adverb')
  const prev = before(list, index)
  if (!next) return false
  if (next.tag === 'aux' || next.tag === 'modal' || next.tag === 'pronoun') return true
  if (/^(determiner|number|proper)$/.test(next.tag) && /^(noun|proper|verb)$/.test(prev?.tag ?? '')) return true
  const forms = next.forms.length > 0 && !/^(determiner|adjective)$/.test(next.tag)
  return forms && /^(noun|proper|gerund)$/.test(prev?.tag ?? '')
}

/** "the network, launched with support in 2011, now counts": between two commas, and a verb follows the second. */
function setOff(list: Token[], index: number): boolean {
  const particle = /^(?:up|out)$/.test(list[index + 1]?.lower ?? '')
  if (list[index - 1]?.lower !== ',' || list[index + (particle ? 2 : 1)]?.tag !== 'preposition') return false
  const close = list.findIndex(({ lower }, i) => i > index && lower === ',')
  if (close < 0 || list.slice(index + 1, close).some(({ tag }) => /^(aux|modal|verb|subordinator)$/.test(tag)))
    return false
  const next = list.slice(close + 1).find(({ tag }) => tag !== 'adverb')
  return next !== undefined && (/^(aux|modal|verb)$/.test(next.tag) || has(next, 'past') || has(next, 'present'))
}

/** True where what stands next opens a noun phrase or complement. */
const opensPhrase = (next: Token | undefined): boolean =>
  next !== undefined && /^(determiner|noun|proper|adjective|number|to|pronoun|participle|gerund)$/.test(next.tag)
const nextNominal = (list: Token[], index: number): boolean => NOMINAL.has(list[index + 1]?.tag ?? 'punctuation')

const afterAux = (list: Token[], index: number): boolean => before(list, index)?.aux !== undefined

/** "develop and implement", "hosted …; helped …": the word joined before is a verb of the same form. */
function coordinated(list: Token[], index: number, as: Form['as']): boolean {
  const prev = before(list, index)
  if (!prev || !(prev.tag === 'conjunction' || prev.lower === ',')) return false
  for (let i = list.indexOf(prev) - 1, steps = 0; i >= 0 && steps < 18; i--, steps++) {
    const token = list[i]!
    if (token.tag === 'verb') return has(token, as)
    if (token.tag === 'subordinator' || token.lower === ';') return false
  }
  return false
}

/** "helped (the institute) organize": a form of help, let or make stands before without another verb between. */
function helped(list: Token[], index: number): boolean {
  for (let i = index - 1, steps = 0; i >= 0 && steps < 9; i--, steps++) {
    const token = list[i]!
    if (token.tag === 'punctuation' || token.tag === 'subordinator' || token.tag === 'preposition') return false
    if (token.forms.some(({ lemma }) => lemma === 'help') && token.tag !== 'noun') return true
    if (token.tag === 'verb') return false
  }
  return false
}

/** True where the noun phrase that ends before `index` opens with a determiner, as a subject does. */
function hasDeterminer(list: Token[], index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const { tag } = list[i]!
    if (tag === 'determiner' || tag === 'number') return true
    if (!NOMINAL.has(tag) && tag !== 'participle') return false
  }
  return false
}

/** True where another form that can be a finite verb comes later in the clause. */
function verbAfter(list: Token[], index: number): boolean {
  for (let i = index + 1; i < list.length; i++) {
    const token = list[i]!
    if (ENDS_CLAUSE.has(token.tag) || token.tag === 'conjunction') return false
    if (token.tag === 'aux' || token.tag === 'modal' || has(token, 'past')) return true
  }
  return false
}

/** "developed a kit", "Trained 300 inspectors", "set up a hotline": a point of a list whose maker stands in the words above it. */
function opensPoint(list: Token[], index: number): boolean {
  const particle = /^(?:up|out|down|together|forward|in|on)$/.test(list[index + 1]?.lower ?? '')
  const object = list[index + (particle ? 2 : 1)]
  return /^(?:determiner|number)$/.test(object?.tag ?? '') && !mainVerbFollows(list, index)
}

/** True where a finite verb still comes in the clause, so that a form in -ed before it is a participle: "a kit designed for … was issued". */
function mainVerbFollows(list: Token[], index: number): boolean {
  if (!verbBefore(list, index) && /^(an?|the|its|their|this|these)$/.test(list[index + 1]?.lower ?? '')) return false
  if (verbBefore(list, index)) return !nextOpensObject(list, index)
  for (let i = index + 1; i < list.length; i++) {
    const token = list[i]!
    if (token.tag === 'conjunction' || ENDS_CLAUSE.has(token.tag) || token.tag === 'pronoun') return false
    if (token.tag === 'to') {
      i++
      continue
    }
    if (token.tag === 'modal' || token.tag === 'aux') return true
    // "complaints settled out of court rose": a form that is nothing but a past
    if (has(token, 'past') && !has(token, 'participle') && !has(token, 'base') && token.tag !== 'proper') return true
  }
  return false
}

/** True where a noun phrase follows at once, as after a finite transitive verb. */
const nextOpensObject = (list: Token[], index: number): boolean =>
  /^(determiner|number)$/.test(list[index + 1]?.tag ?? '')
