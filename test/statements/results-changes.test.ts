import { describe, expect, it } from 'vitest'
import { assemble } from '../../pipeline/assemble.ts'
import { results } from '../../pipeline/statements/results.ts'
import { brief, resultsOf, statements } from './tell.ts'

const CHANGES: [language: string, text: string, expected: string[]][] = [
  ['en', 'The project has deepened the understanding of pay gaps among tea brokers.', ['knowledge_gained']],
  ['en', 'Harbour authorities turned the working group into a permanent council.', ['body_established']],
  ['en', 'The code of conduct was validated by all ship owners.', ['policy_change']],
  ['en', 'The audits contributed to the elimination of child labour in the kilns.', ['practice_change']],
  ['en', 'The study led to a new project in the tin sector.', ['other']],
  ['en', 'Quarry inspectors were trained on the use of the checklist.', ['people_trained']],
  ['en', 'The exchange opened the door to regular talks.', ['practice_change']],
  ['en', 'The alliance helped employers better understand the law.', ['knowledge_gained']],
  ['en', 'Participating mills benefited from advisory visits.', ['organisations_engaged']],
  ['en', 'Participating looms benefited from advisory visits.', []],
  ['en', 'Participating factories benefited from advisory visits.', ['organisations_engaged']],
  ['en', 'The council is expected to become a forum for all ports.', ['body_established?']],
  ['en', 'The scheme will be replicated in other districts.', ['other?']],
  ['en', 'The unions and the mill have strengthened their cooperation on shifts.', ['other']],
  ['en', 'The workshop provided stewards with a sound knowledge of the rules.', ['knowledge_gained']],
  ['fr', 'Le projet a renforcé les connaissances des syndicats sur les salaires.', ['knowledge_gained']],
  ['fr', 'La feuille de route a été adoptée par les partenaires sociaux.', ['policy_change']],
  ['fr', 'L’appui a contribué à l’élimination du travail des enfants dans les fours.', ['practice_change']],
  ['fr', 'Le comité est devenu un organe permanent.', ['body_established']],
  ['fr', 'Les inspecteurs ont été formés à l’usage de la fiche.', ['people_trained']],
  ['fr', 'L’alliance a amélioré les conditions de travail des dockers.', ['other']],
  ['es', 'El proyecto fortaleció los conocimientos de los sindicatos sobre los salarios.', ['knowledge_gained']],
  ['es', 'La hoja de ruta fue aprobada por los interlocutores sociales.', ['policy_change']],
  ['es', 'El apoyo contribuyó a la eliminación del trabajo infantil en los hornos.', ['practice_change']],
  ['es', 'El comité se convirtió en un órgano permanente.', ['body_established']],
  ['es', 'Los inspectores fueron capacitados en el uso de la ficha.', ['people_trained']],
  ['es', 'La alianza ha mejorado las condiciones de trabajo de los estibadores.', ['other']],
]

/** What others do that they did not do before. */
const BY_OTHERS: [language: string, text: string, expected: string[]][] = [
  ['en', 'Dock unions and port authorities signed a charter on shifts.', ['practice_change']],
  ['en', 'The employers have set up a council for the ports.', ['body_established']],
  ['en', 'The inspectorate introduced an electronic register of visits.', ['practice_change']],
  ['en', 'Parliament passed a law on ship repair.', ['policy_change']],
  ['en', 'Ghana revised its labour code.', ['policy_change']],
  ['en', 'The port authority now requires a permit for night work.', ['practice_change']],
  ['en', 'Thanks to the training, the ministry applies the rules more often.', ['practice_change']],
  ['en', 'The committee has become permanent.', ['body_established']],
  ['en', 'The project signed an agreement with a printer.', []],
  ['en', 'The port authority requires a permit for night work.', []],
  ['fr', 'Les armateurs et les syndicats ont signé un accord sur les horaires.', ['practice_change']],
  ['fr', 'Les organisations patronales ont créé un réseau portuaire.', ['body_established']],
  ['fr', 'Le gouvernement a révisé la liste des travaux dangereux.', ['policy_change']],
  ['fr', 'Le ministère exige désormais un permis.', ['practice_change']],
  ['es', 'Los sindicatos y los exportadores firmaron un acuerdo sobre los turnos.', ['practice_change']],
  ['es', 'El Congreso aprobó una ley de puertos.', ['policy_change']],
  ['es', 'El Ministerio de Trabajo aprobó un protocolo contra el acoso.', ['policy_change']],
]

