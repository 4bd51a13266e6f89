import { describe, expect, it } from 'vitest'
import { projects } from '../../pipeline/mentions/projects.ts'
import { marked } from './marked.ts'

/** Marked words are the names; nothing else is one. */
const NAMED: [language: string, text: string][] = [
  ['en', 'The port authority approved a two-year project, called “⟦Quiet Cranes⟧”, for three harbours.'],
  ['en', 'The five-year project, known as ⟦SHORES (Safer Harbours for Our Rural Employment Systems)⟧, will begin.'],
  ['en', 'It joined the ⟦Programme of Support (POS) to the Salt Compact⟧ in May.'],
  ['en', 'Under the ⟦Regional Programme on the Prevention of Silicosis⟧, inspectors met.'],
  ['en', 'They signed up to the “⟦Global programme on fair kilns and their workers⟧”.'],
  ['en', 'The ⟦Boats for Life⟧ (BfL) project reached Mtwara.'],
  ['en', 'Its EU-funded ⟦Clean Hides⟧ project is closing. ⟦Fair Looms⟧ project is a joint effort.'],
  ['en', 'They launched a new ⟦project in Togo to cut accidents in quarries⟧.'],
  ['fr', 'Le ⟦projet d’Appui à la Filière du sel⟧ (PAFS), qui en est à sa fin, a formé des saunières.'],
  ['fr', 'Le projet ⟦Mains sûres⟧ a formé 40 potières ; le projet ⟦Toits d’argile⟧, financé par la Suisse, commence.'],
  [
    'es',
    'Participan en el proyecto ⟦Redes que Cuidan⟧, y en el proyecto ⟦Talleres Seguros⟧ aprendieron a medir el ruido.',
  ],
  ['es', 'El proyecto ⟦OBRAS⟧ comienza; le sigue el proyecto binacional e interagencial ⟦PUENTE Sur⟧.'],
  ['es', 'Las salineras del proyecto ⟦Bocaina⟧, que cierra en mayo, lo pidieron.'],
  [
    'es',
    'El proyecto denominado ⟦Atención y Defensa de los derechos de las Pescadoras⟧ (ADEPES) llegó a Tela y al proyecto “⟦Faro – Fortalecimiento de la inspección en los muelles, las lonjas y las plantas de hielo de los puertos pequeños⟧”.',
  ],
  [
    'fr',
    'Le projet ⟦FERME Sahel (Former et relever les métiers de l’élevage)⟧ soutient le projet ⟦Filets⟧, qui continue.',
  ],
  ['fr', 'Il exécute le programme ⟦VOÛTES⟧ intitulé « ⟦Des toits de terre pour les villages⟧ ».'],
  ['fr', 'Le projet ⟦Quai propre⟧ a travaillé dans trois ports.'],
  ['en', '“⟦Reefs for Life⟧” is a four year (2020-2024) programme of the Pacific office.'],
  ['en', 'The ILO’s ⟦REEFNET⟧ programme, “REEF+” (⟦Rural Earnings for Every Fisher⟧), began.'],
  ['en', 'They studied the ILO implemented ⟦Local Markets for Divers⟧(LMD) project.'],
  ['en', 'It is part of the flagship programme ‘⟦Jobs on the Reef⟧.’'],
  ['en', 'The project on “⟦Pensions for ferry crews⟧” held its first board.'],
  ['en', 'The ⟦Joint Programme on Clean Brine⟧ began its third phase in 2021.'],
  ['en', 'The project ⟦HARBOURS⟧ joined a project of the Bureau called “⟦Quiet Cranes⟧”.'],
  ['es', 'El proyecto de ⟦Redes Limpias y Puertos Justos en Tela⟧ comienza.'],
  ['en', 'The survey is part of ⟦Fair Crafts, Safe Hands⟧, a four-year project in the north.'],
  ['en', 'The answer was ⟦Brick by Brick⟧, a project supported by the fund.'],
  ['en', 'Rosa Quispe, a project beneficiary, sells fish.'],
  ['es', 'En la India, un proyecto pequeño ayudó a dos pueblos.'],
  ['en', 'It is a pilot project of the ⟦Greener Kiln Option⟧ (GKO), a ⟦Clean Air⟧ Programme initiative.'],
  ['en', 'The ⟦SafeHands@Sea⟧ Project trained divers.'],
]
const NONE: [language: string, text: string][] = [
  ['en', 'The United Nations Development Programme and the World Food Programme took part.'],
  ['en', 'TRAWLNET is backed by the Australian Government Aid Program.'],
  ['en', 'the Programme of Work, the Programme and Budget for 2020–21, a training programme for women'],
  ['en', 'The Project Manager spoke about the project.'],
  ['es', 'El proyecto conjunto OIT y el proyecto Colombia siguen; el proyecto Nacional también.'],
  ['en', 'The Final Project Advisory Committee Meeting and the Project Team Leaders met.'],
  ['en', 'Our Ferry Programme Marks Milestone in River Transport'],
  ['en', 'They work for the ILO. The project goes on.'],
  ['fr', 'Le projet de loi et le programme de formation des tanneurs ont été examinés.'],
  ['fr', 'Le programme de coopération technique se poursuit.'],
  ['es', 'El proyecto de Ley de Pesca y el Programa Conjunto de las Naciones Unidas fueron citados.'],
]

describe('projects', () => {
  it.each(NAMED)('[%s] %s', (language, source) => {
    const { text, words } = marked(source)
    const found = projects(text, language, 3)
    expect(found.map(({ span }) => text.slice(span.start - 3, span.end - 3))).toEqual(words)
  })
  it.each(NONE)('[%s] names none: %s', (language, text) => {
    expect(projects(text, language)).toEqual([])
  })
  it('keeps the letters printed behind a name apart', () => {
    const [found] = projects('the Programme of Repair for Old Harbours (PROH) began', 'en')
    expect(found?.value).toMatchObject({ name: 'Programme of Repair for Old Harbours', letters: 'PROH' })
  })
})
