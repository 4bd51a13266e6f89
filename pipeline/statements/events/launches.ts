import edges from '../../../schemas/codelists/title-edges.json' with { type: 'json' }
import type { Span } from '../../document.ts'
import { allOf } from '../../expression/find.ts'
import { expression } from '../../expression.ts'
import { type Mention, stated } from '../../mention.ts'
import type { DateValue } from '../../mentions/values.ts'
import { clauses } from '../clauses.ts'
import { anyOf, tongue } from './lexicon.ts'

/** Something launched on a date. */
export interface Launch {
  title: Mention<string>
  kind: Mention<'launch'>
  date: Mention<DateValue>
  whole: Span
}

const VERB = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, expression(anyOf(edges.launched[language]), 'giu')]),
) as Record<'en' | 'fr' | 'es', RegExp>

const QUOTES = '“”"«»'
/** An object: article, then words up to a verb, a stop or the date; quotation marks may hold anything. */
const OBJECT = expression(
  `^\\s+(?:(?:the|an?|its|their|le|la|les|une?|son|sa|el|los|las|una|su)\\s+|l[’']\\s*)?((?:[“«"][^”»"]{3,200}[”»"]|[^${QUOTES},;.()]){4,220})`,
  'iu',
)

/** A year that no preposition leads to is part of a name: "the Media Competition 2023". */
const IN = expression(/(?<!\p{L})(?:in|of|en|de|during|durante|late|early|mid|fin|début)[\s-]+$/iu)

const OBSERVANCE = expression(
  /(?<!\p{L})(?:(?:world|international|national) (?:day|week|year|decade)|(?:journée|semaine|année|décennie) (?:mondiale|internationale|nationale)|(?:día|semana|año|decenio) (?:mundial|internacional|nacional))(?!\p{L})/iu,
)

/** Launches with a date in the sentence: "launched X in May 2021", "X was launched in May 2021". Projects themselves are left out. */
export function launches(
  text: string,
  language: string,
  dates: Mention<DateValue>[],
  at: number,
  project?: string,
): Launch[] {
  const set = tongue(language)
  const found: Launch[] = []
  for (const match of allOf(VERB[set], text)) {
    const verb = { start: match.index, end: match.index + match[0].length }
    const date = dates
      .filter(
        ({ span, value }) =>
          (value.precision !== 'year' || IN.test(text.slice(0, span.start - at))) &&
          !/[;]/.test(text.slice(Math.min(span.end - at, verb.start), Math.max(span.start - at, verb.end))),
      )
      .sort((a, b) => distance(a, verb, at) - distance(b, verb, at))[0]
    if (!date || distance(date, verb, at) > 160) continue
    const object = passive(text, verb) ?? active(text, verb, date, at) ?? reduced(text, verb, date, at, language)
    if (!object) continue
    const words = text.slice(object.start, object.end)
    // "Launched in 1992, IPEC has …": a programme by its letters
    if (/^\p{Lu}{3,}$/u.test(words)) continue
    const own = expression(`${anyOf(edges.project[set])}s?$`, 'iu')
    if (own.test(words) || /^project/i.test(words) || (project && holds(words, project))) continue
    // "Lancé en mai, le projet SEL visait …": the one the document is about; a month only dates its start
    if ((project || date.value.precision !== 'day') && PROJECT.test(words)) continue
    // "the programme was launched": what the document is about, by its bare noun.
    if (project && !/\s/.test(words.trim()) && project.toLowerCase().includes(words.trim().toLowerCase())) continue
    // "launched the first World Day in 2002": an observance
    if (OBSERVANCE.test(words)) continue
    const span = { start: at + object.start, end: at + object.end }
    const whole = {
      start: at + Math.min(object.start, verb.start, date.span.start - at),
      end: at + Math.max(object.end, verb.end, date.span.end - at),
    }
    found.push({
      title: stated(titled(words, text.slice(0, object.start), set), span),
      kind: stated('launch', { start: at + verb.start, end: at + verb.end }),
      date,
      whole,
    })
  }
  return found
}

/** Titles are set in capitals where the text writes a name as it is. */
const holds = (words: string, name: string): boolean => words.toLowerCase().includes(name.toLowerCase())

