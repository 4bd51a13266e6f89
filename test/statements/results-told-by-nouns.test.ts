import { describe, expect, it } from 'vitest'
import { results } from '../../pipeline/statements/results.ts'
import type { Scope } from '../../pipeline/statements/scope.ts'
import { brief, paper, resultsOf, statements } from './tell.ts'

const itemOf = (language: string, text: string, scope: Scope): string[] =>
  brief(
    statements(paper(language, [{ kind: 'list_item', runs: [{ text }] }]), scope).flatMap((one) =>
      results(one, [], []),
    ),
  )

const REACHED: [language: string, text: string, expected: string[]][] = [
  ['en', 'Ratification of the Convention on home work', ['policy_change']],
  ['en', 'Signature of the first collective agreement in the salt sector', ['policy_change']],
  ['en', 'Creation of a tripartite council for the tea sector', ['body_established']],
  ['en', 'Creation of a network of trainers', []],
  ['en', 'Signature of an agreement with the chamber of crafts', []],
  ['en', 'Direct involvement of the ministry in the inspection of quarries', ['practice_change']],
  ['en', 'Participation in the seminar', []],
  ['en', 'Adoption of a handbook', []],
  ['en', 'Labour inspectors trained in risk assessment', ['people_trained']],
  ['en', 'National action plan against child labour adopted', ['policy_change']],
  ['en', 'Safety committees set up in all quarries', ['body_established']],
  ['en', 'Workers better informed of their rights', ['knowledge_gained']],
  ['en', 'The inspectorate applies a new risk-based method', ['practice_change']],
  ['en', 'Capacity of employers to deliver services strengthened', ['knowledge_gained']],
  ['fr', 'Signature de la première convention collective du secteur du sel', ['policy_change']],
  ['fr', "Mise en place d'un mécanisme de règlement des conflits", ['body_established']],
  ['fr', "Mise en place d'un système d'alerte", []],
  ['fr', 'Prise en compte des travailleurs domestiques dans le code du travail', ['practice_change']],
  ['fr', "Inspecteurs du travail formés à l'évaluation des risques", ['people_trained']],
  ['fr', 'Les capacités des syndicats sont renforcées', ['knowledge_gained']],
  ['es', 'Ratificación del convenio sobre el trabajo a domicilio', ['policy_change']],
  ['es', 'Instalación de la mesa de diálogo del sector pesquero', ['body_established']],
  ['es', 'Incorporación de módulos de seguridad en los programas escolares', ['practice_change']],
  ['es', 'Aprobada la política nacional de empleo', ['policy_change']],
  ['es', 'Inspectores del trabajo capacitados en evaluación de riesgos', ['people_trained']],
]

describe('an item among results that names its change without a finite verb', () => {
  it.each(REACHED)('%s: %s', (language, text, expected) => {
    expect(itemOf(language, text, { nature: 'achieved' })).toEqual(expected)
  })
  it('is none elsewhere', () => {
    expect(itemOf('en', 'Creation of a tripartite council for the tea sector', {})).toEqual([])
    expect(itemOf('fr', 'Signature de la première convention collective', {})).toEqual([])
  })
})

describe('changes that came about', () => {
  it.each([
    ['en', 'A tripartite committee on wages was established in Togo.', ['body_established']],
    ['en', 'A steering committee was established in Togo.', []],
    ['en', 'A working group was set up by the Governing Body.', []],
    ['en', 'Togo ratified Convention No. 189.', ['policy_change']],
    ['en', 'States which had ratified the Convention met.', []],
    ['en', 'The labour inspectorate was reorganized.', ['practice_change']],
    ['en', 'Labour inspectors now use checklists during their visits.', ['practice_change']],
    ['en', 'Women fish processors gained access to credit.', ['practice_change']],
    ['en', 'Accidents have fallen sharply since then.', ['practice_change']],
    ['en', 'Accidents have fallen sharply.', []],
    ['en', 'Inspection planning has become more efficient.', ['practice_change']],
    ['fr', 'Les inspecteurs sont devenus plus efficaces.', ['practice_change']],
    ['en', 'The tool also improved the detection of undeclared work.', ['practice_change']],
    ['en', 'The number of jobs has grown much faster than the workforce.', []],
    ['en', 'The forum gave rise to new ideas for policy.', []],
    ['en', 'Support to workers had taken on further urgency.', []],
    ['en', 'The project contributed to provide jobs and promote peace.', ['other']],
    ['en', 'The work resulted in the creation of a labour court.', ['body_established']],
    ['en', 'The Committee adopted the report of its Officers.', []],
    ['en', 'The purpose of the seminar is to improve safety in quarries.', []],
    ['es', 'La ley es un proceso que garantiza una mejor calidad de vida a los trabajadores.', []],
    ['fr', 'La loi est un processus qui garantit une meilleure qualité de vie aux travailleurs.', []],
    ['es', 'El proyecto llevó a cabo ejercicios para que los inspectores pudieran aprender.', []],
  ] as [string, string, string[]][])('%s: %s', (language, text, expected) => {
    expect(brief(resultsOf(language, text))).toEqual(expected)
  })
})
