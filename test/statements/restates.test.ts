import { describe, expect, it } from 'vitest'
import type { Part } from '../../pipeline/assemble.ts'
import { chains } from '../../pipeline/statements/chains.ts'
import { foldRestated } from '../../pipeline/statements/restates.ts'
import { results } from '../../pipeline/statements/results.ts'
import { statistics } from '../../pipeline/statements/statistics.ts'
import { brief, paper, statements } from './tell.ts'

const callout = (text: string): Part => ({ kind: 'callout', runs: [{ text }] })
const drafts = (blocks: (string | Part)[], language = 'en') =>
  statements(paper(language, blocks)).flatMap((statement) => [...results(statement, [], []), ...statistics(statement)])

describe('a call-out', () => {
  it('is folded into the sentence that tells the same number of the same people', () => {
    const all = drafts(['The project trained 197 weavers in Cusco.', callout('197 textile workers trained')])
    const folded = foldRestated(all)
    expect(folded).toHaveLength(1)
    expect(folded[0]!.told.map(({ path, relation }) => [path, relation])).toContainEqual(['/value', 'restates'])
  })
  it('is a result of its own where no sentence tells it', () => {
    expect(foldRestated(drafts(['The project trained 197 weavers.', callout('26 tools')]))).toHaveLength(2)
  })
  it('with another number is not folded', () => {
    expect(foldRestated(drafts(['The project trained 197 weavers.', callout('179 weavers trained')]))).toHaveLength(2)
  })
})

describe('two sentences with the same number', () => {
  it('stay two results', () => {
    expect(
      foldRestated(drafts(['The project trained 20 weavers in Cusco.', 'The project trained 20 weavers in Puno.'])),
    ).toHaveLength(2)
  })
})

describe('a body told of again', () => {
  it('is one result', () => {
    const all = drafts([
      'Ship owners converted the working party into a standing Council on Harbour Safety. This will become the first body of its kind.',
    ])
    expect(all.length).toBe(2)
    expect(brief(foldRestated(all) as never)).toEqual(['body_established'])
  })
})

describe('a chain of training', () => {
  it('marks what trainers did then as overlapping, never to be summed with them', () => {
    const all = drafts(['Some 31 stewards were certified as trainers. They have since trained 197 pickers.'])
    chains(all)
    const [first, second] = all
    expect(second!.links.subset_of).toBe(first)
    expect((second!.fields as { aggregation?: { value: { mode: string } } }).aggregation!.value.mode).toBe('overlaps')
  })
  it('does not join trainings that do not follow from one another', () => {
    const all = drafts(['Some 31 stewards were certified as trainers. The unions have since trained 197 pickers.'])
    chains(all)
    expect(all[1]!.links.subset_of).toBeUndefined()
  })
})
