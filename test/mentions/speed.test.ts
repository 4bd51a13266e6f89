import { describe, expect, it } from 'vitest'
import { dates } from '../../pipeline/mentions/dates.ts'
import { instruments } from '../../pipeline/mentions/instruments.ts'
import { numbers } from '../../pipeline/mentions/numbers.ts'
import { organisations } from '../../pipeline/mentions/organisations.ts'
import { places } from '../../pipeline/mentions/places.ts'
import { projects } from '../../pipeline/mentions/projects.ts'
import { quantities } from '../../pipeline/mentions/quantities.ts'
import { sectors } from '../../pipeline/mentions/sectors.ts'
import { symbols } from '../../pipeline/mentions/symbols.ts'

/** Texts that make careless expressions try every way of reading them: their time must not explode. */
const GRAMMARS = { dates, instruments, numbers, organisations, places, projects, quantities, sectors, symbols }
const HARD: Record<string, string> = {
  'hyphens before a head': `${'Ab-'.repeat(38)}9 Federation `,
  'initials before a head': `${"A'B".repeat(38)}1 Union `,
  'points before a head': `${'A.B&'.repeat(28)}+ Association `,
  'capitals before a head': `${'Alpha and Beta '.repeat(8)}, Ministry `,
  'small words behind a French head': `Fédération ${'de la '.repeat(30)}; `,
  'capitals behind a Spanish head': `Ministerio ${'de Trabajo y '.repeat(20)}; `,
  'lists of a ministry': `Ministry of ${'Labour, '.repeat(30)}; `,
  'numbers with commas': '1, 2, 3, ',
  'numbers with points': '1.1.1.',
  'one long number': '1234567890',
  'years with commas': '2019, 2020, ',
  'days with commas': '5, 6, 7 and ',
  'days and months': '5 May, 6 May, ',
  'numbers in words': 'one hundred and ',
  'number words in French': 'cent vingt ',
  'conventions in a row': 'Convention sur le travail ',
  'numbers of instruments': 'Nos 87, 98, ',
  'segments of a symbol': 'A/1/2/',
  'dashed capitals': 'A–B-C–',
  'telephone numbers': 'tel. +41 22 ',
  ages: 'aged 5 to ',
  'paragraph numbers': 'paragraphs 5, 7 and ',
  spaces: '   \n',
  'one long word': 'x',
  'one long word in capitals': 'X',
  'words of an address': 'a.b@',
  'names of projects': 'the Alpha Project of the ',
  'described projects': 'a project to ',
  brackets: '((',
}
/** Characters of the text: a page of the densest kind; and the time allowed, which is long because machines are busy. */
const LENGTH = 10_000
const MILLISECONDS = 1500

describe('time of the grammars', () => {
  it.each(Object.entries(HARD))('%s', { timeout: 60_000 }, (_, piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)
    for (const [name, grammar] of Object.entries(GRAMMARS))
      for (const language of ['en', 'fr', 'es']) {
        const begun = process.cpuUsage()
        grammar(text, language)
        const { user, system } = process.cpuUsage(begun)
        expect((user + system) / 1000, `${name} in ${language}`).toBeLessThan(MILLISECONDS)
      }
  })
})
