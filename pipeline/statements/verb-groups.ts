/** Verb groups: one small grammar in three languages, kept in one piece because its rules lean on each other. */
import type { Span } from '../document.ts'
import type { Form } from './conjugate.ts'
import type { Token } from './tokens/token.ts'

export type Tense = 'past' | 'present' | 'perfect' | 'future' | 'progressive' | 'modal' | 'infinitive' | 'participle'

/** A main verb with its auxiliaries: "has been published", "sera organisé", "se celebraron". `participle` also stands for gerunds. */
export interface VerbGroup extends Span {
  lemma: string
  tense: Tense
  voice: 'active' | 'passive'
  negated: boolean
  /** First and last token of the group. */
  from: number
  to: number
}

/** Longest aside between an auxiliary and its verb, in words. */
const ASIDE = 6
const NEGATIONS = new Set(['not', 'never', 'cannot', 'no', 'nunca', 'pas', 'jamais', 'ne', "n'"])
const PAST_BE = /^(was|were|était|étaient|fut|furent|fue|fueron|era|eran|estaba|estaban|estuvo|estuvieron)$/
const FUTURE_BE = /^(sera|seront|será|serán|estará|estarán)$/
const MODAL_BE = /^(serait|seraient|sería|serían)$/
const BEEN = /^(been|été|sido|estado)$/
const FUTURE = /^(will|shall)$/

/** The verb groups of a token list, in order of place. */
export function verbGroups(list: Token[], language: string): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let index = 0; index < list.length; ) {
    const group = language === 'en' ? english(list, index) : romance(list, index, language)
    if (!group) {
      index++
      continue
    }
    const finite =
      list[group.from]!.tag === 'participle' && language !== 'en' ? groups.findLast(isConjugated) : undefined
    inherit(group, finite ?? governing(groups, list) ?? groups.at(-1), list, language)
    groups.push(group)
    index = group.to + 1
  }
  return groups
}

/** Words between the passive and a participle that shares its auxiliary, at most. */
const FARTHER = 12

/** "a fait réaliser une enquête et mis en ligne une carte": the auxiliary is further off. */
const isConjugated = ({ tense }: VerbGroup): boolean => tense !== 'participle' && tense !== 'infinitive'

/** The last group that is no -ing form inside a noun phrase or behind a preposition: "a guide on living wages and …". */
const governing = (groups: VerbGroup[], list: Token[]): VerbGroup | undefined =>
  groups.findLast(
    ({ tense, voice, from }) =>
      !(tense === 'participle' && voice === 'active' && list[from - 1]?.tag === 'preposition'),
  )

/** "was developed and published", "a publié … et organisé", "helped (them) build", "to plan and run": a bare form takes over what the group before it says. */
function inherit(group: VerbGroup, last: VerbGroup | undefined, list: Token[], language: string): void {
  if (!last || group.from !== group.to) return
  let at = group.from - 1
  while (at > 0 && list[at]!.tag === 'adverb') at--
  const joined = list[at]?.tag === 'conjunction' || list[at]?.lower === ','
  const token = list[group.from]!
  const bare =
    language === 'en' &&
    token.tag === 'verb' &&
    group.tense === 'present' &&
    token.forms.every(({ as }) => as === 'base')
  if (bare && last.lemma === 'help') group.tense = 'infinitive'
  else if (bare && joined && /^(infinitive|future|modal)$/.test(last.tense)) group.tense = last.tense
  // "se diseñaron, probaron y entregaron": the "se" stands for all
  else if (
    language === 'es' &&
    joined &&
    token.tag === 'verb' &&
    list[last.from]!.tag === 'reflexive' &&
    last.voice === 'passive' &&
    group.tense === last.tense &&
    at - last.to === 1
  )
    group.voice = 'passive'
  else if (joined && token.tag === 'participle' && group.tense === 'participle' && last.tense !== 'participle') {
    // "a été affiché dans les unités et repris par l'inspection": with its agent right behind
    const acted =
      language !== 'en' && list[at]!.tag === 'conjunction' && /^(?:par|por)$/.test(list[group.to + 1]?.lower ?? '')
    if (
      last.voice === 'passive' ? at - last.to <= (acted ? FARTHER : 4) : language !== 'en' && last.tense === 'perfect'
    ) {
      group.tense = last.tense
      group.voice = last.voice
    }
  }
}

const lemmaOf = (token: Token, ...wanted: Form['as'][]): string =>
  (token.forms.find(({ as }) => wanted.includes(as)) ?? token.forms[0])?.lemma ?? token.lower.replace(/(ed|ing)$/, '')

