import data from '../../../schemas/codelists/listing-labels.json' with { type: 'json' }
import type { Event } from '../../../schemas/types.ts'
import { expression } from '../../expression.ts'
import { type GatheringKind, kindOf } from '../../statements/events/lexicon.ts'

/** What a printed type label says about the item it stands on. */
export type Label =
  | { nature: 'publication'; kind: Event['kind'] }
  | { nature: 'happening'; kind: GatheringKind }
  | { nature: 'project' }

const LANGUAGES = ['en', 'fr', 'es'] as const

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['`]/g, '’')
    .replace(/[“”"«»‘]|’(?=\s|$)|^[\s\-–:[(]+|[\s\-–:\])]+$/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

const table = new Map<string, Label>()
for (const language of LANGUAGES) {
  for (const { code, ...names } of data.labels)
    for (const name of names[language]) table.set(name, { nature: 'publication', kind: code as Event['kind'] })
  for (const name of data.happening[language])
    table.set(name, { nature: 'happening', kind: kindOf(name, language)?.kind ?? 'other' })
  for (const name of data.project[language]) table.set(name, { nature: 'project' })
}

/** "Video" or "Videos", "communiqués de presse". */
const lookup = (words: string): Label | undefined => table.get(words) ?? table.get(words.replace(/s\b/g, ''))

/** The meaning of a label that is known as a whole, in any of the three languages. */
export const knownLabel = (text: string): Label | undefined => (text.length > 60 ? undefined : lookup(plain(text)))

/**
 * The meaning of a label line: known as a whole, or by its last words ("ILO COOP 100 Interview"), or by its first in French and Spanish
 * ("Entretien OIT COOP 100"), or the session that a document is listed under.
 */
export function labelOf(text: string): Label | undefined {
  const whole = knownLabel(text)
  if (whole) return whole
  // "107th Session of the International Labour Conference": what is told there is no session
  if (isSitting(text)) return { nature: 'publication', kind: 'publication' }
  const words = plain(text).split(' ')
  if (words.length > 7) return undefined
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const last = lookup(words.slice(-count).join(' '))
    if (last) return last
  }
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const first = lookup(words.slice(0, count).join(' '))
    // "Job losses" is no vacancy
    if (first && (first.nature !== 'publication' || !/^(?:news|other)$/.test(first.kind))) return first
  }
  return undefined
}

/** "331st Session of the Governing Body", "Institutional Section", "109e session". */
export const isSitting = (text: string): boolean =>
  text.length < 90 &&
  /\b\d{2,3}(st|nd|rd|th|e|ème|\.?ª)\s+(session|reunión|sesión)\b|\b(institutional|programme, financial and administrative|policy development|legal issues[^.]{0,40}|high-level) section\b/iu.test(
    text,
  )

export type PageKind = keyof typeof data.pages

const NEWS = new Set(LANGUAGES.flatMap((language) => data.news_page[language]))
/** True for titles of lists of postings: "News and articles", "Communiqués de presse"; not "News and events". */
export const isNewsPage = (title: string): boolean => {
  const words = plain(title).match(/\p{L}+/gu) ?? []
  return words.some((word) => NEWS.has(word)) && !words.some((word) => EVENTS.has(word))
}

/** What the title of a list says all its items are: "Past events", "Publications"; several may hold ("News and events" says nothing). */
export function pageKinds(title: string): Set<PageKind> {
  const words = plain(title)
  const found = new Set<PageKind>()
  for (const [kind, names] of Object.entries(data.pages) as [PageKind, (typeof data.pages)[PageKind]][]) {
    for (const name of LANGUAGES.flatMap((language) => names[language])) {
      const held =
        kind === 'upcoming' || kind === 'past'
          ? words.includes(name)
          : head(words) === name || head(words).replace(ADJECTIVES, '') === name
      if (held) found.add(kind)
    }
  }
  if (gathersOnly(head(words))) found.add('events')
  return found
}

const EVENTS = new Set(LANGUAGES.flatMap((language) => data.pages.events[language]))
const ACTIVITIES = new Set(LANGUAGES.flatMap((language) => data.activities[language]))
const ADJECTIVES = expression(
  `^(?:${data.page_adjectives.join('|')})\\s+|\\s+(?:${data.page_adjectives.join('|')})(?=\\s|$)`,
  'gu',
)

/** "Events and training", "Actividades y eventos nacionales": two or more names of gatherings, and nothing else. */
function gathersOnly(words: string): boolean {
  const parts = words.replace(ADJECTIVES, '').split(/\s*[,&/]\s*|\s+(?:and|et|y|e)\s+/u)
  const gathers = (part: string) => EVENTS.has(part) || lookup(part)?.nature === 'happening'
  return parts.length > 1 && parts.some(gathers) && parts.every((part) => gathers(part) || ACTIVITIES.has(part))
}

/** "Events on supply chains" → "events"; "Réunions et événements de l’OIT" → "réunions et événements". */
const head = (words: string): string =>
  words
    .replace(/^(ilo|oit|all|our|latest|recent|past ilo|nos|tous les|todos los)\s+/u, '')
    .replace(
      /\s+(on|about|in|by|of the|from|for|sur|dans|de l’oit|du bit|de la|sobre|en|de la oit|related to)\s.*$/u,
      '',
    )
    .replace(/\s*[(:|–-]\s*.*$/u, '')
    // "Events, missions and news" names all of them; "Events, Lima office" is about the first
    .replace(ENUMERATED.test(words) ? /$^/u : /\s*,\s*.*$/u, '')
    .replace(/\s*(19|20)\d\d\s*$/u, '')
    .trim()

const ENUMERATED = expression(/^[\p{L} -]+(?:,\s*[\p{L} -]+)+\s(?:and|et|y|e|&)\s[\p{L} -]+/u)

/** Words that stand about a list and are no item: "Media contact", "Print". */
const strays = new Set(LANGUAGES.flatMap((language) => data.stray[language]))
/** "Embargoed until 12 June, 9 a.m." */
const RELEASE = expression(`^\\W*(?:${data.release.join('|')})(?!\\p{L})`, 'iu')
const TAGGED = expression(`^(?:${data.tagged.join('|')})\\s*:`, 'iu')
export const isStray = (text: string): boolean =>
  (text.length < 200 && TAGGED.test(text)) ||
  (text.length < 90 && RELEASE.test(text)) ||
  (text.length < 60 &&
    strays.has(
      plain(text)
        .replace(/[>»…]+$/u, '')
        .trim(),
    ))

/** "1 | 2 | 3 | Next >", "Page 2 of 7", "Results 1 - 10 of 55". */
export const isPager = (text: string): boolean =>
  text.length < 90 &&
  (/^[\s|<>«»‹›.…\d-]*(?:(?:next|previous|prev|first|last|suivant|précédent|siguiente|anterior|première|dernière|primera|última)[\s|<>«»‹›.…\d-]*(?:page|página)?)+[\s|<>«»‹›.…\d-]*$/iu.test(
    text,
  ) ||
    /^(?:page|página|results?|résultats?|resultados?|showing|items?)\s+\d[\d\s\-–]*\s*(?:of|sur|de|out of|\/)\s*\d+/iu.test(
      text,
    ) ||
    /^(?:\d{1,3}\s*[|·]?\s+){2,}\d{1,3}\s*[|·>»…]*$/u.test(text))

/** "© Jane Roe 2023", "Photo: ILO/J. Roe", "Crédit photo : BIT". */
export const isCredit = (text: string): boolean =>
  text.length < 120 &&
  (/^\W*(©|\(c\)\s|copyright\b)/iu.test(text) ||
    /^(photo|photos|image|foto|fotografía|crédit photo|crédits photo|photo credit|photo by|picture)\s*(credit|crédit|by)?\s*[:©]/iu.test(
      text,
    ))

const SPOKE = data.spoke
/** Phrases that make an item an interview, in one language. */
export const spokeWith = (language: string): string[] =>
  SPOKE[language.startsWith('fr') ? 'fr' : language.startsWith('es') ? 'es' : 'en']
