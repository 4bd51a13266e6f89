import verbs from '../../schemas/codelists/verbs.json' with { type: 'json' }

/** What one word form of a verb can be. */
export interface Form {
  lemma: string
  as: 'base' | 'present' | 'past' | 'participle' | 'gerund' | 'future' | 'conditional' | 'subjunctive'
}

const known = new Map<string, Map<string, Form[]>>()

/** All word forms of the verbs of a language that stand in codelists/verbs.json, in the third person. Made once. */
export function conjugate(language: string): Map<string, Form[]> {
  const found = known.get(language)
  if (found) return found
  const forms = new Map<string, Form[]>()
  const add = (word: string, lemma: string, as: Form['as']) => {
    const before = forms.get(word)
    if (!before) forms.set(word, [{ lemma, as }])
    else if (!before.some((form) => form.lemma === lemma && form.as === as)) before.push({ lemma, as })
  }
  if (language === 'fr') french(add)
  else if (language === 'es') spanish(add)
  else english(add)
  known.set(language, forms)
  return forms
}

type Add = (word: string, lemma: string, as: Form['as']) => void

function english(add: Add): void {
  const { regular, both, doubling, irregular } = verbs.en
  const twice = new Set(doubling)
  const odd = irregular as Record<string, string[]>
  for (const lemma of [...regular, ...Object.keys(odd)]) {
    const soft = lemma.endsWith('e') && !/(ee|oe|ye)$/.test(lemma)
    const stem = twice.has(lemma) ? lemma + lemma.at(-1) : soft ? lemma.slice(0, -1) : lemma
    const yields = /[^aeiou]y$/.test(lemma)
    add(lemma, lemma, 'base')
    add(
      yields ? `${lemma.slice(0, -1)}ies` : /(s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`,
      lemma,
      'present',
    )
    add(`${stem}ing`, lemma, 'gerund')
    const past = yields ? `${lemma.slice(0, -1)}ied` : `${lemma.endsWith('e') ? lemma.slice(0, -1) : stem}ed`
    add(odd[lemma]?.[0] ?? past, lemma, 'past')
    add(odd[lemma]?.[1] ?? past, lemma, 'participle')
    // "benefited" and "benefitted"
    if (both.includes(lemma)) {
      const long = `${lemma}${lemma.at(-1)}`
      add(`${long}ing`, lemma, 'gerund')
      add(`${long}ed`, lemma, 'past')
      add(`${long}ed`, lemma, 'participle')
    }
  }
}

/** Infinitive: participle, present 3s, present 3p, past 3s, past 3p, future stem, gerund. */
type Parts = [string, string, string, string, string, string, string]

function french(add: Add): void {
  const write = (lemma: string, [participle, sing, plur, past3s, past3p, future, gerund]: Parts) => {
    add(lemma, lemma, 'base')
    const last = participle.replace(/û$/, 'u')
    for (const form of [participle, `${last}e`, /[sx]$/.test(last) ? last : `${last}s`, `${last}es`])
      add(form, lemma, 'participle')
    for (const form of [sing, plur]) add(form, lemma, 'present')
    const imperfect = gerund.replace(/ant$/, '')
    for (const form of [past3s, past3p, `${imperfect}ait`, `${imperfect}aient`]) add(form, lemma, 'past')
    for (const ending of ['a', 'ont']) add(`${future}${ending}`, lemma, 'future')
    for (const ending of ['ait', 'aient']) add(`${future}${ending}`, lemma, 'conditional')
    add(gerund, lemma, 'gerund')
  }
  for (const lemma of verbs.fr.er) {
    const stem = lemma.slice(0, -2)
    const soft = stem.replace(/g$/, 'ge').replace(/c$/, 'ç')
    // gérer → gère, lever → lève, employer → emploie, renouveler → renouvelle
    const closed = /[oua]y$/.test(stem)
      ? stem.replace(/y$/, 'i')
      : /(el|et)$/.test(stem) && /^(renouvel|projet|jet|appel|rappel)$/.test(stem)
        ? stem + stem.at(-1)
        : stem.replace(/[eé]([bcdfghjklmnpqrstvxz]{1,2}|gr|br|tr|gn)$/, 'è$1')
    const grave =
      /[eé][^aeiouéè]{1,2}$/.test(stem) &&
      !/(ell|ett|est|ent|ens|erv|erm|ess|enc|ect|ept|end|ord|ert|erc|emp|elt|enn|err|exp|eg[a-z])$/.test(stem)
    const strong = /[oua]y$/.test(stem) || grave || closed.length > stem.length ? closed : stem
    const future = /é[^aeiou]{1,2}$/.test(stem) ? stem : strong
    write(lemma, [`${stem}é`, `${strong}e`, `${strong}ent`, `${soft}a`, `${stem}èrent`, `${future}er`, `${soft}ant`])
  }
  for (const lemma of verbs.fr.ir) {
    const stem = lemma.slice(0, -2)
    write(lemma, [`${stem}i`, `${stem}it`, `${stem}issent`, `${stem}it`, `${stem}irent`, lemma, `${stem}issant`])
  }
  for (const [lemma, parts] of Object.entries(verbs.fr.irregular)) write(lemma, parts as Parts)
}

function spanish(add: Add): void {
  const write = (lemma: string, [participle, sing, plur, past3s, past3p, future, gerund]: Parts) => {
    const stem = lemma.slice(0, -2)
    const first = lemma.endsWith('ar')
    add(lemma, lemma, 'base')
    // "publicarse": passive in sense
    add(`${lemma}se`, lemma, 'base')
    for (const ending of ['o', 'a', 'os', 'as']) add(participle.replace(/o$/, ending), lemma, 'participle')
    for (const form of [sing, plur]) add(form, lemma, 'present')
    for (const form of [past3s, past3p, `${stem}${first ? 'aba' : 'ía'}`, `${stem}${first ? 'aban' : 'ían'}`])
      add(form, lemma, 'past')
    // elaborara, publicaran: what minutes say was asked for
    const imperfect = past3p.replace(/ron$/, '')
    for (const ending of ['ra', 'ran']) add(`${imperfect}${ending}`, lemma, 'subjunctive')
    for (const ending of ['á', 'án']) add(`${future}${ending}`, lemma, 'future')
    for (const ending of ['ía', 'ían']) add(`${future}${ending}`, lemma, 'conditional')
    add(gerund, lemma, 'gerund')
    if (first) {
      const hard = sing.slice(0, -1).replace(/g$/, 'gu').replace(/c$/, 'qu').replace(/z$/, 'c')
      for (const ending of ['e', 'en']) add(`${hard}${ending}`, lemma, 'subjunctive')
    } else {
      const hard = sing
        .slice(0, -1)
        .replace(/c$/, /[aeiou]c$/.test(stem) ? 'zc' : 'z')
        .replace(/g$/, 'j')
      for (const ending of ['a', 'an']) add(`${hard}${ending}`, lemma, 'subjunctive')
    }
  }
  // "hay 900 hornos": how things stand
  add('hay', 'haber', 'present')
  for (const lemma of [...verbs.es.ar, ...verbs.es.er, ...verbs.es.ir]) {
    const stem = lemma.slice(0, -2)
    if (lemma.endsWith('ar'))
      write(lemma, [`${stem}ado`, `${stem}a`, `${stem}an`, `${stem}ó`, `${stem}aron`, lemma, `${stem}ando`])
    else write(lemma, [`${stem}ido`, `${stem}e`, `${stem}en`, `${stem}ió`, `${stem}ieron`, lemma, `${stem}iendo`])
  }
  for (const [lemma, parts] of Object.entries(verbs.es.irregular)) write(lemma, parts as Parts)
}