const make = (
  list: Token[],
  from: number,
  to: number,
  lemma: string,
  tense: Tense,
  voice: VerbGroup['voice'],
): VerbGroup => ({
  lemma,
  tense,
  voice,
  negated: list
    .slice(Math.max(0, from - 1), to + 1)
    .some(({ lower, tag }) => NEGATIONS.has(lower) && tag !== 'determiner'),
  start: list[from]!.start,
  end: list[to]!.end,
  from,
  to,
})

/** Steps over adverbs and over what adverbs are set between: "have, however, been". */
function skip(list: Token[], index: number): number {
  let at = index
  // "have since trained": since is an adverb there
  while (list[at]?.tag === 'adverb' || (list[at]?.lower === 'since' && list[at - 1]?.aux === 'have')) at++
  // "Il a, à cette fin, réalisé", "ha, además, publicado": an aside between two commas
  if (list[at]?.lower === ',' && list[at - 1]?.aux === 'have') {
    const close = list.findIndex(({ lower }, i) => i > at && lower === ',')
    const next = close > 0 && close - at <= ASIDE ? list[close + 1] : undefined
    if (next?.forms.some(({ as }) => as === 'participle')) return close + 1
  }
  return at
}

function english(list: Token[], index: number): VerbGroup | undefined {
  const first = list[index]!
  let at = index
  let tense: Tense | undefined
  if (first.tag === 'to') {
    at = skip(list, at + 1)
    if (list[at]?.lower !== 'be' && list[at]?.lower !== 'have' && list[at]?.tag !== 'verb') return undefined
    const be = list[index - 1]
    tense = be?.aux === 'be' ? 'future' : 'infinitive'
  } else if (first.tag === 'modal' || first.aux === 'do') {
    tense =
      first.tag === 'modal'
        ? FUTURE.test(first.lower)
          ? 'future'
          : 'modal'
        : first.lower === 'did'
          ? 'past'
          : 'present'
    at = skip(list, at + 1)
  }
  const head = list[at]
  if (!head) return undefined
  if (head.aux === 'have') {
    const next = skip(list, at + 1)
    const after = list[next]
    const perfect: Tense = tense ?? (head.lower === 'had' ? 'past' : 'perfect')
    if (after?.lower === 'been') return passive(list, index, next, perfect, perfect)
    // "had to be shelved" was; "has to be written" is to come
    const due = after?.tag === 'to' && list[next + 1]?.lower === 'be' ? english(list, next) : undefined
    if (due?.voice === 'passive')
      return { ...due, tense: head.lower === 'had' ? 'past' : 'future', start: first.start, from: index }
    if (after?.forms.some(({ as }) => as === 'participle')) {
      after.tag = 'participle'
      return make(list, index, next, lemmaOf(after, 'participle'), perfect, 'active')
    }
    // "has disincentivized": a verb of no list
    if (after?.tag === 'participle') return make(list, index, next, lemmaOf(after), perfect, 'active')
    return make(
      list,
      index,
      at,
      'have',
      tense ?? (head.lower === 'had' ? 'past' : head.lower === 'having' ? 'participle' : 'present'),
      'active',
    )
  }
  if (head.aux === 'be' && !tense && list[at + 1]?.tag === 'to') {
    const due = english(list, at + 1)
    if (due?.tense === 'future') return { ...due, start: first.start, from: index }
  }
  if (head.aux === 'be') {
    const plain: Tense =
      tense ?? (PAST_BE.test(head.lower) ? 'past' : head.lower === 'being' ? 'participle' : 'present')
    return passive(list, index, at, plain, tense ?? 'progressive')
  }
  if (head.tag === 'verb' && head.forms.length) {
    const past = head.forms.some(({ as }) => as === 'past') && !(tense && head.forms.some(({ as }) => as === 'base'))
    return make(
      list,
      index,
      at,
      lemmaOf(head, past ? 'past' : 'base', 'present'),
      tense ?? (past ? 'past' : 'present'),
      'active',
    )
  }
  if (tense)
    return first.tag === 'modal' && head.tag === 'noun' && head.forms.some(({ as }) => as === 'base')
      ? make(list, index, at, lemmaOf(head, 'base'), tense, 'active')
      : undefined
  if (head.tag === 'participle') return make(list, at, at, lemmaOf(head, 'participle'), 'participle', 'passive')
  if (head.tag === 'gerund') return make(list, at, at, lemmaOf(head, 'gerund'), 'participle', 'active')
  return undefined
}

