import { describe, expect, it } from 'vitest'
import type { Draft } from '../../pipeline/record.ts'
import { deliverables } from '../../pipeline/statements/deliverables.ts'
import { paper, statements } from './tell.ts'

/** `title (kind, status)` of what a text tells. */
function told(language: string, text: string): string[] {
  const soFar: Draft<'deliverables'>[] = []
  for (const statement of statements(paper(language, [text]))) soFar.push(...deliverables(statement, [], soFar))
  return soFar.map(({ fields: { title, kind, status } }) => `${title!.value} (${kind!.value}, ${status!.value})`)
}

/** Made or begun over words that bind the verb to its object. */
const BOUND: [language: string, text: string, expected: string[]][] = [
  ['en', 'The dyers signed off on a charter of wages.', ['charter of wages (code, delivered)']],
  ['en', 'The Office has embarked on a survey of vats.', ['survey of vats (study, ongoing)']],
  ['en', 'Work on a manual for dyers is well under way.', ['manual for dyers (guide, ongoing)']],
  ['en', 'The dyers were supplied with a checklist of solvents.', ['checklist of solvents (tool, delivered)']],
  ['fr', 'Les teinturiers ont donné naissance à un réseau de jeunes.', ['réseau de jeunes (network, delivered)']],
  ['fr', 'Ces travaux ont débouché sur la création d’un comité de suivi.', ['comité de suivi (body, delivered)']],
  ['es', 'Se dio inicio a una campaña de carteles.', ['campaña de carteles (campaign, delivered)']],
]

/** Things behind their verb, in lists of subjects, beside the word for products, promised by the plan. */
const PLACED: [language: string, text: string, expected: string[]][] = [
  ['es', 'De estas charlas nació una red de tintoreras.', ['red de tintoreras (network, delivered)']],
  [
    'es',
    'Se llevaron a cabo talleres de salarios para tintoreras.',
    ['talleres de salarios para tintoreras (workshop, delivered)'],
  ],
  ['fr', 'Le BIT publie ce mardi un rapport sur les cuves.', ['rapport sur les cuves (report, ongoing)']],
  [
    'en',
    'A manual of dyes, a checklist and a set of posters were printed in each shed.',
    ['manual of dyes (guide, delivered)', 'checklist (tool, delivered)', 'set of posters (other, delivered)'],
  ],
  [
    'en',
    'Its main product, a scorecard with which sheds rate their vats, has been adopted by the guild.',
    ['scorecard (tool, delivered)'],
  ],
  ['en', 'A handbook explaining solvents was brought out.', ['handbook explaining solvents (guide, delivered)']],
  ['en', 'The findings will feed into a policy note to be released in May.', ['policy note (brief, planned)']],
  ['fr', 'Le projet prévoit une étude sur les cuves.', ['étude sur les cuves (study, planned)']],
  ['es', 'La guía de tintes que la OIT ayudó a redactar tuvo eco.', ['guía de tintes (guide, delivered)']],
]

/** Wished, advised, already there, or done by others with what is only theirs. */
const NONE: [language: string, text: string][] = [
  ['en', 'The dyers recommended that a code of conduct be drawn up.'],
  ['fr', 'Les teinturiers ont émis le vœu qu’un guide soit rédigé.'],
  ['fr', 'Il conviendrait de lancer une campagne auprès des teinturiers.'],
  ['es', 'El Gobierno tiene la intención de aprobar una política nacional.'],
  ['en', 'The guild and the Weaving Commission entered into talks.'],
  ['en', 'In many towns, collective agreements set higher wages.'],
  ['en', 'The law provides for the creation of a fund.'],
]

/** Headlines, quoted speech, names behind a colon, and what only sounds like a thing. */
const NEWS: [language: string, text: string, expected: string[]][] = [
  ['en', 'Ministry and ILO sign agreement on kiln wages', ['agreement on kiln wages (agreement, delivered)']],
  ['en', 'Guild and ILO launch event on wages', []],
  [
    'en',
    '“We have put together a handbook for kiln hands,” said Ms Roy.',
    ['handbook for kiln hands (guide, delivered)'],
  ],
  [
    'en',
    'The agency published its latest report: Heat and wages in brick towns on Tuesday.',
    ['Heat and wages in brick towns (report, delivered)'],
  ],
  ['en', 'The fund grew out of an ILO study on kiln wages.', ['ILO study on kiln wages (study, delivered)']],
  ['en', 'The fund grew out of an ILO study.', []],
  ['en', 'A similar approach was applied in the lime works.', []],
  ['en', 'They met to chart its future course.', []],
  ['en', 'The project was launched at a ceremony in Lusaka.', []],
  ['en', 'The State officially launched Phase III of the Fair Kilns Programme.', []],
  ['en', 'The cases show what tools and action plans were issued.', []],
  ['en', 'ILO officials participated in a conference on clay.', []],
  ['es', 'Bajo el tema “Hornos seguros para todas las familias”, el encuentro fue organizado por la región.', []],
]

describe('things told in other places than before or behind a verb of making', () => {
  it.each([...BOUND, ...PLACED])('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toEqual(expected)
  })

  it.each(NONE)('%s: nothing in %s', (language, text) => {
    expect(told(language, text)).toEqual([])
  })

  it.each(NEWS)('reads the wording of news (%s): %s', (language, text, expected) => {
    expect(told(language, text)).toEqual(expected)
  })
})
