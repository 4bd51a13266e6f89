import type { Span } from '../../document.ts'
import type { Sentence } from '../scope.ts'
import { type Candidate, candidates } from './candidates.ts'
import { counts } from './counts.ts'
import { deeds } from './deeds.ts'
import { describe } from './describe.ts'
import type { Kind } from './kinds.ts'
import type { Licence } from './licence.ts'
import { type Lead, listed } from './listed.ts'
import { naming } from './naming.ts'
import type { Status } from './state.ts'
import { dropUmbrellas } from './umbrellas.ts'

/** A deliverable as one sentence tells it. */
export interface Found {
  title: string
  /** The words the title was read from. */
  span: Span
  kind: Kind
  /** The word that says what it is. */
  kindSpan: Span
  status: Status
  statusSpan: Span
  rule: string
  /** The words that mean it again later: its noun, lower case, singular. */
  word: string
  /** True for "the guide", "this course": it may have been told before. */
  definite: boolean
  /** True for several of a sort. */
  plural?: boolean
  /** True where it has a name of its own. */
  proper: boolean
  /** True for one of the names that a common noun in the plural sums up: "A and B, two tools". */
  part?: true
  href?: string
}

/** A candidate with the reason why it counts. */
export interface Licensed {
  candidate: Candidate
  licence: Licence
}

/** The deliverables that a sentence tells, in order. */
export function found(sentence: Sentence, language: string, lead?: Lead): Found[] {
  const read = candidates(sentence, language)
  const licensed: Licensed[] = []
  for (const candidate of read.all) {
    const licence = counts(candidate, read, sentence) ?? (lead && listed(candidate, read.reading, lead))
    if (licence) licensed.push({ candidate, licence })
  }
  const kept = withoutPassing(naming(dropUmbrellas(licensed, read), read))
  const told = kept.flatMap((one, index) => describe(one, read.reading, sentence, kept[index + 1]?.candidate))
  return [...outer(told), ...deeds(read.reading, sentence)].sort((a, b) => a.span.start - b.span.start)
}

/** A platform or network that is only the way by which something else was made is named in passing. */
function withoutPassing(licensed: Licensed[]): Licensed[] {
  const others = licensed.some(({ licence }) => licence.rule !== 'standing')
  return licensed.filter(
    ({ candidate, licence }) => !(others && licence.rule === 'standing' && candidate.standing.as === 'nested'),
  )
}

/** A thing whose words lie inside the name of another is part of that name. */
const outer = (told: Found[]): Found[] =>
  told.filter(
    (one, at) =>
      !told.some(
        (other, i) =>
          i !== at &&
          other.span.start <= one.span.start &&
          other.span.end >= one.span.end &&
          other.span.end - other.span.start > one.span.end - one.span.start &&
          // "a conference and report on …" are two things with words in common
          other.title.includes(one.title),
      ),
  )
