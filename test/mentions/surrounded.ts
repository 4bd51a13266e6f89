import fc from 'fast-check'

/** What may stand around a phrase: nothing that reads as part of it, and characters that take two code units or a mark of their own. */
const FILL = {
  en: [
    'the delegates 👩🏽‍🏭 met',
    'x̂ was agreed',
    '“a draft” 𝒜𝓑 was read',
    'ﬁnal words',
    'employers spoke',
    'Côte d’Azur',
    '',
  ],
  fr: [
    'les déléguées 👩🏽‍🏭 se sont réunies',
    'x̂ fut adopté',
    '« un projet » 𝒜𝓑',
    'œuvre lue',
    'les employeurs ont parlé',
    '',
  ],
  es: [
    'las delegadas 👩🏽‍🏭 se reunieron',
    'x̂ fue aprobado',
    '«un borrador» 𝒜𝓑',
    'señal ñandú',
    'los empleadores hablaron',
    '',
  ],
}

export type Tongue = keyof typeof FILL

/** A phrase set in a sentence, and where it stands there. */
export interface Set {
  text: string
  start: number
  end: number
}

/** Sets `lead` and `words` in a sentence of the language. */
export const surrounded = (language: Tongue, lead: string, words: string): fc.Arbitrary<Set> =>
  fc
    .tuple(fc.constantFrom(...FILL[language]), fc.constantFrom(...FILL[language]), fc.constantFrom('; ', ' — ', ', '))
    .map(([before, after, mark]) => {
      const left = `${before ? before + mark : ''}${lead}`
      return {
        text: `${left}${words}${after ? mark + after : ''}.`,
        start: left.length,
        end: left.length + words.length,
      }
    })
