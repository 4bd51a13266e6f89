import profiles from '../../schemas/codelists/language-profiles.json' with { type: 'json' }

/** What language a text is in. `certain` is false when too few words decide and the declared language, or English, was taken. */
export interface Tongue {
  /** BCP 47, without a region. */
  code: string
  certain: boolean
}

/** Characters of text looked at. */
const SAMPLE = 40_000
/** Function words needed before the text overrules what the file declares. */
const ENOUGH = 6
/** Share of the letters that must be of a script before it decides. */
const SCRIPT_SHARE = 0.3

const PROFILES = Object.entries(profiles).map(([code, words]) => ({ code, words: new Set(words.split(' ')) }))

/** Scripts that name their language; kana stands before Han because Japanese uses both. */
const SCRIPTS: [code: string, letters: RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['km', /\p{Script=Khmer}/gu],
]

/**
 * The language of a text, read from its own words: addresses and `lang` attributes are often wrong, so `declared` counts only
 * where the text is too short to tell.
 */
export function language(text: string, declared?: string): Tongue {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [code, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / (letters || 1)
    // Japanese text is mostly Han characters with some kana between them.
    if (share > (code === 'ja' ? SCRIPT_SHARE / 3 : SCRIPT_SHARE)) return { code, certain: true }
  }
  const counts = new Map<string, number>()
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    for (const { code, words } of PROFILES) if (words.has(word)) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (first && first[1] >= ENOUGH && first[1] > (second?.[1] ?? 0)) return { code: first[0], certain: true }
  const named = declared?.toLowerCase().match(/^[a-z]{2,3}(?=$|[-_])/)?.[0]
  return { code: named ?? (first && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? first[0] : 'en'), certain: false }
}