/** From a form of be: passive, progressive, progressive passive, or be itself. */
function passive(list: Token[], from: number, be: number, plain: Tense, progressive: Tense): VerbGroup {
  let at = skip(list, be + 1)
  let token = list[at]
  let tense = plain
  if (token?.lower === 'being' || token?.lower === 'been') {
    if (token.lower === 'being') tense = 'progressive'
    at = skip(list, at + 1)
    token = list[at]
  }
  if (
    token &&
    (token.tag === 'participle' || token.tag === 'verb' || token.tag === 'noun') &&
    token.forms.some(({ as }) => as === 'participle')
  ) {
    token.tag = 'participle'
    return make(list, from, at, lemmaOf(token, 'participle'), tense, 'passive')
  }
  if (token?.tag === 'participle') return make(list, from, at, lemmaOf(token), tense, 'passive')
  if (token?.tag === 'gerund')
    return make(list, from, at, lemmaOf(token, 'gerund'), plain === 'past' ? 'past' : progressive, 'active')
  return make(list, from, be, 'be', plain, 'active')
}

/** Spanish object pronouns, before their verb. */
const CLITIC = /^(?:l[aeo]s?|nos)$/

const FINITE: Record<string, Tense> = {
  present: 'present',
  past: 'past',
  future: 'future',
  conditional: 'modal',
  subjunctive: 'modal',
  base: 'infinitive',
}

function romance(list: Token[], index: number, language: string): VerbGroup | undefined {
  const first = list[index]!
  let at = index
  let tense: Tense | undefined
  let turned = false
  if (first.tag === 'reflexive') {
    turned = true
    at = skip(list, at + 1)
    // "se les entregó un manual" was handed to them; "se lo entregó": he handed it
    if (language === 'es' && CLITIC.test(list[at]?.lower ?? '') && list[at]!.tag === 'pronoun') {
      turned = !/^l[oa]s?$/.test(list[at]!.lower)
      at = skip(list, at + 1)
    }
  }
  let head = list[at]
  if (!head) return undefined
  const must = language === 'es' ? obliged(list, index) : undefined
  if (must) return must
  if (head.tag === 'modal') {
    tense = 'modal'
    at = skip(list, at + 1)
    head = list[at]
    if (head?.tag === 'reflexive') {
      turned = true
      at = skip(list, at + 1)
      head = list[at]
    }
    if (!head || !(head.aux || head.forms.some(({ as }) => as === 'base')))
      return make(list, index, index, lemmaOf(first, 'present'), 'present', 'active')
  } else if (head.aux === 'go') {
    const next = skip(list, at + (language === 'es' && list[at + 1]?.lower === 'a' ? 2 : 1))
    if (!list[next] || !(list[next]!.aux || list[next]!.forms.some(({ as }) => as === 'base')))
      return make(list, index, at, language === 'fr' ? 'aller' : 'ir', 'present', 'active')
    tense = 'future'
    at = next
    head = list[at]!
  }
  if (head.aux === 'have') {
    const next = skip(list, at + 1)
    const after = list[next]
    if (after && /^due?s?$|^dû$/.test(after.lower) && language === 'fr') {
      const due = romance(list, skip(list, next + 1), language)
      if (due?.tense === 'infinitive') return { ...due, tense: 'perfect', start: list[index]!.start, from: index }
    }
    if (after && BEEN.test(after.lower)) return withBe(list, index, next, tense ?? 'perfect', language, turned)
    const caused = language === 'fr' && after?.lower === 'fait' ? list[next + 1] : undefined
    // "a fait paraître": what it had done, it did
    if (caused?.forms.some(({ as }) => as === 'base'))
      return make(list, index, next + 1, lemmaOf(caused, 'base'), tense ?? 'perfect', 'active')
    if (after?.forms.some(({ as }) => as === 'participle')) {
      after.tag = 'participle'
      return make(list, index, next, lemmaOf(after, 'participle'), tense ?? 'perfect', turned ? 'passive' : 'active')
    }
    return head.lower === 'a' && language === 'fr' && after?.tag === 'noun'
      ? make(list, index, at, 'avoir', 'present', 'active')
      : head.lower === 'a'
        ? undefined
        : make(
            list,
            index,
            at,
            language === 'fr' ? 'avoir' : 'haber',
            /^(aura|auront|habrá|habrán)$/.test(head.lower)
              ? 'future'
              : /^(avait|avaient|eut|eurent|había|habían|hubo)$/.test(head.lower)
                ? 'past'
                : 'present',
            'active',
          )
  }
  if (head.aux === 'be') {
    const plain: Tense =
      tense ??
      (PAST_BE.test(head.lower)
        ? 'past'
        : FUTURE_BE.test(head.lower)
          ? 'future'
          : MODAL_BE.test(head.lower)
            ? 'modal'
            : /^(être|ser|estar)$/.test(head.lower)
              ? 'infinitive'
              : /^(étant|siendo|estando|été|sido|estado)$/.test(head.lower)
                ? 'participle'
                : 'present')
    return withBe(list, index, at, plain, language, turned)
  }
  if (head.tag === 'verb') {
    const order: Form['as'][] = tense ? ['base'] : ['past', 'future', 'conditional', 'present', 'subjunctive', 'base']
    // "produit" can be present and past: the present is what reports use beside a perfect, the past what minutes use; present wins.
    const form =
      language === 'fr' ? (head.forms.find(({ as }) => as === 'present') ?? pick(head, order)) : pick(head, order)
    if (!form) return undefined
    // "quedó aplazado": came to be
    const came = language === 'es' && form.lemma === 'quedar' ? list[skip(list, at + 1)] : undefined
    if (came?.forms.some(({ as }) => as === 'participle')) {
      came.tag = 'participle'
      return make(list, index, list.indexOf(came), lemmaOf(came, 'participle'), FINITE[form.as] ?? 'present', 'passive')
    }
    const enclitic = language === 'es' && /rse$/.test(head.lower)
    return make(
      list,
      index,
      at,
      form.lemma,
      tense ?? FINITE[form.as] ?? 'present',
      turned || enclitic ? 'passive' : 'active',
    )
  }
  if (tense) return undefined
  if (head.tag === 'participle') return make(list, at, at, lemmaOf(head, 'participle'), 'participle', 'passive')
  if (head.tag === 'gerund') return make(list, at, at, lemmaOf(head, 'gerund'), 'participle', 'active')
  return undefined
}

