import data from '../../../schemas/codelists/reporting-verbs.json' with { type: 'json' }
import type { Sentence } from '../scope.ts'
import type { Candidate } from './candidates.ts'
import { isGathering } from './kinds.ts'
import { type Reading, subjectOf } from './reading.ts'
import { hasRole } from './verbs.ts'

const OTHERS = data.others as Record<string, string[]>
const GOVERNING =
  /Governing Body|General Assembly|Conseil d['’]administration|Consejo de Administración|Assemblée générale|Asamblea General/
/** Bodies whose reports the ILO cites. */
const FOREIGN = new RegExp(`(?<!\\p{L})(?:${data.foreign.join('|')})(?!\\p{L})`, 'u')
const OWN = /\b(ILO|Office|project|programme|OIT|Bureau|projet|Oficina|proyecto|programa)\b/

/** True for papers written for a meeting of constituents, and what such a meeting decides: only cited, never delivered. */
export function cited({ phrase, named }: Candidate, reading: Reading, sentence: Sentence): boolean {
  const from = phrase.start - sentence.start
  const after = sentence.text.slice(phrase.end - sentence.start, phrase.end - sentence.start + 70)
  const before = sentence.text.slice(Math.max(0, from - 40), from)
  const words = sentence.text.slice(from, phrase.end - sentence.start)
  if (
    /^[^.;,]{0,30}\b(submitted|presented|provided|soumis|présenté|presentado|sometido)\b[^.;]{0,30}/u.test(after) &&
    GOVERNING.test(after)
  )
    return true
  if (/^\W{0,3}\(?GB\.\d+/.test(after) || /^[^.;]{0,40}\(GB\.\d+/.test(after)) return true
  if (
    /\b(midterm|mid-term|final|present|this|interim)\b.{0,12}\breport\b/i.test(words) &&
    named?.kind === 'report' &&
    (GOVERNING.test(sentence.text) || /^(this|the present)/i.test(words))
  )
    return true
  if (/\b(present|présent)\b/.test(words) && /\b(informe|rapport|document|documento)\b/.test(words)) return true
  if (
    /\b(as (noted|outlined|described|explained|detailed) in|in line with|in accordance with|according to|tel qu|conformément à|de conformidad con)\s+(the|le|la|el)?\s*$/i.test(
      before,
    ) &&
    !phrase.proper &&
    !sentence.block.leaves.some((leaf) => leaf.start < phrase.end && phrase.start < leaf.end)
  )
    return true
  void reading
  return false
}

/** True where a government, parliament or conference made the thing, and the sentence names no help from the Office or a project. */
export function ownedByOthers({ phrase, named, standing }: Candidate, reading: Reading): boolean {
  const { tokens, language } = reading
  const others = OTHERS[language] ?? OTHERS.en!
  const verb = standing.as === 'object' ? standing.verb : undefined
  const kind = named?.kind
  // "Malaysia's plan", "the Government's plan": theirs, whatever was done with it
  const opener = tokens
    .slice(phrase.from, phrase.to + 1)
    .some(
      ({ lower }, i) => i < phrase.to - phrase.from && /'s$/.test(lower) && others.includes(lower.replace(/'s$/, '')),
    )
  if (opener && (kind === 'action_plan' || kind === 'strategy' || kind === 'programme')) return true
  if (!verb || verb.voice === 'passive' || !kind || isGathering(kind) || hasRole(verb.lemma, 'receive', language))
    return false
  const subject = subjectOf(verb, reading)
  // what a semicolon parts is told of others
  const clause = tokens.slice(verb.from).findIndex(({ text }) => text === ';')
  const words = tokens
    .slice(0, clause < 0 ? undefined : verb.from + clause)
    .map(({ text }) => text)
    .join(' ')
  const own = OWN.test(words)
  if (subject && !own && FOREIGN.test(words.slice(0, 80))) return true
  // partners who sign or bargain among themselves: a change that they made
  if (subject && kind === 'agreement' && !own) return true
  if (!subject || !others.includes(subject.head)) return false
  return !own
}
