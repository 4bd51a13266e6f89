import data from '../../../schemas/codelists/gatherings.json' with { type: 'json' }
import programmes from '../../../schemas/codelists/programmes.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import { close, oneOf, open } from '../../mentions/pattern.ts'

export type GatheringKind =
  | 'meeting'
  | 'conference'
  | 'session'
  | 'forum'
  | 'workshop'
  | 'seminar'
  | 'webinar'
  | 'training'
  | 'course'
  | 'launch'
  | 'dialogue'
  | 'exhibition'
  | 'campaign'
  | 'mission'
  | 'other'

type Tongue = 'en' | 'fr' | 'es'

/** The language whose lists apply; English where a language is not supported. */
export const tongue = (language: string): Tongue =>
  language.startsWith('fr') ? 'fr' : language.startsWith('es') ? 'es' : 'en'

/** Source of an expression for any of these words or phrases, longest first, whole words only. */
export const anyOf = (phrases: readonly string[]): string => `${open}${oneOf(phrases)}${close}`

/** A tester for any of these words or phrases, in any case. */
export const matcher = (phrases: readonly string[]): RegExp => expression(anyOf(phrases), 'iu')

const kinds: Record<Tongue, Map<string, GatheringKind>> = { en: new Map(), fr: new Map(), es: new Map() }
const forms: Record<Tongue, string[]> = { en: [], fr: [], es: [] }
const plurals = new Map(Object.entries(data.plurals))

for (const { code, ...names } of data.nouns) {
  for (const language of ['en', 'fr', 'es'] as const) {
    for (const name of names[language]) {
      kinds[language].set(name, code as GatheringKind)
      forms[language].push(name, name.replace(/^(\S+)/, '$1s'), `${name}s`)
    }
  }
}
for (const plural of plurals.keys()) for (const language of ['en', 'fr', 'es'] as const) forms[language].push(plural)

/** The kind of gathering a noun names, in the singular or the plural; undefined for any other word. */
export function kindOf(noun: string, language: string): { kind: GatheringKind; plural: boolean } | undefined {
  const word = noun.toLowerCase().replace(/'/g, '’').replace(/\s+/g, ' ')
  const known = kinds[tongue(language)]
  const single = known.get(word)
  if (single) return { kind: single, plural: false }
  const singular = [plurals.get(word), word.replace(/s$/, ''), word.replace(/^(\S+?)s /, '$1 ')].find(
    (form) => form && known.has(form),
  )
  return singular ? { kind: known.get(singular)!, plural: true } : undefined
}

interface Lexicon {
  /** Every spelling of every gathering noun. */
  nouns: RegExp
  /** Phrases in which such a noun names no gathering ("social dialogue"). */
  never: RegExp
  /** Verbs by which gatherings are held, opened, attended. */
  held: RegExp
  postponed: RegExp
  cancelled: RegExp
  announced: RegExp
  attendance: RegExp
}

const built = new Map<Tongue, Lexicon>()

/** The words of gatherings in one language, as expressions. */
export function lexicon(language: string): Lexicon {
  const at = tongue(language)
  const known = built.get(at)
  if (known) return known
  const made: Lexicon = {
    nouns: expression(anyOf([...new Set(forms[at])]), 'giu'),
    never: expression(anyOf(data.never[at]), 'giu'),
    held: matcher(data.held[at]),
    postponed: matcher(data.changed.postponed[at]),
    cancelled: matcher(data.changed.cancelled[at]),
    announced: matcher(data.changed.planned[at]),
    attendance: matcher(data.attendance[at]),
  }
  built.set(at, made)
  return made
}

/** Nouns behind a gathering noun that make it a modifier: "training manual". English only: the others put the head first. */
export const MODIFIED = new Set(data.after_head.en)
/** Words that join a gathering to its quoted name. */
export const NAMING = anyOf(data.quoted_next)

/** "SCORE Training": programmes whose name ends with such a noun are no gatherings. */
export const PROGRAMME = expression(
  anyOf(programmes.filter((name) => /\s/.test(name) && kindOf(name.split(/\s/).at(-1)!, 'en') !== undefined)),
  'gu',
)
