import { describe, expect, it } from 'vitest'
import { allPlaces, places } from '../../pipeline/mentions/places.ts'
import countries from '../../schemas/codelists/countries.json' with { type: 'json' }
import { marked } from './marked.ts'

/** "VN" a country, "city:Hanoi/VN", "demonym:NL", "region:Asia". */
const PLACES: [language: string, text: string, expected: string[]][] = [
  // official short forms and what people write
  ['en', 'It began in ⟦Viet Nam⟧ and ⟦Vietnam⟧.', ['VN', 'VN']],
  ['en', 'in ⟦Bolivia (Plurinational State of)⟧ and ⟦Bolivia⟧', ['BO', 'BO']],
  ['en', 'in ⟦Venezuela (Bolivarian Republic of)⟧', ['VE']],
  ['en', 'in ⟦Iran (Islamic Republic of)⟧', ['IR']],
  ['en', "in ⟦Côte d’Ivoire⟧, ⟦Côte d'Ivoire⟧ and ⟦Ivory Coast⟧", ['CI', 'CI', 'CI']],
  ['en', 'in the ⟦Democratic Republic of the Congo⟧ and the ⟦Congo⟧', ['CD', 'CG']],
  ['en', 'in the ⟦Republic of Korea⟧', ['KR']],
  ['en', 'in the ⟦Lao People’s Democratic Republic⟧ and ⟦Lao PDR⟧', ['LA', 'LA']],
  ['en', 'in ⟦Türkiye⟧, once ⟦Turkey⟧', ['TR', 'TR']],
  ['en', 'in the ⟦United Republic of Tanzania⟧', ['TZ']],
  ['en', 'in the ⟦Republic of Moldova⟧', ['MD']],
  ['en', 'a trip to ⟦Lebanon⟧ and the ⟦Tripoli⟧ waterfront', ['LB', 'city:Tripoli/LB']],
  ['en', 'in ⟦Tripoli⟧', ['city:Tripoli/LY']],
  ['en', 'OSH risks in ⟦Osh⟧', ['subdivision:Osh/KG']],
  ['en', 'the Australian Ambassador met cooks in ⟦Peru⟧', ['PE']],
  ['en', 'in ⟦the Netherlands⟧', ['NL']],
  ['en', 'in the ⟦United States⟧ and the ⟦UK⟧', ['US', 'GB']],
  ['en', 'in ⟦Eswatini⟧ and ⟦Cabo Verde⟧', ['SZ', 'CV']],
  ['en', 'in ⟦Timor-Leste⟧ and ⟦Guinea-Bissau⟧', ['TL', 'GW']],
  ['en', 'in ⟦Papua New Guinea⟧ and ⟦Guinea⟧', ['PG', 'GN']],
  ['en', 'in ⟦Equatorial Guinea⟧', ['GQ']],
  ['en', 'in ⟦South Sudan⟧ and ⟦Sudan⟧', ['SS', 'SD']],
  ['en', 'in ⟦Niger⟧ and ⟦Nigeria⟧', ['NE', 'NG']],
  ['en', 'in ⟦Dominican Republic⟧ and the ⟦Central African Republic⟧', ['DO', 'CF']],
  ['en', 'in the ⟦Occupied Palestinian Territory⟧', ['PS']],
  ['en', '⟦Kenya⟧’s inspectors', ['KE']],
  ['fr', 'au ⟦Viet Nam⟧ et en ⟦Côte d’Ivoire⟧', ['VN', 'CI']],
  ['fr', 'en ⟦Bolivie (État plurinational de)⟧', ['BO']],
  ['fr', 'en ⟦République démocratique du Congo⟧', ['CD']],
  ['fr', 'aux ⟦États-Unis⟧, aux ⟦Pays-Bas⟧ et au ⟦Royaume-Uni⟧', ['US', 'NL', 'GB']],
  ['fr', 'en ⟦Allemagne⟧, en ⟦Éthiopie⟧ et au ⟦Bénin⟧', ['DE', 'ET', 'BJ']],
  ['fr', 'au ⟦Sénégal⟧, au ⟦Cameroun⟧ et au ⟦Tchad⟧', ['SN', 'CM', 'TD']],
  ['fr', 'l’⟦Équateur⟧ et l’⟦Inde⟧', ['EC', 'IN']],
  ['fr', 'en ⟦Afrique du Sud⟧', ['ZA']],
  ['fr', 'à ⟦Madagascar⟧', ['MG']],
  ['es', 'en ⟦Viet Nam⟧ y ⟦Côte d’Ivoire⟧', ['VN', 'CI']],
  ['es', 'en ⟦Bolivia (Estado Plurinacional de)⟧', ['BO']],
  ['es', 'en los ⟦Estados Unidos⟧, los ⟦Países Bajos⟧ y el ⟦Reino Unido⟧', ['US', 'NL', 'GB']],
  ['es', 'en ⟦Alemania⟧, ⟦Etiopía⟧ y ⟦España⟧', ['DE', 'ET', 'ES']],
  ['es', 'en ⟦México⟧, ⟦Perú⟧, ⟦Panamá⟧ y ⟦Brasil⟧', ['MX', 'PE', 'PA', 'BR']],
  ['es', 'en ⟦Sudáfrica⟧ y ⟦Marruecos⟧', ['ZA', 'MA']],
  ['es', 'en la ⟦República Dominicana⟧', ['DO']],
  // cities and parts of countries imply their country
  ['en', 'The course ran in ⟦Hanoi⟧.', ['city:Hanoi/VN']],
  ['en', 'in ⟦Geneva⟧, ⟦Switzerland⟧', ['city:Geneva/CH', 'CH']],
  ['en', 'in ⟦Guangzhou⟧', ['city:Guangzhou/CN']],
  ['en', 'in ⟦Rajasthan⟧', ['subdivision:Rajasthan/IN']],
  ['en', 'in ⟦Hyderabad⟧, ⟦Pakistan⟧', ['city:Hyderabad/PK', 'PK']],
  ['en', 'in ⟦Nairobi⟧ and ⟦Dhaka⟧', ['city:Nairobi/KE', 'city:Dhaka/BD']],
  ['fr', 'à ⟦Genève⟧ et à ⟦Dakar⟧', ['city:Genève/CH', 'city:Dakar/SN']],
  ['fr', 'à ⟦Abidjan⟧', ['city:Abidjan/CI']],
  ['es', 'en ⟦Ginebra⟧ y ⟦Bogotá⟧', ['city:Ginebra/CH', 'city:Bogotá/CO']],
  ['es', 'en ⟦Ciudad de México⟧', ['city:Ciudad de México/MX']],
  // demonyms
  ['en', '⟦Dutch⟧ firms and ⟦Chilean⟧ unions', ['demonym:NL', 'demonym:CL']],
  ['en', '⟦Malaysian⟧ makers', ['demonym:MY']],
  ['fr', 'les entreprises ⟦chiliennes⟧', ['demonym:CL']],
  ['es', 'las empresas ⟦chilenas⟧', ['demonym:CL']],
  ['en', 'adopted in ⟦Paris⟧ and cited by the Paris Agreement', ['city:Paris/FR']],
  ['en', '⟦Dhaka⟧, ⟦Bangladesh⟧: 3 May', ['city:Dhaka/BD', 'BD']],
  ['fr', 'les syndicats ⟦béninois⟧', ['demonym:BJ']],
  ['es', 'los sindicatos ⟦peruanos⟧', ['demonym:PE']],
  // regions
  ['en', 'across ⟦Latin America⟧ and ⟦Asia and the Pacific⟧', ['region:Latin America', 'region:Asia and the Pacific']],
  ['fr', 'en ⟦Afrique de l’Ouest⟧', ['region:Afrique de l’Ouest']],
  ['es', 'en ⟦América Latina y el Caribe⟧', ['region:América Latina y el Caribe']],
]

