/** Short lines that a text prints again and again stand by themselves, however long the line above them is. */
import { expect, it } from 'vitest'
import { text } from '../pipeline/read/text.ts'
import { input, shape } from './reading.ts'

const blocksOf = async (words: string) =>
  shape((await text(input('page.txt', words))).document).map((line) => line.replace(/^\S+(?: \d)? /u, ''))

const long = (name: string) =>
  `${name} met the owners of the mills for the third time in a year and agreed with them on a charter that sets out who pays for boots, gloves and masks, and who checks them every month.`

it('a label that recurs goes on from no title', async () => {
  const items = ['Bakers', 'Millers', 'Weavers'].map(
    (name) => `${name} of the northern valleys sign a common charter\nNews\n${long(name)}`,
  )
  expect(await blocksOf(items.join('\n'))).toContain('News')
})
it('a single word may end a wrapped title', async () => {
  const once = `Bakers of the northern valleys sign a common charter on\nGloves\n${long('Bakers')}`
  expect(await blocksOf(once)).not.toContain('Gloves')
})