/** "tuvo que suspenderse", "hubo que aplazar": what had to be done was done, what has to be done is to come. */
function obliged(list: Token[], index: number): VerbGroup | undefined {
  const head = list[index]!
  const verb = list[index + 2]
  if (list[index + 1]?.lower !== 'que' || !verb?.forms.some(({ as }) => as === 'base')) return undefined
  if (!/^(tuvo|tuvieron|hubo|tiene|tienen|hay|tendrá|tendrán|habrá)$/.test(head.lower)) return undefined
  const tense = /^(tuvo|tuvieron|hubo)$/.test(head.lower) ? 'past' : 'modal'
  const passive = /rse$/.test(verb.lower) || head.lower === 'hubo'
  return make(list, index, index + 2, lemmaOf(verb, 'base'), tense, passive ? 'passive' : 'active')
}

const pick = (token: Token, order: Form['as'][]): Form | undefined => {
  for (const as of order) {
    const form = token.forms.find((one) => one.as === as)
    if (form) return form
  }
  return undefined
}

/** être, ser, estar with what follows: passive, reflexive perfect ("s'est tenu"), progressive ("está elaborando"), or the verb itself. */
function withBe(list: Token[], from: number, be: number, plain: Tense, language: string, turned: boolean): VerbGroup {
  let at = skip(list, be + 1)
  let token = list[at]
  let tense = plain
  if (token && BEEN.test(token.lower)) {
    at = skip(list, at + 1)
    token = list[at]
    tense = 'perfect'
  }
  // "est en train d'élaborer", "est en cours d'élaboration" (a noun: read as be)
  if (language === 'fr' && token?.lower === 'en' && list[at + 1]?.lower === 'train') {
    const verb = list[at + 3]
    if (verb?.forms.some(({ as }) => as === 'base'))
      return make(list, from, at + 3, lemmaOf(verb, 'base'), 'progressive', 'active')
  }
  if (token?.forms.some(({ as }) => as === 'participle')) {
    token.tag = 'participle'
    return make(list, from, at, lemmaOf(token, 'participle'), turned ? 'perfect' : tense, 'passive')
  }
  if (language === 'es' && token?.tag === 'gerund')
    return make(
      list,
      from,
      at,
      lemmaOf(token, 'gerund'),
      plain === 'past' ? 'past' : 'progressive',
      turned ? 'passive' : 'active',
    )
  return make(list, from, be, language === 'fr' ? 'être' : 'ser', plain, 'active')
}
