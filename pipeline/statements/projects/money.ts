import data from '../../../schemas/codelists/funding-words.json' with { type: 'json' }
import { allOf, standsIn } from '../../expression/find.ts'
import { expression } from '../../expression.ts'
import { type Mention, stated } from '../../mention.ts'
import { organisations } from '../../mentions/organisations.ts'
import { spelled } from '../../mentions/pattern.ts'
import { quantities } from '../../mentions/quantities.ts'
import type { Fields } from '../../record.ts'
import { anyOf, tongue } from '../events/lexicon.ts'
import type { Sentence } from '../scope.ts'
import { bracketed, sized } from './sized.ts'

const byTongue = <T>(make: (language: 'en' | 'fr' | 'es') => T) => ({ en: make('en'), fr: make('fr'), es: make('es') })
/** An amount between "with" and "from": "with US$ 2 million from …", "avec un financement de 3 millions d’euros de …". */
const AMOUNT = '(?:of\\s+|de\\s+)?(?:US\\$|USD|EUR|€|CHF|£|\\$)?\\s?\\d(?:[^,;.]|[.,]\\d){0,30}?\\s'
const ADJECTIVE = '(?:\\p{L}+\\s+)?'
/** What a payer stands behind: "funded by", "with financial support from", "grâce au financement de", "con fondos de". */
const FUNDED = byTongue((language) => {
  // "2 millones de dólares del Gobierno": the first "de" names the currency
  const from = `${anyOf(data.from[language])}(?!\\s*(?:d[oó]l+ar|euro|fran|coron|peso|yen)\\p{L}*)`
  return expression(
    [
      `${anyOf(data.paid[language])}\\s+(?:${anyOf(data.between[language])}\\s+)?${anyOf(data.by[language])}`,
      `${anyOf(data.with[language])}\\s*(?:the\\s|a\\s|un\\s|une\\s|la\\s|le\\s|l[’']|el\\s|los\\s|les\\s)?${ADJECTIVE}${anyOf(data.gift[language])}\\s+(?:${AMOUNT})?${from}`,
      `${anyOf(data.alone[language])}\\s+${AMOUNT}${from}`,
      `${anyOf(data.alone[language])}\\s+${from}`,
      `${anyOf(data.with[language])}\\s+${AMOUNT}(?:${anyOf(data.gift[language])}\\s+)?${from}`,
      `${anyOf(data.more[language])}[^.;]{0,60}?\\s${from}`,
    ].join('|'),
    'giu',
  )
})
/** "supported by": a payer where the sentence speaks of money too. */
const SUPPORTED = byTongue((language) =>
  expression(`${anyOf(data.supported[language])}\\s+${anyOf(data.by[language])}`, 'giu'),
)
const GIFT = byTongue((language) => expression(anyOf(data.alone[language]), 'iu'))
/** "the Norwegian Agency finances the project": what stands behind the payer, and the payer before it. */
const GIVES = byTongue((language) => expression(`\\s+${anyOf(data.gives[language])}\\s`, 'giu'))
const GIVER = expression(
  /(?<=^|[.,;:(]\s|(?:^|\s)(?:[Tt]he|[Ll]a|[Ll]e|[Ee]l|[Ll]es|[Ll]os|[Ll]’)\s?)(\p{Lu}[\p{L}’'-]*(?:\s(?:(?:of|for|de|du|des|del|la|the|pour|para)\s){0,2}\p{Lu}[\p{L}’'-]*){0,7})$/u,
)
const ARTICLE = /^(?:The|La|Le|Les|El|Los|L[’'])\s*/u
/** Characters before a verb of giving among which its subject stands. */
const BEFORE = 90
/** "€ 3.5 million EU funding": the payer between the amount and what it is. */
const BETWEEN = byTongue((language) =>
  expression(
    `\\d[\\d.,\\s]*(?:million|billion|thousand)?\\s(?:of\\s)?(\\p{Lu}[\\p{L}.&-]*(?:\\s\\p{Lu}[\\p{L}.]*){0,3})\\s${anyOf(data.gift[language])}`,
    'gu',
  ),
)
/** "the EU-funded project". */
const HYPHENED = expression(
  `(?<![\\p{L}-])(?:The\\s)?(\\p{Lu}[\\p{L}.&]*(?:\\s\\p{Lu}[\\p{L}.]*){0,3})-(?:${data.paid.en.map(spelled).join('|')})(?!\\p{L})`,
  'gu',
)
/** Words that a sum of money for the work stands near, and those that say so without a payer. */
const SUM = byTongue((language) => expression(data.sum[language].map(spelled).join('|'), 'iu'))
const STRONG = byTongue((language) => expression(data.strong[language].map(spelled).join('|'), 'iu'))
const NEAR = 60
/** Payers in one list, at most. */
const LISTED = 6

type Money = Pick<Fields<'projects'>, 'funders' | 'budget'>

/** Who pays for a project and how much, as far as one sentence says so. */
export function money({ text, start }: Sentence, language: string): Money {
  const funders: Mention<string>[] = []
  const bodies = organisations(text, language, start)
  const add = (name: Mention<string> | undefined) => {
    // "the Reeds Project funded by …" is paid for
    if (name && !/(?:Project|Projet|Proyecto)$/u.test(name.value) && !funders.some(({ value }) => value === name.value))
      funders.push(name)
  }
  const hits = [...allOf(FUNDED[tongue(language)], text)]
  if (standsIn(GIFT[tongue(language)], text)) hits.push(...allOf(SUPPORTED[tongue(language)], text))
  for (const hit of hits) {
    let at = start + hit.index + hit[0].length
    for (let turns = 0; turns < LISTED; turns++) {
      const lead = LEAD.exec(text.slice(at - start))![0].length
      const name = payer(text, start, at + lead, bodies)
      if (!name) break
      add(name)
      at = name.span.end
      if (!/^\s*(?:\([^()]{1,40}\))?\s*(?:,|and\b|et\b|y\b|e\b)/u.test(text.slice(at - start))) break
      at += /^\s*(?:\([^()]{1,40}\))?/u.exec(text.slice(at - start))![0].length
    }
  }
  for (const pattern of [HYPHENED, BETWEEN[tongue(language)]])
    for (const { 0: whole, 1: name, index } of allOf(pattern, text)) {
      const from = start + index + whole.indexOf(name!)
      add(stated(name!, { start: from, end: from + name!.length }))
    }
  for (const { index } of allOf(GIVES[tongue(language)], text)) {
    const name = GIVER.exec(text.slice(Math.max(0, index - BEFORE), index))?.[1]?.replace(ARTICLE, '')
    if (name) add(stated(name, { start: start + index - name.length, end: start + index }))
  }
  const sum = quantities(text, language, start).find(({ value, span }) => {
    if (value.counts !== 'money' || value.value === undefined) return false
    // "with US$ 2 million from the Government": the amount stands in the words that name who pays
    if (hits.some(({ index, 0: whole }) => index <= span.start - start && span.end - start <= index + whole.length))
      return true
    const around = text.slice(Math.max(0, span.start - start - NEAR), span.end - start + NEAR)
    if (bracketed(text.slice(0, span.start - start))) return true
    return sized(text.slice(span.end - start)) || (funders.length ? SUM : STRONG)[tongue(language)].test(around)
  })
  const fields: Money = {}
  if (funders.length) fields.funders = funders
  if (sum && /^[A-Z]{3}$/.test(sum.value.unit ?? ''))
    fields.budget = stated({ value: sum.value.value!, currency: sum.value.unit!, raw: sum.value.raw }, sum.span)
  return fields
}

const LEAD =
  /^\s*(?:,|and\b|et\b|y\b|e\b|;)?\s*(?:and\s|et\s|y\s)?(?:the |le |la |les |l['’]|el |los |las |du |de la |de l['’]|des |del |d['’])?/iu
/** A name with capitals, with what belongs to it ("the European Union's Programme for …"), or cooperation in small letters. */
const NAME = expression(
  /^(?:\p{Lu}[\p{L}’'.-]*(?:\s+(?:of|for|and|de|du|des|la|le|del|para|pour|et|y|the|on)\s+(?:the\s+|la\s+|le\s+|los\s+|las\s+|les\s+|l[’'])?(?=\p{Lu})(?:\p{Lu}[\p{L}’'.-]*)|\s+\p{Lu}[\p{L}’'.-]*)*|(?:coopération|cooperación|gouvernement|gobierno|ministère|ministerio|ambassade|embajada)\s[^,.;()]{3,60}?(?=\s(?:et|y|a|qui|que|pour|para|avec|con|à|en|dans|se|vise|busca)\s|[,.;()]|$))/u,
)

/** The payer that begins at an offset. */
function payer(
  text: string,
  start: number,
  at: number,
  bodies: Mention<{ name: string }>[],
): Mention<string> | undefined {
  const rest = text.slice(at - start)
  const long = NAME.exec(rest)?.[0]
  const known = bodies.find(({ span }) => span.start >= at && span.start - at <= 1)
  const end = Math.max(long ? at + long.length : 0, known?.span.end ?? 0)
  if (end <= at) return undefined
  // "Sweden and Norway" are two payers, "Ministry of Trade and Industry" is one
  const words = text.slice(at - start, end - start).replace(/[.’'-]+$/u, '')
  const single = /^(?:(?:the\s)?Governments?\sof\s)?\p{Lu}[\p{Ll}’-]+\s(?:and|et|y)\s\p{Lu}[\p{Ll}’-]+$/u.test(words)
  const cut =
    known && known.span.end < end && /^\s+(?:and|et|y)\s/u.test(text.slice(known.span.end - start))
      ? known.span.end
      : !known && single
        ? at + words.search(/\s(?:and|et|y)\s/u)
        : at + words.length
  const span = { start: at, end: cut }
  return stated(words.slice(0, cut - at), span)
}
