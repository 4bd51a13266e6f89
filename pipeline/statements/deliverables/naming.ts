import type { Candidate, Candidates } from './candidates.ts'
import type { Licensed } from './found.ts'
import { isWork } from './kinds.ts'
import type { Reading } from './reading.ts'
import { named as namedBy } from './verbs.ts'

/** Gives names to what they name: "two leaflets, “A” and “B”", "a guide for firms, [A]", "a course on [A]". */
export function naming(licensed: Licensed[], { reading, all }: Candidates): Licensed[] {
  const out = [...licensed]
  const gone = new Set<Candidate>()
  for (const candidate of all) {
    const { work, phrase } = candidate
    if (!work) continue
    const bearer = out.findLast(
      ({ candidate: one }) => one.phrase.to < phrase.from && one.named && !one.work && reaches(one, candidate, reading),
    )
    const entered = out.find((one) => one.candidate === candidate)
    // an example is what its umbrella is, though the umbrella makes no record
    const umbrella =
      entered && candidate.standing.as === 'example'
        ? all.find(({ phrase: one }) => candidate.standing.as === 'example' && one === candidate.standing.of)
        : undefined
    if (entered && umbrella?.named && isWork(umbrella.named.kind) && !candidate.named) {
      entered.candidate = { ...candidate, named: umbrella.named }
      gone.add(umbrella)
      continue
    }
    if (bearer && (!candidate.named || apposed(bearer.candidate, candidate, reading))) {
      const own: Candidate = { ...candidate, named: bearer.candidate.named!, standing: bearer.candidate.standing }
      if (entered) out.splice(out.indexOf(entered), 1)
      out.push({ candidate: own, licence: bearer.licence })
      gone.add(bearer.candidate)
      continue
    }
    // no licence of its own or of a bearer: the noun phrase that introduces it
    if (!entered || !candidate.named) {
      const of = candidate.standing.as === 'example' ? candidate.standing.of : undefined
      const nearest = of ? all.find(({ phrase: one }) => one === of) : undefined
      const introduced = nearest?.named && isWork(nearest.named.kind) ? nearest : (rootWork(candidate, all) ?? nearest)
      if (entered && introduced?.named) {
        entered.candidate = { ...candidate, named: introduced.named }
        gone.add(introduced)
      } else if (introduced?.named && isWork(introduced.named.kind)) {
        out.push({
          candidate: { ...candidate, named: introduced.named },
          licence: { status: 'delivered', rule: 'named', span: work },
        })
        gone.add(introduced)
      } else if (!entered && !candidate.named && work.how !== 'capitals') {
        const lead = all.findLast(
          (one) =>
            one.named && isWork(one.named.kind) && one.phrase.to < phrase.from && apposed(one, candidate, reading),
        )
        if (lead?.named) {
          out.push({
            candidate: { ...candidate, named: lead.named },
            licence: { status: 'delivered', rule: 'named', span: work },
          })
          gone.add(lead)
        }
      } else if (entered && !candidate.named) {
        // published, but nothing says what: a publication
        entered.candidate = {
          ...candidate,
          named: { kind: 'report', word: 'publication', from: phrase.from, to: phrase.to, weak: false },
        }
      }
    }
  }
  return out
    .filter(({ candidate }) => !gone.has(candidate) && candidate.named)
    .sort((a, b) => a.candidate.phrase.start - b.candidate.phrase.start)
}

/** "Background papers for meetings, for example on [A]": the work that the examples hang on, not the last noun before them. */
function rootWork({ standing, phrase }: Candidate, all: Candidate[]): Candidate | undefined {
  if (standing.as !== 'example') return undefined
  const { base } = standing
  return all.findLast(
    (one) =>
      one.phrase.to < phrase.from &&
      one.named !== undefined &&
      isWork(one.named.kind) &&
      one.standing.as === base.as &&
      'verb' in one.standing &&
      'verb' in base &&
      one.standing.verb === base.verb,
  )
}

/** Words between a noun and "entitled", at most; words of what it is of. */
const FAR = 16
const OF = 5

/** "…, entitled", "…, known as the", "… dénommée": words that lead to a name. */
function saysName(between: Reading['tokens'], { language }: Reading): boolean {
  const plain = between.filter(({ tag, text }) => tag !== 'determiner' && !/^[“”"«»‘’]$/.test(text))
  const last = plain.at(-1)?.lower ?? ''
  const pair = plain
    .slice(-2)
    .map(({ lower }) => lower)
    .join(' ')
  return namedBy(language).includes(last) || namedBy(language).includes(pair)
}

/** True where a name stands within reach of the noun it may name: no finite verb between, and words that lead to a name. */
function reaches(bearer: Candidate, name: Candidate, reading: Reading): boolean {
  const between = reading.tokens.slice(bearer.phrase.to + 1, name.phrase.from)
  if (between.length > 24) return false
  const busy = reading.verbs.some(
    (verb) =>
      verb.from > bearer.phrase.to &&
      verb.to < name.phrase.from &&
      verb.tense !== 'participle' &&
      verb.tense !== 'infinitive',
  )
  if (between.some(({ text }) => text === ';')) return false
  // "an application through which workers rate agencies, known as W"
  if (busy) return saysName(between, reading) && between.some(({ tag }) => tag === 'subordinator' || tag === 'pronoun')
  return apposed(bearer, name, reading)
}

/** "guide, W", "leaflets, W and W", "course on W", "report entitled W", "MOOC (…) on W". */
function apposed(bearer: Candidate, name: Candidate, reading: Reading): boolean {
  const { tokens: list } = reading
  const named = list.findIndex(({ start }) => start === name.work?.start)
  const between = list
    .slice(bearer.phrase.to + 1, Math.max(named, name.phrase.from))
    .filter(({ text }) => !/^[“”"«»‘’]$/.test(text))
  const last = between.at(-1)
  if (!last) return true
  if (
    reading.verbs.some(
      (verb) =>
        verb.from > bearer.phrase.to &&
        verb.to < name.phrase.from &&
        verb.tense !== 'participle' &&
        verb.tense !== 'infinitive',
    )
  )
    return false
  if (saysName(between, reading) || /^(title|titre|título)$/.test(last.lower)) return between.length <= FAR
  const plain = between.filter(({ text }) => !/^[(),]$/.test(text))
  if (/^(on|about|sur|sobre)$/.test(last.lower))
    return (
      plain.length <= 2 && (name.work?.how === 'link' || name.work?.how === 'quoted' || name.work?.how === 'marked')
    )
  if (last.text === ',' || last.text === ':' || last.text === '–' || last.text === '(') return true
  // "sistema de alerta temprana «W»": nothing but what the noun is of
  if (name.work?.how === 'quoted' && /^(noun|adjective)$/.test(last.tag))
    return (
      between.length <= OF &&
      between.every(({ tag, lower }) => /^(noun|adjective)$/.test(tag) || /^(of|de|d'|du|del)$/.test(lower))
    )
  if (last.tag === 'conjunction') return between.some(({ text }) => /^Ww+$/.test(text))
  return false
}
