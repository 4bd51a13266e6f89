/** What long papers and briefs say in ways of their own: names beside things, what others carry on, counts in lists, entries by letters. */
import { describe, expect, it } from 'vitest'
import type { Part } from '../../pipeline/assemble.ts'
import { type Draft, isDraft, isOf } from '../../pipeline/record.ts'
import { deliverables } from '../../pipeline/statements/deliverables.ts'
import { statements as read } from '../../pipeline/statements/index.ts'
import { sentences } from '../../pipeline/statements/sentences.ts'
import { brief, paper, resultsOf, statements, statisticsOf } from './tell.ts'

function told(language: string, ...blocks: (string | Part)[]): string[] {
  const soFar: Draft<'deliverables'>[] = []
  for (const statement of statements(paper(language, blocks))) soFar.push(...deliverables(statement, [], soFar))
  return soFar.map(({ fields: { title, kind, status } }) => `${title!.value} (${kind!.value}, ${status!.value})`)
}

const NAMED: [language: string, text: string, expected: string[]][] = [
  ['en', 'The union designed a safety label, "Dry Dock".', ['Dry Dock (certification, delivered)']],
  ['en', 'The crew made a short film, "Low Tide", which was shown in March.', ['Low Tide (video, delivered)']],
  ['en', 'An app for daily hull checks, HullCheck, was developed with the yard.', ['HullCheck (tool, delivered)']],
  [
    'en',
    'A mobile application through which divers rate their masks, known as the Mask Adviser, was published.',
    ['Mask Adviser (tool, delivered)'],
  ],
  ['en', 'A photo book, Nets and Names, was printed.', ['Nets and Names (report, delivered)']],
  ['en', 'A report was prepared by a firm called Delta Quays.', ['report (report, delivered)']],
  [
    'fr',
    'Une campagne de sensibilisation aux droits des calfats, intitulée «Le quai, notre atelier», a été lancée.',
    ['Le quai, notre atelier (campaign, delivered)'],
  ],
  ['es', 'Se puso en marcha el sistema de alerta temprana «Red con Ojos».', ['Red con Ojos (database, delivered)']],
  ['es', 'Se lanzó una aplicación denominada Mi Turno.', ['Mi Turno (tool, delivered)']],
  [
    'en',
    'A toolkit that brings together the lessons of the port will be released in May.',
    ['toolkit that brings together the lessons of the port (toolkit, planned)'],
  ],
  [
    'en',
    'The yard issued a standard operating procedure for checking hulls.',
    ['standard operating procedure for checking hulls (methodology, delivered)'],
  ],
]

const MADE: [language: string, text: string, expected: string[]][] = [
  ['en', 'Close to 90 riggers followed a blended course on ropes.', ['blended course on ropes (course, delivered)']],
  [
    'en',
    'A revised memorandum of understanding is under discussion.',
    ['revised memorandum of understanding (agreement, ongoing)'],
  ],
  [
    'en',
    'The storm obliged the team to change its workplans: a survey of hulls planned in Fiji was suspended.',
    ['survey of hulls (study, suspended)'],
  ],
  ['en', 'A pilot scheme enabled 40 caulkers to change employer.', ['pilot scheme (programme, delivered)']],
  [
    'en',
    'The Office will set up a help desk for ports negotiating rail agreements.',
    ['help desk for ports (platform, planned)'],
  ],
  ['fr', 'Le statut de calfat a fait l’objet d’une étude d’impact.', ['étude d’impact (study, delivered)']],
  [
    'fr',
    'Une enquête de satisfaction menée auprès de 80 calfats montre des retards.',
    ['enquête de satisfaction (study, delivered)'],
  ],
  ['fr', 'Les ressources extrabudgétaires sont restées rares.', []],
  [
    'es',
    'Se publicaron: a) un manual sobre anclas; b) una lista de comprobación; y c) dos vídeos sobre grúas.',
    [
      'manual sobre anclas (guide, delivered)',
      'lista de comprobación (tool, delivered)',
      'vídeos sobre grúas (video, delivered)',
    ],
  ],
  [
    'es',
    'La Oficina propone: i) crear un observatorio de naufragios; y ii) publicar una guía sobre anclas.',
    ['observatorio de naufragios (platform, planned)', 'guía sobre anclas (guide, planned)'],
  ],
]

const OTHERS: [language: string, text: string, expected: string[]][] = [
  ['en', 'The harbour commission has taken over the register.', ['practice_change']],
  ['en', 'The register was handed over to the Federation of Riggers.', ['practice_change']],
  ['en', 'The project was funded by the Government of Fiji.', []],
  ['en', 'Dock unions agreed a joint platform of demands.', ['other']],
  ['en', 'The three governments pledged to end night loading.', ['pledges']],
  [
    'en',
    'Fiji abolished the deposit for caulkers, and Tonga prohibited night dives.',
    ['policy_change', 'policy_change'],
  ],
  ['en', 'The Assembly amended the Night Diving (Limits) Act in 2020.', ['policy_change']],
  ['en', 'The programme was approved by the Governing Body.', []],
  ['en', 'The harbour commission made accident reporting compulsory.', ['policy_change']],
  ['en', 'The mutual fund has become independent.', ['practice_change']],
  ['fr', 'Le Forum des ports a adopté une déclaration sur les cordages.', ['other']],
  ['es', 'El Servicio Nacional de Puertos asumió el programa.', ['practice_change']],
  ['es', 'La Resolución sobre el buceo incorporó las recomendaciones del estudio.', ['policy_change']],
]