const PROJECT = expression(
  /^(?:(?:\p{Ll}+)\s)?(?:project|programme|program|projet|proyecto|programa)\s[«“"]?\s?\p{Lu}/u,
)

/** "launch of the toolkit", "lancement du guide", "lanzamiento de la guía". */
function titled(words: string, before: string, language: 'en' | 'fr' | 'es'): string {
  const article =
    /(?:^|\s)(the|a|an|its|their|le|la|les|l[’']|un|une|el|los|las|una)\s*$/iu.exec(before)?.[1]?.toLowerCase() ?? ''
  if (language === 'en') return `${edges.launch_of.en} ${/^(the|a|an)$/.test(article) ? `${article} ` : ''}${words}`
  if (language === 'fr') {
    const joined = { le: 'du ', la: 'de la ', les: 'des ', 'l’': 'de l’', "l'": 'de l’', un: 'd’un ', une: 'd’une ' }[
      article
    ]
    return `${edges.launch_of.fr} ${joined ?? 'de '}${words}`
  }
  return article === 'el'
    ? `${edges.launch_of.es.replace(/de$/, 'del')} ${words}`
    : `${edges.launch_of.es} ${article ? `${article} ` : ''}${words}`
}

/** "Launched in May 2021, the platform has reached …": the verb behind what was launched. */
const FINITE = /\s+(?:has|have|had|is|are|was|were|will|a|ont|est|sont|ha|han|es|fue)\s.*$/u

/** What is launched, behind an active verb. */
function active(text: string, verb: Span, date: Mention<DateValue>, at: number): Span | undefined {
  // "lanzó en mayo de 2020 la plataforma": the date may stand between the verb and its object.
  const between =
    date.span.start - at >= verb.end &&
    /^[\s,]*(?:(?:in|on|en|le|el)\s+)?$/u.test(text.slice(verb.end, date.span.start - at))
  const from = between ? date.span.end - at : verb.end
  const limit = !between && date.span.start - at >= verb.end ? date.span.start - at : text.length
  const match = OBJECT.exec(text.slice(from, limit).replace(/^,/, ' '))
  if (!match) return undefined
  const start = from + match[0].length - match[1]!.length
  const object = match[1]!
    .replace(/\s+(?:to|which|that|who|where|with|qui|pour|afin|avec|que|para|con)\s.*$/u, '')
    .replace(between ? FINITE : /$^/, '')
    .replace(/\s+(?:in|on|at|during|en|au|le|à|el|durante)(?:\s+(?:the|la|le|el))?\s*$/u, '')
    .replace(/\s+(?:in|at|en|à)\s+\p{Lu}[\p{L}-]*\s*$/u, '')
    .trimEnd()
  if (NO_OBJECT.test(object) || object.length < 4) return undefined
  return { start, end: start + object.length }
}

/** "launched in May to show that …", "launched at the request of …": when, why and by whom, not what. */
const NO_OBJECT =
  /^(?:in|on|at|by|during|with|from|to|so|after|following|under|en|par|lors|pour|afin|à|après|por|durante|para|tras)\b/iu

/** What is launched, before a passive verb: "The guide was launched". */
function passive(text: string, verb: Span): Span | undefined {
  const before = text.slice(0, verb.start)
  const match =
    /(?:^|[.;,]\s+|\s)(?:the|a|an|le|la|l[’']|les|el|los|las|una?)\s+([^.;,]{3,160}?),?\s+(?:(?:(?:(?:was|were|is|are)\s+)?(?:set|due|scheduled|expected|planned)\s+to\s+be|was|were|has been|have been|will be|is|are|a été|ont été|sera|fue|fueron|ha sido|será)\s+(?:officially\s+|jointly\s+|oficialmente\s+)?)$/iu.exec(
      before,
    )
  if (!match) return undefined
  // "fights for wages through a committee to be launched": what stands behind the last word of means
  const cut =
    /^.*\s(?:through|via|with|par|mediante|con)\s+(?:an?|the|une?|la?e?|una|el)\s+/iu.exec(match[1]!)?.[0].length ?? 0
  const start = before.length - match[0].length + match[0].indexOf(match[1]!) + cut
  return { start, end: start + match[1]!.length - cut }
}

/** "the first report on kilns launched in Jaipur on 4 October by the ministry": a participle behind its noun. */
function reduced(text: string, verb: Span, date: Mention<DateValue>, at: number, language: string): Span | undefined {
  if (date.span.start - at < verb.end || !PLACED.test(text.slice(verb.end))) return undefined
  // "the ministry launched in Jaipur on 4 October a guide": its object stands behind the date
  if (ARTICLE.test(text.slice(date.span.end - at))) return undefined
  const verbs = clauses(text.slice(0, verb.start), language).verbs.filter(
    ({ tense }) => tense !== 'participle' && tense !== 'infinitive',
  )
  const from = verbs.at(-1)?.end ?? 0
  const match = NAMED.exec(text.slice(from, verb.start))
  const words = match?.[1] ?? ''
  if (!match || !/\s/.test(words)) return undefined
  const start = from + match.index + match[0].indexOf(words)
  return { start, end: start + words.length }
}
const NAMED = expression(
  /(?:^|[.;,]\s+|\s)(?:(?:the|an?|its|their|le|la|l[’']|les|une?|el|los|las|una)\s+|(?=\p{Lu}[\p{L} ]*[’']s\s))([^.;,]{8,160}?),?\s+$/iu,
)
const PLACED = /^\s+(?:in|at|on|today|yesterday|à|au|le|en|el)\s/iu
const ARTICLE = /^,?\s+(?:an?|the|its|une?|le|la|les|una?|el|los|las)\s/iu

const distance = (date: Mention<unknown>, verb: Span, at: number): number =>
  Math.max(0, date.span.start - at - verb.end, verb.start - (date.span.end - at))
