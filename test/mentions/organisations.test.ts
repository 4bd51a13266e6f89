import { describe, expect, it } from 'vitest'
import { organisations } from '../../pipeline/mentions/organisations.ts'
import { marked } from './marked.ts'

/** Each marked name with its tripartite role: g(overnment), e(mployers), w(orkers), o(ther). */
const ORGANISATIONS: [language: string, text: string, roles: string][] = [
  // by the register
  ['en', 'The ⟦International Labour Organization⟧ and the ⟦World Bank⟧ met.', 'oo'],
  ['en', 'the ⟦ITUC⟧ and the ⟦IOE⟧', 'we'],
  ['en', 'the ⟦International Organisation of Employers⟧', 'e'],
  ['en', 'the ⟦International Trade Union Confederation⟧', 'w'],
  ['en', '⟦UNICEF⟧, ⟦FAO⟧ and ⟦IFAD⟧', 'ooo'],
  ['fr', 'l’⟦Organisation internationale du Travail⟧', 'o'],
  ['fr', 'le ⟦BIT⟧ et la ⟦Banque mondiale⟧', 'oo'],
  ['es', 'la ⟦Organización Internacional del Trabajo⟧', 'o'],
  ['es', 'la ⟦OIT⟧ y el ⟦Banco Mundial⟧', 'oo'],
  // by their form: governments
  ['en', 'The ⟦Ministry of Labour⟧ joined.', 'g'],
  ['en', 'the ⟦Ministry of Labour, Industrial Relations and Employment Creation⟧', 'g'],
  ['en', 'the ⟦Government of Kenya⟧', 'g'],
  ['en', 'the ⟦Embassy of Sweden⟧', 'g'],
  ['en', 'the ⟦Department of Fisheries⟧', 'g'],
  ['en', 'the ⟦Royal Thai Government⟧', 'g'],
  ['fr', 'le ⟦ministère du Travail⟧', 'g'],
  ['fr', 'le ⟦ministère de l’Agriculture⟧', 'g'],
  ['fr', 'le ⟦gouvernement du Bénin⟧', 'g'],
  ['es', 'el ⟦Ministerio de Trabajo⟧', 'g'],
  ['es', 'el ⟦Ministerio de Trabajo y Promoción del Empleo⟧', 'g'],
  ['es', 'el ⟦Gobierno de Chile⟧', 'g'],
  // employers
  ['en', 'the ⟦Zambia Federation of Employers⟧', 'e'],
  ['en', 'the ⟦Lesotho Chamber of Commerce⟧', 'e'],
  ['en', 'the ⟦Malaysian Rubber Glove Manufacturers Association⟧', 'e'],
  ['fr', 'la ⟦Chambre de commerce du Togo⟧', 'e'],
  ['fr', 'la ⟦Fédération des employeurs du Mali⟧', 'e'],
  ['es', 'la ⟦Cámara de Comercio de Lima⟧', 'e'],
  ['es', 'la ⟦Confederación de Empleadores de Costa Rica⟧', 'e'],
  // workers
  ['en', 'the ⟦Ghana Trades Union Congress⟧', 'w'],
  ['en', 'the ⟦Fiji Teachers Union⟧', 'w'],
  ['en', 'the ⟦Namibia Seafarers Union⟧', 'w'],
  ['fr', 'le ⟦Syndicat des mineurs du Niger⟧', 'w'],
  ['fr', 'la ⟦Confédération syndicale des travailleurs du Togo⟧', 'w'],
  ['es', 'la ⟦Confederación de Trabajadores del Ecuador⟧', 'w'],
  ['es', 'el ⟦Sindicato de Mineros de Potosí⟧', 'w'],
  ['en', 'the ⟦Confederation of Trade Unions of Myanmar⟧', 'w'],
  ['en', 'the ⟦General Federation of Jordanian Trade Unions⟧', 'w'],
  ['en', 'the ⟦Jordan Chamber of Industry⟧', 'e'],
  ['en', 'the ⟦Bangladesh Employers’ Federation⟧', 'e'],
  ['en', 'the ⟦Ministries of Labour and Health⟧', 'g'],
  ['en', 'the ⟦Labour Inspectorate⟧', 'g'],
  ['fr', 'l’⟦Union nationale des travailleurs du Mali⟧', 'w'],
  ['fr', 'le ⟦Conseil national du patronat du Mali⟧', 'e'],
  ['fr', 'la ⟦Direction générale du Travail⟧', 'g'],
  ['es', 'la ⟦Central Unitaria de Trabajadores⟧', 'w'],
  ['es', 'la ⟦Unión General de Trabajadores⟧', 'w'],
  ['es', 'la ⟦Asociación Nacional de Empresarios de Colombia⟧', 'e'],
  ['es', 'la ⟦Secretaría del Trabajo⟧', 'g'],
  ['es', 'la ⟦Dirección General del Trabajo⟧', 'g'],
  ['es', 'la ⟦Superintendencia Nacional de Fiscalización Laboral⟧', 'g'],
  // others
  ['en', 'the ⟦University of Nairobi⟧', 'o'],
  ['en', 'the ⟦Namibian Maritime Institute⟧', 'o'],
  ['fr', 'l’⟦Université de Dakar⟧', 'o'],
  ['es', 'la ⟦Universidad de Chile⟧', 'o'],
]

const NONE: [language: string, text: string][] = [
  ['en', 'the centre of the town'],
  ['en', 'a union of growers met'],
  ['en', 'The Office opened.'],
  ['en', 'The Government said so.'],
  ['en', 'an agency helped'],
  ['en', 'workers in federations'],
  ['en', 'School began.'],
  ['fr', 'le centre de la ville'],
  ['fr', 'une association de quartier'],
  ['fr', 'un syndicat a signé'],
  ['es', 'el centro de la ciudad'],
  ['es', 'una asociación de barrio'],
  ['es', 'un sindicato firmó'],
]

describe('organisations', () => {
  it.each(ORGANISATIONS)('[%s] %s', (language, source, roles) => {
    const { text, words } = marked(source)
    expect(
      organisations(text, language, 7).map(({ value, span }) => [
        text.slice(span.start - 7, span.end - 7),
        value.role[0],
      ]),
    ).toEqual(words.map((word, index) => [word, roles[index]]))
  })

  it.each(NONE)('no organisation [%s] %s', (language, text) => {
    expect(organisations(text, language).map(({ value }) => value.name)).toEqual([])
  })

  it('gives a registered body its registered name', () => {
    expect(
      organisations('The ITUC and UNICEF wrote.', 'en').map(({ value }) => [value.name, value.registered]),
    ).toEqual([
      ['International Trade Union Confederation', true],
      ["United Nations Children's Fund", true],
    ])
  })
})
