export type Language = 'en' | 'fr' | 'es'

/** The lexicon to use for a BCP 47 tag; English where there is no other. */
export function lexiconOf<T>(lexicons: Record<Language, T>, language: string): T {
  const primary = language.slice(0, 2).toLowerCase()
  return primary === 'fr' ? lexicons.fr : primary === 'es' ? lexicons.es : lexicons.en
}
