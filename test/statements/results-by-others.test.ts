import { describe, expect, it } from 'vitest'
import { results } from '../../pipeline/statements/results.ts'
import { brief, paper, resultsOf, statements } from './tell.ts'

const PROSE: [language: string, text: string, expected: string[]][] = [
  // of the world at large, and spoken of
  ['en', 'In recent years, trading houses have shifted production to Viet Nam.', []],
  ['en', 'Over the past decade, the mills of Togo have moved their looms inland.', []],
  [
    'en',
    'A meeting was held in Lomé in line with the issues raised in paragraph 4 of the conclusions on practices.',
    [],
  ],
  // managed and began
  ['en', 'Trade unions in Togo were able to negotiate a wage increase.', ['other']],
  ['en', 'The unions were not able to negotiate a wage increase.', []],
  ['es', 'Se logró incorporar el enfoque de género en la política nacional.', ['practice_change']],
  ['en', 'Employers in Togo began to offer legal services to their members.', ['practice_change']],
  ['en', 'Employers in Togo began to organize workshops.', []],
  // deeds that a verb led to or obtained
  ['en', 'The talks led to the inclusion of domestic workers in the labour code.', ['policy_change']],
  ['es', 'Se logró la aprobación de la ley de trabajo doméstico.', ['policy_change']],
  ['fr', 'Le projet a permis le renforcement du service de l’emploi.', ['practice_change']],
  // covered, aware, put in place
  ['en', 'Domestic workers in Togo are now covered by social security.', ['practice_change']],
  ['fr', 'Les travailleurs domestiques sont désormais couverts par la sécurité sociale.', ['practice_change']],
  ['es', 'Las trabajadoras del hogar ya están cubiertas por la seguridad social.', ['practice_change']],
  ['fr', 'La campagne a sensibilisé les familles aux dangers du travail des enfants.', ['knowledge_gained']],
  ['en', 'Following this advice, Togo put in place a national minimum wage.', ['practice_change']],
  ['en', 'The fees are now negotiated with the committees.', ['practice_change']],
  ['en', 'The guide is now published in Thai.', []],
  ['es', 'Los inspectores disponen ahora de una lista de verificación.', []],
  // bodies, agreements, rules of their own
  ['es', 'En el Perú se creó una comisión nacional tripartita.', ['body_established']],
  ['en', 'A pact on shifts was signed between the unions and the port.', ['practice_change']],
  ['en', 'A contract was signed with a printer.', []],
  ['es', 'El sistema ayudó a las cooperativas a crear sus propias políticas internas.', ['policy_change']],
  ['fr', 'L’inspection du travail a intégré l’agriculture à son plan annuel.', ['practice_change']],
  ['es', 'El Centro de Turín incorporó a su oferta un curso.', []],
  ['en', 'The inspectors now apply the rules.', ['practice_change']],
  ['en', 'Ministries and communities have been empowered to tackle child labour.', ['practice_change']],
  ['en', 'The project has empowered farming communities.', ['practice_change']],
  // those who got something, made it a habit, or issued rules
  ['en', 'Weavers, who used to sell to traders, have obtained a permanent seat on the committee.', ['other']],
  ['en', 'The labour department has made the checklist part of its routine visits.', ['practice_change']],
  ['en', 'The labour department has made progress in its region.', []],
  ['en', 'The mining agency has issued binding rules on rest breaks.', ['policy_change']],
  // whom a pronoun means
  ['en', 'Unions in Togo met in March; they signed a charter with the owners.', ['practice_change']],
  // what the Office began with others
  ['en', 'The ILO, the ministry and the unions began to map the trade.', []],
  // what a product is for, figures about the world, what others had before
  ['en', 'The information kit is designed to raise awareness among teachers.', []],
  ['es', 'La tasa de participación superó por primera vez el 50 por ciento.', []],
  ['es', 'La tasa de desempleo bajó, pero la informalidad no se redujo.', []],
  ['es', 'La OIT presentó casos de varias empresas que ya se beneficiaron del programa.', []],
  ['es', 'El acuerdo permitió elaborar un manual para ayudar a los agricultores a mejorar la seguridad.', []],
  ['en', 'The papers document how the law was adopted, and how it was taken up by the unions.', []],
  ['en', 'Domestic workers formed their first trade union in Lima.', ['body_established']],
  ['es', 'Las trabajadoras del hogar crearon su primer sindicato.', ['body_established']],
  ['fr', 'Le ministère a étendu le programme à tout le pays.', ['practice_change']],
  ['en', 'The ministry extended the deadline.', []],
  ['en', 'The ILO and the ministry signed a memorandum on Monday.', []],
  ['es', 'La OIT y el Ministerio firmaron el lunes un memorando.', []],
  ['es', 'La seguridad de los trabajadores mejoró gracias a la formación.', ['practice_change']],
  ['fr', 'Il a mis en ligne une carte des accidents.', []],
  ['fr', 'Les dépenses de coopération technique se sont élevées à 172 millions de dollars.', []],
]

describe('what others do after the work', () => {
  it.each(PROSE)('%s: %s', (language, text, expected) => {
    expect(brief(resultsOf(language, text))).toEqual(expected)
  })
})

describe('counts that only look like forms of other words', () => {
  it('"soit" before a number is no verb', () => {
    const item = { kind: 'list_item' as const, runs: [{ text: '6 400 cueilleuses sensibilisées, soit 1 900 de plus' }] }
    const told = statements(paper('fr', [item]), { nature: 'achieved' }).flatMap((one) => results(one, [], []))
    expect(brief(told)[0]).toBe('people_reached 6400')
  })
  it('a participle before a form that is nothing but a past', () => {
    const told = resultsOf('en', 'With the project, complaints settled out of court rose from 210 to 485.')
    expect(told.map(({ fields }) => [fields.value?.value, fields.unit?.value])).toEqual([[485, 'complaint']])
  })
  it('a share behind what fell is told once', () => {
    expect(brief(resultsOf('es', 'Gracias al proyecto, las lesiones se redujeron en un tercio.'))).toHaveLength(1)
  })
})

describe('the title of an article', () => {
  const told = (headline: boolean) =>
    statements(paper('en', ['Belize sets up its first labour council']), headline ? { headline: true } : {}).flatMap(
      (statement) => results(statement, [], []),
    )
  it('tells in the present what others did', () => {
    expect(brief(told(true))).toEqual(['body_established'])
    expect(told(false)).toEqual([])
  })
})

describe('a bare number', () => {
  it('counts those who acted in the sentence before', () => {
    const [first, second] = resultsOf(
      'en',
      'Nineteen of the 31 groups have registered as cooperatives. Eight have opened a bank account.',
    )
    expect([first, second].map((one) => one?.fields.unit?.value)).toEqual(['group', 'group'])
  })
  it('is a part of the whole and not of another part', () => {
    const all = resultsOf(
      'en',
      'The project trained 1,940 weavers, among them 1,712 women. Sixty-four of them now train others.',
    )
    expect(all.map(({ fields }) => `${fields.value?.value} ${fields.unit?.value}`)).toContain('64 weaver')
  })
})
