/** What a project did belongs to it where the sentence says so, in a paper that is about no project. */
import { expect, it, vi } from 'vitest'
import type { Deliverable, Result } from '../../schemas/types.ts'
import { paper, papier, published } from './salt.ts'

vi.setConfig({ testTimeout: 60_000 })

const named = 'The Safer Salt Pans project began in 2012.'
const ownersOf = async (text: string) => {
  const { tables } = await published({ 'a.txt': text })
  return [...(tables.results as Result[]), ...(tables.deliverables as Deliverable[])].map(
    ({ project }) => project ?? '',
  )
}
const safer = 'project/safer-salt-pans'

it.each([
  ['The Safer Salt Pans project trained 426 inspectors.', safer],
  ['In Ghana, 426 inspectors were trained under the Safer Salt Pans project.', safer],
  ['The Office trained 426 inspectors. The Safer Salt Pans project began in May.', ''],
  ['The Office trained 426 inspectors, who will later join the Safer Salt Pans project.', ''],
])('%s', async (sentence, owner) => {
  expect(await ownersOf(paper(named, sentence))).toEqual([owner])
})

it('names none where a sentence names two projects', async () => {
  const both = 'The Safer Salt Pans project and the Clean Brine project trained 426 inspectors.'
  expect(await ownersOf(paper(named, both))).toEqual([''])
})

it('reads French', async () => {
  expect(await ownersOf(papier('Dans le cadre du projet Safer Salt Pans, 426 inspecteurs ont été formés.'))).toEqual([
    safer,
  ])
})
