const ODD: Record<string, Record<string, string>> = {
  en: {
    people: 'person',
    children: 'child',
    women: 'woman',
    men: 'man',
    analyses: 'analysis',
    syntheses: 'synthesis',
    series: 'series',
    data: 'data',
    criteria: 'criterion',
    lives: 'life',
    halves: 'half',
    media: 'media',
    news: 'news',
    bases: 'basis',
  },
  fr: {
    yeux: 'œil',
    travaux: 'travail',
    cours: 'cours',
    fois: 'fois',
    pays: 'pays',
    mois: 'mois',
    appuis: 'appui',
    avis: 'avis',
    réseaux: 'réseau',
    outils: 'outil',
    discours: 'discours',
    parcours: 'parcours',
    processus: 'processus',
    temps: 'temps',
    colis: 'colis',
    concours: 'concours',
    succès: 'succès',
    accès: 'accès',
    progrès: 'progrès',
  },
  es: {
    redes: 'red',
    series: 'serie',
    crisis: 'crisis',
    análisis: 'análisis',
    síntesis: 'síntesis',
    tesis: 'tesis',
    clases: 'clase',
    bases: 'base',
    sedes: 'sede',
    campus: 'campus',
  },
}

/** The singulars of the words met so far, by language: the same words are asked for again and again. */
const met = new Map<string, Map<string, string>>()
const WORDS = 20_000

/** The singular of a noun, lower case: "studies" → "study", "réseaux" → "réseau", "talleres" → "taller". */
export function singular(word: string, language: string): string {
  let known = met.get(language)
  if (!known || known.size > WORDS) {
    known = new Map()
    met.set(language, known)
  }
  let found = known.get(word)
  if (found === undefined) {
    found = singularOf(word, language)
    known.set(word, found)
  }
  return found
}

function singularOf(word: string, language: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/, '')
  const odd = ODD[language]?.[lower]
  if (odd) return odd
  if (language === 'fr')
    return lower
      .replace(/eaux$/, 'eau')
      .replace(/(?<!e)aux$/, 'al')
      .replace(/(?<=[^su])s$/, '')
      .replace(/(?<=u)s$/, '')
  if (language === 'es') {
    if (/iones$/.test(lower)) return lower.replace(/iones$/, 'ión')
    if (/ines$/.test(lower)) return lower.replace(/ines$/, 'ín')
    if (/ces$/.test(lower)) return lower.replace(/ces$/, 'z')
    if (/[^aeiou]ales$|[rdl]es$|nes$/.test(lower) && !/(nales|bles|ntes|tores)$/.test(lower))
      return lower.replace(/es$/, '')
    if (/(nales|tores)$/.test(lower)) return lower.replace(/es$/, '')
    return lower.replace(/(?<=[aeioué])s$/, '')
  }
  if (/[^aeiou]ies$/.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(sses|xes|ches|shes|zzes)$/.test(lower)) return lower.slice(0, -2)
  return lower.replace(/(?<=[^su'i])s$/, '').replace(/(?<=[^aeious][iu])s$/, (s) => s)
}

/** True for a plural by its form. */
export const isPlural = (word: string, language: string): boolean =>
  singular(word, language) !== word.toLowerCase().replace(/['’]s?$/, '')
