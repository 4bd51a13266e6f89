/** Papers of other organizations are named for what they are, and tell nothing. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../pipeline/index.ts'

const said = async (text: string) => readDocument({ file: 'paper.txt', bytes: new TextEncoder().encode(text) })

describe('papers of other organizations', () => {
  for (const [name, text, expected] of [
    [
      'a cover of UNCTAD run together on one line',
      'UNITED NATIONS Distr. LIMITED TD/B/61/L.2 3 October 2014 TRADE AND DEVELOPMENT BOARD Sixty-first session Geneva, 15–26 September 2014 Item 7 Draft decision The Board, 1. Takes note of the workshop held in Lusaka in May 2014;',
      /paper of another organization \(TRADE AND DEVELOPMENT BOARD, UNCTAD, TD\/B\/61\/L\.2\)/,
    ],
    [
      'a report to the board of the WHO',
      'EXECUTIVE BOARD EB151/7\n151st session 4 May 2022\nProvisional agenda item 6\n\nHealth of seafarers\n\nReport by the Secretariat\n\n1. A meeting on port health was held in Piraeus on 3 March 2022.\n\n2. The Board is asked to take note.',
      /Executive Board|EXECUTIVE BOARD, WHO, EB151\/7/,
    ],
    [
      'a page that tells a decision',
      'Review of training for customs officers\n\nAction taken by the Trade and Development Board 2009\nDecision 499 (LVI)\n24 Sep 2009\n\nThe Trade and Development Board takes note of the report on training (TD/B/56/3).',
      /Trade and Development Board, UNCTAD, TD\/B\/56\/3/,
    ],
  ] as const)
    it(name, async () => {
      const { account, messages } = await said(text)
      expect(account).toBeUndefined()
      expect(messages.map(({ rule }) => rule)).toContain('layout.none')
      expect(messages.find(({ rule }) => rule === 'layout.none')!.reason).toMatch(expected)
    })

  it('does not take a paper of the Governing Body that cites the General Assembly for one', async () => {
    const { account } = await said(
      'GB.312/POL/4\n312th Session\nGeneva, November 2011\n\nGoverning Body\n\nFOURTH ITEM ON THE AGENDA\n\nFollow-up to resolution A/RES/65/1 of the General Assembly\n\n1. The Office trained 40 labour inspectors in Lomé in 2011.\n\n2. The Governing Body may wish to take note.',
    )
    expect(account?.card.genre).toBe('governing-body-document')
  })

  const corpus = new URL('../../shared/corpus/', import.meta.url)
  for (const file of ['A_80_604_Add.1.pdf', 'A_81_6_Sect_13.pdf', 'WHA66.10.pdf'])
    it.skipIf(!existsSync(corpus))(`${file}, whose masthead is set aside as what stands on every page`, async () => {
      const bytes = new Uint8Array(readFileSync(new URL(file, corpus)))
      const { account, messages } = await readDocument({ file, bytes })
      expect(account).toBeUndefined()
      expect(messages.find(({ rule }) => rule === 'layout.none')?.reason).toMatch(/paper of another organization/)
    })
})
