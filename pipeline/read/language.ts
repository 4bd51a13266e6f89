import profiles from '../../schemas/codelists/language-profiles.json' with { type: 'json' }

/** What language a text is in. `certain` is false when too few words decide and the declared language, or English, was taken. */
export interface Tongue {
  /** BCP 47, without a region. */
  code: string
  certain: boolean
}

/** Characters of text looked at. */
export const SAMPLE = 12_000
/** Words counted before asking whether the answer is clear already. */
const STEP = 100
/** Share of the words that must be function words of a language. */
const SHARE = 0.06
/** Function words needed before the text overrules what the file declares. */
const ENOUGH = 6
/** Function words after which a lead of two to one settles it. */
const CLEAR = 40
/** A run of letters of any script; marks within words part them, as the profiles have none. */
const WORD = /[^\s!-@[-`{-¿‐-‧‹›–—]+/g
/** Share of the letters that must be of a script before it decides. */
const SCRIPT_SHARE = 0.3

/** Each function word with the languages that use it. */
const LANGUAGES = new Map<string, string[]>()
for (const [code, words] of Object.entries(profiles)) {
  for (const word of words.split(' ')) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), code])
}

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
  const script = FOREIGN.test(sample) ? scriptOf(sample) : undefined
  if (script) return { code: script, certain: true }
  const counts = new Map<string, number>()
  let [first, second]: [string, number][] = []
  let words = 0
  for (const [word] of sample.toLowerCase().matchAll(WORD)) {
    for (const code of LANGUAGES.get(word) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1)
    if (++words % STEP) continue
    ;[first, second] = ranked(counts)
    if (first && first[1] >= CLEAR && first[1] > 2 * (second?.[1] ?? 0)) break
  }
  ;[first, second] = ranked(counts)
  const enough = first !== undefined && first[1] >= Math.max(ENOUGH, words * SHARE)
  if (first && enough && first[1] > (second?.[1] ?? 0)) return { code: first[0], certain: true }
  const named = declared?.toLowerCase().match(/^[a-z]{2,3}(?=$|[-_])/)?.[0]
  return { code: named ?? (first && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? first[0] : 'en'), certain: false }
}

const ranked = (counts: Map<string, number>) => [...counts].sort((a, b) => b[1] - a[1])

/** Characters of scripts after Latin: a quick look before letters are counted by script. */
const FOREIGN = /[\u0370-\u1DFF\u2C00-\uD7FF\uFB50-\uFDFF\uFE70-\uFEFC]/

/** The language whose script most of the letters are of. */
function scriptOf(sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [code, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / (letters || 1)
    // Japanese text is mostly Han characters with some kana between them.
    if (share > (code === 'ja' ? SCRIPT_SHARE / 3 : SCRIPT_SHARE)) return code
  }
  return undefined
}
