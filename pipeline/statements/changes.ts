import { mayStand } from '../expression/find.ts'
import { type Family, familiesOf } from './change-words.ts'
import { achieving } from './changes/achieving.ts'
import { adopting } from './changes/adopting.ts'
import { isForced } from './changes/agency.ts'
import { arrangings } from './changes/arranging.ts'
import { becoming } from './changes/becoming.ts'
import { benefiting } from './changes/benefiting.ts'
import type { Change, Rule } from './changes/change.ts'
import { decisions } from './changes/deciding.ts'
import { embedding } from './changes/embedding.ts'
import { founding } from './changes/founding.ts'
import { gaining } from './changes/gaining.ts'
import { giving } from './changes/giving.ts'
import { habits } from './changes/habits.ts'
import { handovers } from './changes/handing-over.ts'
import { introducing } from './changes/introducing.ts'
import { spelledOut } from './changes/item.ts'
import { leading } from './changes/leading.ts'
import { managings } from './changes/managing.ts'
import { natureOf } from './changes/nature.ts'
import { nominal } from './changes/nominal.ts'
import { deedsOfOthers } from './changes/others.ts'
import { aiming, expecting, joining, spreading } from './changes/promising.ts'
import { raising } from './changes/raising.ts'
import { sayings } from './changes/saying.ts'
import { signing } from './changes/signing.ts'
import { training } from './changes/training.ts'
import { undergoing } from './changes/undergoing.ts'
import type { VerbGroup } from './clauses.ts'
import type { Setting } from './setting.ts'

export type { Change }

/** The rules for each family of verbs. A verb may belong to several; the first rule that finds a change wins. */
const RULES: [Family, Rule][] = [
  // "set up a council" before "set to become"
  ['found', founding],
  ['expect', expecting],
  ['cooperate', joining],
  ['aim', aiming],
  ['lead', leading],
  ['give', giving],
  ['become', becoming],
  ['raise', raising],
  ['lower', raising],
  ['adopt', adopting],
  ['sign', signing],
  ['introduce', introducing],
  ['achieve', achieving],
  ['embed', embedding],
  ['train', training],
  ['benefit', benefiting],
  ['use', spreading],
]
/** Families whose rules hold in the present too. */
const IN_PRESENT = new Set<Family>(['expect', 'cooperate', 'aim', 'lead'])

/** The changes that a sentence asserts or promises, one for each kind: "gave a clear view of … and raised awareness of …" is one. */
export function changes(setting: Setting): Change[] {
  const found = [
    ...setting.parsed.verbs.flatMap((verb) => changeAt(setting, spelledOut(setting, reported(setting, verb))) ?? []),
    ...sayings(setting),
    ...habits(setting),
    ...gaining(setting),
    ...managings(setting),
    ...handovers(setting),
    ...decisions(setting),
    ...arrangings(setting),
    ...undergoing(setting),
    ...nominal(setting),
  ]
  found.push(...deedsOfOthers(setting, found))
  found.sort((a, b) => a.cue.start - b.cue.start)
  return found.filter((change, index) => {
    if (isAsked(setting, change.cue.start)) return false
    if (isReach(change) && found.some((other) => !isReach(other))) return false
    if (found.findIndex(({ cue }) => cue.start === change.cue.start) < index) return false
    return found.findIndex((other) => sameMatter(other, change) && !isApart(other, change)) === index
  })
}

/** "Belize sets up a labour council": the title of an article tells in the present what others have done. */
function reported({ statement, language }: Setting, verb: VerbGroup): VerbGroup {
  if (!statement.scope.headline || verb.tense !== 'present' || verb.voice !== 'active') return verb
  const families = familiesOf(verb.lemma, language)
  return families.some((family) => DONE.has(family)) && !families.includes('sign') ? { ...verb, tense: 'past' } : verb
}
const DONE = new Set<Family>(['found', 'adopt'])

/** "to document what was issued and how it was taken up": an indirect question asserts nothing. */
const isAsked = ({ text, at, language }: Setting, start: number): boolean =>
  ASKS[language] !== undefined && mayStand(ASKS[language], text) && ASKS[language].test(text.slice(0, start - at))
const ASKS: Record<string, RegExp> = {
  en: /\b(?:document|assess|examine|discuss|explain|describe|show|see|consider|on|and)\s+(?:how|what|whether|why|which)\b[^,;.]*$|,\s+(?:how|what|whether|why)\b[^,;.]*$/i,
  fr: /\b(?:comment|pourquoi)\b[^,;.]*$|\b(?:savoir|examiner|déterminer)\s+(?:si|ce qu)\b[^,;.]*$/i,
  es: /\b(?:cómo|por qué)\b[^,;.]*$|\b(?:saber|examinar|determinar)\s+(?:si|qué)\b[^,;.]*$/i,
}

const isReach = ({ kind }: Change): boolean => kind === 'people_reached' || kind === 'organisations_engaged'
const sameMatter = (a: Change, b: Change): boolean =>
  a.kind === b.kind || (b.kind === 'other' && a.kind === 'practice_change' && a.level === b.level)

/** "Kenya abolished the deposit, and Nepal adopted a code": what different bodies did by themselves are changes of their own. */
const isApart = (a: Change, b: Change): boolean =>
  BY_OTHERS.has(a.rule) &&
  BY_OTHERS.has(b.rule) &&
  a.population !== undefined &&
  b.population !== undefined &&
  (a.population.end <= b.population.start || b.population.end <= a.population.start)
const BY_OTHERS = new Set([
  'changes/repeal',
  'changes/hand-over',
  'changes/decide',
  'changes/pledge',
  'changes/introduce',
  'changes/sign',
  'changes/adopt',
  'changes/ratify',
  'changes/arrange',
  'changes/others',
])

function changeAt(setting: Setting, verb: VerbGroup): Change | undefined {
  const families = familiesOf(verb.lemma, setting.language)
  if (!families.length || verb.negated || isForced(setting, verb)) return undefined
  const nature = natureOf(setting, verb)
  if (!nature) return undefined
  const present = (verb.tense === 'present' || verb.tense === 'progressive') && !/^(?:devenir|naître)$/.test(verb.lemma)
  for (const [family, rule] of RULES) {
    // "are now covered by the scheme": what came about holds in the present
    const stands = nature === 'achieved' && verb.voice === 'passive'
    if (!families.includes(family) || (present && !stands && !IN_PRESENT.has(family))) continue
    const change = rule(setting, verb, nature)
    if (change) return change
    // what is promised or aimed at is not asserted by the same verb in another sense
    if (family === 'expect' || family === 'aim') return undefined
  }
  return undefined
}