const COUNTED: [language: string, text: string, expected: string[]][] = [
  ['en', 'A new permit allowed more than 300 workers to change employer.', ['people_reached 300']],
  ['en', 'Four of these committees already meet.', ['organisations_engaged 4']],
  ['en', 'The standard was harmonized by six countries.', ['countries_reached 6']],
  ['en', 'By May, 17 mills had earned the label.', ['organisations_engaged 17']],
  [
    'es',
    'Un total de 140 buzos, de los cuales 38 son mujeres, recibieron formación en primeros auxilios.',
    ['people_trained 140', 'people_trained 38'],
  ],
]

describe('whole documents', () => {
  it.each(NAMED)('%s, named beside: %s', (language, text, expected) => {
    expect(told(language, text)).toEqual(expected)
  })
  it.each(MADE)('%s, made: %s', (language, text, expected) => {
    expect(told(language, text)).toEqual(expected)
  })
  it.each(OTHERS)('%s, by others: %s', (language, text, expected) => {
    expect(brief(resultsOf(language, text))).toEqual(expected)
  })
  it.each(COUNTED)('%s, counted: %s', (language, text, expected) => {
    expect(brief(resultsOf(language, text))).toEqual(expected)
  })

  it('keeps a label with its number in the sentence it opens', () => {
    const document = paper('en', ['Outcome 1. Ports keep a register of dives.'])
    expect(document.blocks.flatMap((block) => sentences(document, block).map(({ text }) => text))).toEqual([
      'Outcome 1. Ports keep a register of dives.',
    ])
  })

  it('reads a labelled outcome as an aim, and what it reports as reached', () => {
    expect(brief(resultsOf('en', 'Outcome 2: Owners adopt safe mooring practices.'))).toEqual(['practice_change?'])
    expect(brief(resultsOf('en', 'Outcome 2: Owners adopted a code of conduct.'))).toEqual(['policy_change'])
  })

  it('reads a share told of some words, and no share in a place', () => {
    const shares = (text: string) => statisticsOf('en', text).map(({ fields }) => fields.value!.value)
    expect(shares('Roughly one Fijian crew member in six has no contract.')).toEqual([16.7])
    expect(shares('One diving course in three districts has begun.')).not.toContain(33.3)
  })

  it('takes no age, no possibility and no date of an agent for a count of the work', () => {
    const values = statisticsOf('en', 'Children under 14 make up 8 per cent of the divers.').map(
      ({ fields }) => fields.value!.value,
    )
    expect(values).toEqual([8])
    expect(
      brief(resultsOf('en', 'Up to 25 million jobs could be created by 2030 provided that training adapts.')),
    ).toEqual([])
  })
})

const AT_WORK: [language: string, text: string, expected: string[]][] = [
  ['en', 'A labour–management council was set up at sea.', ['labour–management council (body, delivered)']],
  ['en', 'The yards renewed their agreement on tides.', []],
  ['en', 'The Office ran a competition for young riggers.', ['competition for young riggers (campaign, delivered)']],
  ['es', 'El plan de empleo juvenil fue aprobado por decreto.', []],
  ['en', 'A council for pilots was set up by decree.', []],
  ['en', 'A council for pilots was set up at sea.', ['council for pilots (body, delivered)']],
  ['en', 'The toolkit on wages at sea has been used in six ports.', ['toolkit on wages at sea (toolkit, delivered)']],
  ['en', 'The toolkit has been used in six ports.', []],
  ['en', 'The report on wages at sea has been used in six ports.', []],
  [
    'en',
    'The manual on harbour lights was the basis of national talks.',
    ['manual on harbour lights (guide, delivered)'],
  ],
  ['en', 'A survey of 2,400 divers will be repeated in 2020.', ['survey of 2,400 divers (study, planned)']],
  ['en', 'It will be followed by a seminar for pilots.', ['seminar for pilots (workshop, planned)']],
  ['fr', "Le manuel sur les feux de port a été utilisé à l'école.", ['manuel sur les feux de port (guide, delivered)']],
]

describe('things told as at work', () => {
  it.each(AT_WORK)('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toEqual(expected)
  })
})

describe('columns of a table', () => {
  const cells = (...texts: string[]) => texts.map((text) => ({ runs: [{ text }], header: false }))
  const table: Part = {
    kind: 'table',
    runs: [],
    rows: [
      cells('Country', 'What changed', 'ILO contribution'),
      cells('Benin', 'Pier code amended', 'A manual for pilots; a workshop for deputies.'),
    ],
  }
  it('what changed is reached, what was contributed is made', () => {
    const document = paper('en', [table])
    const block = document.blocks.find(({ rows }) => rows)!
    expect(block).toBeDefined()
    const drafts = read(document, block, {}).filter(isDraft)
    expect(drafts.map((one) => (isOf(one, 'deliverables') ? one.fields.title!.value : one.dataset))).toEqual([
      'results',
      'manual for pilots',
      'workshop for deputies',
    ])
  })
})