/** Names of places that are no places here. */
const NONE: [language: string, text: string][] = [
  ['en', 'the Malaysian Employers Federation joined'],
  ['en', 'the Government of Kenya signed'],
  ['en', 'the Ministry of Labour of Viet Nam spoke'],
  ['en', 'the University of Nairobi helped'],
  ['en', 'the ILO Office for China and Mongolia wrote'],
  ['en', 'Ms Georgia Papas spoke'],
  ['en', 'turkey was served with chilli'],
  ['en', 'china and porcelain makers'],
  ['en', 'reading the report is nice'],
  ['en', 'US$5 a day'],
  ['en', 'US $ 40 billion'],
  ['en', 'it told us so'],
  ['en', 'Jordan Muñoz, Director of the school'],
  ['en', 'he can mobile-phone them'],
  ['en', 'the Paris Agreement and the Abidjan Declaration'],
  ['en', 'the Kyoto Protocol'],
  ['en', 'Mr Chad Lopez spoke'],
  ['en', 'the Bangladesh Employers’ Federation wrote'],
  ['en', 'the General Federation of Jordanian Trade Unions wrote'],
  ['fr', 'l’Accord de Paris et la Déclaration d’Abidjan'],
  ['fr', 'l’Union nationale des travailleurs du Mali a signé'],
  ['es', 'el Acuerdo de París y la Declaración de Bali'],
  ['es', 'la Confederación de Trabajadores del Perú firmó'],
  ['fr', 'le ministère du Travail de la Côte d’Ivoire a signé'],
  ['fr', 'une mine de fer'],
  ['es', 'el Ministerio de Trabajo de Chile firmó'],
  ['es', 'la mina de carbón'],
]

/** Their names in some of the tables hold the name of another country. */
const TERRITORIES = new Set(['HK', 'MO', 'SX', 'PM', 'TC', 'WF'])

const brief = ({ country, place, kind }: ReturnType<typeof places>[number]['value']): string =>
  kind === 'country'
    ? country!
    : kind === 'region'
      ? `region:${place}`
      : kind === 'demonym'
        ? `demonym:${country}`
        : `${kind}:${place}/${country}`

describe('places', () => {
  it.each(PLACES)('[%s] %s', (language, source, expected) => {
    const { text, words } = marked(source)
    const found = places(text, language, 7)
    expect(found.map(({ value, span }) => [text.slice(span.start - 7, span.end - 7), brief(value)])).toEqual(
      words.map((word, index) => [word, expected[index]]),
    )
  })

  it.each(NONE)('no place [%s] %s', (language, text) => {
    expect(places(text, language).map(({ span }) => text.slice(span.start, span.end))).toEqual([])
  })

  it('sees the places inside the names of bodies apart', () => {
    expect(allPlaces('the Government of Kenya signed', 'en').map(({ value }) => value.country)).toEqual(['KE'])
  })

  it('knows each country once', () => {
    const codes = countries.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  // Names by the Unicode consortium's tables, which nobody here wrote.
  it.each(['en', 'fr', 'es'])('knows each country by its name in %s', (language) => {
    const names = new Intl.DisplayNames([language], { type: 'region' })
    const wrong = countries.flatMap(({ code }) => {
      if (TERRITORIES.has(code)) return []
      const name = names.of(code)!.replace('&', 'and')
      const [found] = places(`– ${name.charAt(0).toUpperCase()}${name.slice(1)}: 3`, language)
      return found?.value.country === code ? [] : [`${code} ${name}: ${found?.value.country ?? 'none'}`]
    })
    expect(wrong).toEqual([])
  })
})
