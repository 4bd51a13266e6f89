export type Language = 'en' | 'fr' | 'es'

/** The lexicon to use for a BCP 47 tag; English where there is no other. */
export function lexiconOf<T>(lexicons: Record<Language, T>, language: string): T {
  const primary = language.slice(0, 2).toLowerCase()
  return primary === 'fr' ? lexicons.fr : primary === 'es' ? lexicons.es : lexicons.en
}

/** A BCP 47 tag as one of the languages of the grammars; English where it is another. */
export const languageOf = (tag: string): Language => lexiconOf({ en: 'en', fr: 'fr', es: 'es' }, tag)
