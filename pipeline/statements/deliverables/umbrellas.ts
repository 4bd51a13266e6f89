import type { Candidate, Candidates } from './candidates.ts'
import type { Licensed } from './found.ts'

/** A phrase whose entries or examples were taken is no thing of its own, unless it has a name. */
export function dropUmbrellas(licensed: Licensed[], { all }: Candidates): Licensed[] {
  const covered = new Set<Candidate['phrase']>()
  for (const { candidate } of licensed) {
    const { standing } = candidate
    if ((standing.as === 'entry' || standing.as === 'example') && standing.of && (candidate.named || candidate.work))
      covered.add(standing.of)
  }
  return licensed.filter(({ candidate }) => !covered.has(candidate.phrase) || (candidate.work && all.length > 0))
}