const NO_CHANGES: [language: string, text: string][] = [
  ['en', 'A guide was written to improve knowledge of the law.'],
  ['en', 'Stewards met so that trust could be strengthened.'],
  ['en', 'The pandemic raised awareness of weak clinics.'],
  ['en', 'Demand for gloves increased sharply.'],
  ['en', 'The handbook helps brokers understand wages.'],
  ['en', 'The talks did not improve compliance.'],
  ['en', 'Mills may strengthen their skills.'],
  ['en', 'The office organized a seminar on productivity.'],
  ['en', 'A video was produced to raise awareness.'],
  ['en', 'The committee met in Lima and discussed cooperation.'],
  ['fr', 'Un guide a été rédigé afin de renforcer les connaissances.'],
  ['fr', 'La pandémie a réduit la production.'],
  ['fr', 'Le Bureau a organisé un séminaire sur la productivité.'],
  ['fr', 'Le manuel aide les courtiers à comprendre les salaires.'],
  ['es', 'Se redactó una guía para fortalecer los conocimientos.'],
  ['es', 'La pandemia redujo la producción.'],
  ['es', 'La Oficina organizó un seminario sobre productividad.'],
  ['es', 'El manual ayuda a los corredores a entender los salarios.'],
]

describe('changes asserted in the past or perfect are results', () => {
  it.each(CHANGES)('%s: %s', (language, text, expected) => {
    expect(brief(resultsOf(language, text))).toEqual(expected)
  })
})

describe('what others signed, founded, introduced or made a habit', () => {
  it.each(BY_OTHERS)('%s: %s', (language, text, expected) => {
    expect(brief(resultsOf(language, text))).toEqual(expected)
  })
})

describe('purposes under a heading of objectives', () => {
  it.each([
    ['en', 'The project aims to bring more young people into the ports.', 1],
    ['fr', 'Le projet a pour but de mieux faire connaître le port.', 1],
    ['es', 'El proyecto tiene por objeto acercar el puerto a los jóvenes.', 1],
    ['en', 'Outcome 1: Dockers know the risks of their work.', 1],
    ['en', 'The port was built in stages.', 0],
  ])('%s: %s', (language, text, count) => {
    const drafts = resultsOf(language, text, { nature: 'intended' })
    expect(drafts.map(({ fields }) => fields.nature!.value)).toEqual(Array(count).fill('intended'))
  })
})

describe('purposes, habits, forces of the world and mere activities are not', () => {
  it.each(NO_CHANGES)('%s: %s', (language, text) => {
    expect(brief(resultsOf(language, text))).toEqual([])
  })
})

describe('bullets of planned outcomes', () => {
  const bullets = (language: string, texts: string[]) => {
    const document = assemble(
      texts.map((text) => ({ kind: 'list_item' as const, runs: [{ text }] })),
      { file: 'plan.html', mediaType: 'text/html', language },
    )
    return statements(document, { nature: 'intended' }).flatMap((statement) => results(statement, [], []))
  }
  it('are one intended result each, with or without a verb', () => {
    const drafts = bullets('en', [
      'Improved skills of quarry owners in managing dust.',
      'Manuals are produced for every port.',
      'Training for stewards on pay talks.',
      'Dialogue bodies are in place in each district.',
      'Unions shape and apply fair pay policies.',
    ])
    expect(drafts.map(({ fields: { kind, level, nature } }) => [kind!.value, level!.value, nature!.value])).toEqual([
      ['knowledge_gained', 'outcome', 'intended'],
      ['products_made', 'output', 'intended'],
      ['people_trained', 'output', 'intended'],
      ['body_established', 'output', 'intended'],
      ['policy_change', 'outcome', 'intended'],
    ])
  })
  it('in French and Spanish too', () => {
    expect(brief(bullets('fr', ['Les capacités des syndicats sont renforcées.']))).toEqual(['knowledge_gained?'])
    expect(brief(bullets('es', ['Mayor conocimiento de los derechos entre las trabajadoras.']))).toEqual([
      'knowledge_gained?',
    ])
  })
  it('elsewhere are no results by themselves', () => {
    const document = assemble([{ kind: 'list_item', runs: [{ text: 'Improved skills of quarry owners.' }] }], {
      file: 'plan.html',
      mediaType: 'text/html',
      language: 'en',
    })
    expect(statements(document).flatMap((statement) => results(statement, [], []))).toEqual([])
  })
})
