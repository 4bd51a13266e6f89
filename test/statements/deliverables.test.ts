/** Tables of sentences and of what they deliver, with counter-examples: long because every construction has its line. */

import { describe, expect, it } from 'vitest'
import type { Part } from '../../pipeline/assemble.ts'
import type { Draft } from '../../pipeline/record.ts'
import { deliverables } from '../../pipeline/statements/deliverables.ts'
import { paper, statements } from './tell.ts'

/** `title (kind, status)` of what a text tells. */
function told(language: string, ...blocks: (string | Part)[]): string[] {
  const soFar: Draft<'deliverables'>[] = []
  for (const statement of statements(paper(language, blocks))) soFar.push(...deliverables(statement, [], soFar))
  return soFar.map(({ fields: { title, kind, status } }) => `${title!.value} (${kind!.value}, ${status!.value})`)
}

/** Things named behind "is", by their edition, or beside a comma. */
const NAMED: [language: string, text: string, expected: string[]][] = [
  [
    'en',
    'A key product was the Rope Safety Database for Asia.',
    ['Rope Safety Database for Asia (database, delivered)'],
  ],
  [
    'en',
    '“Ropes for Good Jobs: A Global View” is the fullest report to date.',
    ['Ropes for Good Jobs: A Global View (report, delivered)'],
  ],
  ['en', 'A help desk in Cebu answers questions from riggers.', ['help desk in Cebu (platform, ongoing)']],
  ['en', 'Three mobile training units now tour the islands.', ['mobile training units (platform, ongoing)']],
  ['en', 'A report on ropes states that few riggers are insured.', ['report on ropes (report, delivered)']],
  [
    'en',
    'A network of insurers operates in all ports, and the port is busy.',
    ['network of insurers (network, ongoing)'],
  ],
  ['en', 'The team publishes a quarterly newsletter.', ['quarterly newsletter (report, ongoing)']],
  ['en', 'A public campaign, Hold the Line, challenged stereotypes.', ['Hold the Line (campaign, delivered)']],
  ['en', 'A new brochure, Safe ropes at a glance, was printed.', ['Safe ropes at a glance (leaflet, delivered)']],
  [
    'en',
    'The ILO is to launch its flagship report, Global Ropes and Social Outlook (GRSO): Rigging with Jobs, on Monday.',
    ['Global Ropes and Social Outlook (GRSO): Rigging with Jobs (report, planned)'],
  ],
  [
    'en',
    'The creation of a tripartite committee for riggers was one of the main achievements.',
    ['tripartite committee for riggers (body, delivered)'],
  ],
  ['fr', 'Le BIT a publié lundi un guide sur les cordes.', ['guide sur les cordes (guide, delivered)']],
  // who made it stands between the verb and what was made
  ['es', 'Con esos datos elaboró el equipo un mapa de sogas.', ['mapa de sogas (tool, delivered)']],
  ['es', 'A los gremios se les entregó un manual de nudos.', ['manual de nudos (guide, delivered)']],
  ['es', 'Visitó el equipo un puerto con sogas viejas.', []],
  [
    'fr',
    'Deux journées ont été consacrées à la validation d’une étude portant sur les cordes.',
    ['étude portant sur les cordes (study, delivered)'],
  ],
]
NAMED.push(
  [
    'en',
    'The Office produced a comprehensive, practical handbook on ropes.',
    ['comprehensive, practical handbook on ropes (guide, delivered)'],
  ],
  [
    'en',
    'The Office carried out activities to assist unions, such as organizing short rope courses.',
    ['short rope courses (course, delivered)'],
  ],
  [
    'en',
    'This new ILO Curriculum on Rope Safety replaces earlier material.',
    ['new ILO Curriculum on Rope Safety (training_material, delivered)'],
  ],
  [
    'es',
    'Un estudio realizado en cinco puertos mostró que las cuerdas se rompen.',
    ['estudio realizado en cinco puertos (study, delivered)'],
  ],
  [
    'en',
    'The second edition of the Global study on ropes reflects the wider coverage.',
    ['second edition of the Global study on ropes (study, delivered)'],
  ],
)
NAMED.push(
  [
    'en',
    'Weave.Smart is a training tool for people who open a loom shop.',
    ['Weave.Smart (training_material, delivered)'],
  ],
  [
    'en',
    'Weave.Smart has been developed by the ILO as a low-cost, simple training module for owners.',
    ['Weave.Smart (training_material, delivered)'],
  ],
  [
    'en',
    'Think.Loom and Start.Loom, global tools which promote weaving, have been translated into Lao.',
    ['Think.Loom (tool, delivered)', 'Start.Loom (tool, delivered)'],
  ],
  ['fr', 'SoieSûre est un outil développé par le BIT pour les teinturiers.', ['SoieSûre (tool, delivered)']],
  ['es', 'SedaSegura es una aplicación móvil desarrollada por la OIT.', ['SedaSegura (tool, delivered)']],
  [
    'fr',
    'Le Bureau offre une interface unique, le portail de la soie. Ce portail donne des informations sur les salaires.',
    ['portail de la soie (platform, ongoing)'],
  ],
  [
    'en',
    'Two manuals have been developed: a training of trainers manual on dyes; and a field manual covering wages.',
    ['training of trainers manual on dyes (guide, delivered)', 'field manual covering wages (guide, delivered)'],
  ],
  [
    'en',
    'The following products were developed: a checklist for dyers, a poster and two videos.',
    ['checklist for dyers (tool, delivered)', 'poster (other, delivered)', 'videos (video, delivered)'],
  ],
  [
    'fr',
    'Les outils suivants ont vu le jour : un manuel sur la soie et un guide des salaires.',
    ['manuel sur la soie (guide, delivered)', 'guide des salaires (guide, delivered)'],
  ],
  [
    'en',
    'Key resources include a guide on wages, a checklist for inspectors and an online course.',
    [
      'guide on wages (guide, delivered)',
      'checklist for inspectors (tool, delivered)',
      'online course (course, delivered)',
    ],
  ],
  [
    'en',
    'Awareness raising sessions for dyers, were also held.',
    ['Awareness raising sessions for dyers (training, delivered)'],
  ],
  ['en', 'The launch of the wage portal marked the end of the first phase.', ['wage portal (platform, delivered)']],
  [
    'es',
    'Se firmó un convenio de cooperación entre ambas escuelas.',
    ['convenio de cooperación entre ambas escuelas (agreement, delivered)'],
  ],
)
NAMED.push(
  [
    'en',
    'My.Loom: a training package for weavers, launched by several schools',
    ['My.Loom (training_material, delivered)'],
  ],
  ['en', 'The Weaver’s Guide helps owners to plan their work.', ['Weaver’s Guide (guide, delivered)']],
  [
    'fr',
    'Le Bureau offre une série d’ateliers de formation aux teinturiers.',
    ['série d’ateliers de formation aux teinturiers (event_series, ongoing)'],
  ],
  ['fr', 'Un total de huit cours sera développé.', ['cours (course, planned)']],
)
NAMED.push(
  ['es', 'Un manual de señales se publicaría en 1997.', ['manual de señales (guide, planned)']],
  [
    'fr',
    'Les plus importants sont le registre informatisé (RIT), la base de données des salaires et les nouvelles directives.',
    ['registre informatisé (database, delivered)', 'base de données des salaires (database, delivered)'],
  ],
  [
    'en',
    'The unions combined their notes to create a curriculum on dyes.',
    ['curriculum on dyes (training_material, delivered)'],
  ],
  ['en', 'The Office put together a country-kit for dyers.', ['country-kit for dyers (toolkit, delivered)']],
  ['en', 'The results are described in the latest study of the ILO.', ['latest study of the ILO (study, delivered)']],
)
NAMED.push(
  [
    'fr',
    'La mission a consisté en une analyse approfondie des besoins des teinturiers.',
    ['analyse approfondie des besoins des teinturiers (study, delivered)'],
  ],
  [
    'en',
    'The Office published the Checklist [pdf] for dye inspectors.',
    ['Checklist [pdf] for dye inspectors (tool, delivered)'],
  ],
  [
    'en',
    'The unit develops a new handbook. It has developed a handbook for dye inspectors on solvents.',
    ['handbook for dye inspectors on solvents (guide, delivered)'],
  ],
  [
    'en',
    'The second publication is the Sound Weaving Roadmap: A Guide for Small Owners.',
    ['Sound Weaving Roadmap: A Guide for Small Owners (guide, delivered)'],
  ],
)
NAMED.push(
  ['fr', 'Le Bureau vient de publier un guide sur les colorants.', ['guide sur les colorants (guide, delivered)']],
  ['es', 'La Oficina dio a conocer un informe sobre tintes.', ['informe sobre tintes (report, delivered)']],
  ['en', 'The team came up with a checklist for dyers.', ['checklist for dyers (tool, delivered)']],
  ['en', 'The team made available a handbook for dyers.', ['handbook for dyers (guide, delivered)']],
  ['en', 'The team printed 500 copies of a handbook for dyers.', ['handbook for dyers (guide, delivered)']],
  ['en', 'The team implemented a survey on solvents.', ['survey on solvents (study, delivered)']],
  [
    'en',
    'The project cooperated with the dye works, to deliver a course for foremen, with the union to implement a survey on solvents.',
    ['course for foremen (course, delivered)', 'survey on solvents (study, delivered)'],
  ],
  [
    'es',
    'El foro fue el marco para el lanzamiento del informe Talleres seguros, salarios justos y empleo, de la Oficina Regional.',
    ['Talleres seguros, salarios justos y empleo (report, delivered)'],
  ],
  [
    'en',
    'The publication of this joint Weavers-Dyers Handbook coincides with a strike.',
    ['joint Weavers-Dyers Handbook (guide, delivered)'],
  ],
  [
    'fr',
    'L’étude sur les colorants qui s’inscrit dans le cadre du projet et conduite avec les teinturiers a été restituée vendredi.',
    ['étude sur les colorants (study, delivered)'],
  ],
  [
    'en',
    'The Office launches a new training manual to prevent burns. It has issued a new training manual aimed at dyers.',
    ['new training manual aimed at dyers (training_material, delivered)'],
  ],
)
NAMED.push(
  ['en', 'One of the tools developed is a checklist for dyers.', ['checklist for dyers (tool, delivered)']],
  ['en', 'The dyers were given a manual on solvents.', ['manual on solvents (guide, delivered)']],
  ['en', 'The charter was followed by a joint workplan.', ['joint workplan (action_plan, delivered)']],
  ['fr', 'Les teinturiers ont reçu un manuel sur les solvants.', ['manuel sur les solvants (guide, delivered)']],
  ['es', 'Una plataforma de tintes está en desarrollo.', ['plataforma de tintes (platform, ongoing)']],
  ['en', 'The report, entitled Wages in Dye Works, was launched in Lund.', ['Wages in Dye Works (report, delivered)']],
)
/** Services, contents, citations and what others do: nothing that was made for others. */
const SERVICES: [language: string, text: string][] = [
  ['en', 'The committee meets twice a year to provide guidance on ropes.'],
  ['en', 'The project assists schools in providing rope training.'],
  ['en', 'The modules include a short training for riggers.'],
  ['en', 'According to a study, ropes break.'],
  ['es', 'Según un estudio realizado por la Oficina, las cuerdas se rompen.'],
  ['en', 'In all, 212 joint committees were set up.'],
  ['en', 'With support from the Office, eight member States adopted action plans on ropes.'],
  ['en', 'A workshop on ropes was held in March 2019.'],
  ['en', 'The purpose of the kit is to support the development of strategies for ropes.'],
  ['es', 'Se ponen en práctica los principios y la hoja de ruta de la Resolución.'],
  ['en', 'A press briefing will be held on 14 June 2021.'],
  ['en', 'The project equipped eleven rope sheds with lamps.'],
  ['es', 'Las jóvenes completaron su formación integral.'],
  ['es', 'Una nueva guía de la OIT explica cómo evitar caídas.'],
  ['fr', 'Signature de la première convention collective de la teinture'],
  ['fr', 'Trente-deux ateliers ont mis en place un comité de sécurité.'],
  ['en', 'In all, 2,130 dyers received advice on contracts.'],
  ['en', 'Money from trust funds continued to rise.'],
  ['en', 'A trade agreement creates openings for weavers.'],
  ['fr', 'Après sa certification, elle forme les teinturiers.'],
  ['en', 'Builders bring their own books.'],
  ['fr', 'Le Centre de formation s’engage à renforcer les écoles.'],
  ['fr', 'Le «Plan Silésie émergente» a fixé un objectif de création de 200 emplois.'],
  ['en', 'Six States ratified the Weaving Protocol.'],
  ['en', 'Social dialogue is a powerful tool for peace.'],
  ['en', 'This handbook is a flexible tool, accompanied by a disc with exercises.'],
  ['es', 'La secretaría técnica ha sido encargada a la Oficina.'],
  ['fr', 'Les participants procèdent à une évaluation des acquis.'],
  ['en', 'The materials are designed to be used by trainers without help.'],
  ['en', 'The ministry issued guidelines for dyers.'],
  ['en', 'The project provides technical assistance to weavers.'],
  ['fr', 'Cette approche, dite « Pacte pour l’Emploi Rural », lie le crédit et la formation.'],
  ['en', 'The Convention is a tool for dyers.'],
  ['en', 'Earlier phases of the partnership have contributed to new laws.'],
  ['en', 'The Centre provides capacity building to cooperatives.'],
  ['fr', 'La stratégie du projet est conçue autour de trois axes.'],
  ['es', 'Más de 60 empresas se han beneficiado con la aplicación de uno o más módulos.'],
  ['es', 'La mejora se logra mediante la implementación de sistemas de gestión sostenibles.'],
  ['fr', 'La fiche est destinée aux personnes souhaitant animer des ateliers.'],
]

const MADE: [language: string, text: string, expected: string[]][] = [
  // made, in every voice
  ['en', 'The Office published a guide on safe ladders.', ['guide on safe ladders (guide, delivered)']],
  ['en', 'The Office published Safe on the ladder, a manual for painters.', ['Safe on the ladder (guide, delivered)']],
  [
    'en',
    'A video on dust and a poster were produced.',
    ['video on dust (video, delivered)', 'poster (other, delivered)'],
  ],
  ['en', 'The project has set up a helpline for divers.', ['helpline for divers (platform, delivered)']],
  ['en', 'Tanners helped the Office to draw up a checklist for vats.', ['checklist for vats (tool, delivered)']],
  ['en', 'The findings were turned into a short film.', ['short film (video, delivered)']],
  ['en', 'The manual, which the Office wrote in 2014, is out of print.', ['manual (guide, delivered)']],
  ['en', 'Divers use the logbook that the project had designed.', ['logbook (tool, delivered)']],
  ['en', 'An online course on knots went live in May.', ['online course on knots (course, delivered)']],
  ['en', 'The project provided schools with a toolkit on first aid.', ['toolkit on first aid (toolkit, delivered)']],
  ['en', 'Two workshops on ropes brought together riggers and owners.', ['workshops on ropes (workshop, delivered)']],
  [
    'en',
    'Among the products were a workbook for cooks and a calculator.',
    ['workbook for cooks (training_material, delivered)', 'calculator (tool, delivered)'],
  ],
  [
    'en',
    'The project produced a series of films on nets, as well as an instructor’s guide.',
    ['series of films on nets (video, delivered)', 'instructor’s guide (guide, delivered)'],
  ],
  [
    'fr',
    'Le Bureau a publié une note d’orientation sur le sel et un guide destiné aux inspecteurs.',
    ['note d’orientation sur le sel (brief, delivered)', 'guide destiné aux inspecteurs (guide, delivered)'],
  ],
  [
    'fr',
    'Deux ateliers ont été organisés et une application mobile a été mise à l’essai.',
    ['ateliers (workshop, delivered)', 'application mobile (tool, delivered)'],
  ],
  [
    'fr',
    'Le projet a fait réaliser une enquête sur les salaires des dockers.',
    ['enquête sur les salaires des dockers (study, delivered)'],
  ],
  ['fr', 'Le projet a doté les inspecteurs d’une grille de contrôle.', ['grille de contrôle (tool, delivered)']],
  ['fr', 'Un label de qualité a vu le jour en 2016.', ['label de qualité (certification, delivered)']],
  [
    'es',
    'La Oficina elaboró un manual de seguridad y puso en marcha una plataforma de consulta.',
    ['manual de seguridad (guide, delivered)', 'plataforma de consulta (platform, delivered)'],
  ],
  [
    'es',
    'Se impartieron talleres sobre tintes y se difundieron cuñas radiales.',
    ['talleres sobre tintes (workshop, delivered)', 'cuñas radiales (other, delivered)'],
  ],
  [
    'es',
    'Entre los productos figuran un estudio de mercado y una guía de costos.',
    ['estudio de mercado (study, delivered)', 'guía de costos (guide, delivered)'],
  ],
  [
    'es',
    'Los inspectores disponen de una lista de verificación y de un manual de bolsillo.',
    ['lista de verificación (tool, ongoing)', 'manual de bolsillo (guide, ongoing)'],
  ],
  ['en', 'The findings were validated at a workshop.', ['workshop (workshop, delivered)']],
  ['es', 'El informe se complementó con una guía de negociación.', ['guía de negociación (guide, delivered)']],
  [
    'es',
    'Se creó en Honduras una comisión tripartita de la maquila.',
    ['comisión tripartita de la maquila (body, delivered)'],
  ],
  // under way
  ['es', 'Está en preparación un atlas de las zonas textiles.', ['atlas de las zonas textiles (report, ongoing)']],
  ['en', 'A joint commission meets every month.', ['joint commission (body, ongoing)']],
  ['en', 'The project is developing a mentorship programme.', ['mentorship programme (training, ongoing)']],
  [
    'fr',
    'Une base de données est en cours d’élaboration, de même qu’un indicateur des chutes.',
    ['base de données (database, ongoing)', 'indicateur des chutes (methodology, ongoing)'],
  ],
  ['es', 'La comisión está elaborando un protocolo de visita.', ['protocolo de visita (methodology, ongoing)']],
  // to come
  [
    'en',
    'The Office will prepare a guide on living wages and organize regional seminars on its use.',
    ['guide on living wages (guide, planned)', 'regional seminars on its use (event_series, planned)'],
  ],
  [
    'en',
    'The Governing Body invited the Director-General to publish a handbook on rafts.',
    ['handbook on rafts (guide, planned)'],
  ],
  [
    'fr',
    'Le projet envisage de dresser un inventaire des grottes et de lancer une application de signalement.',
    ['inventaire des grottes (study, planned)', 'application de signalement (tool, planned)'],
  ],
  [
    'es',
    'Está previsto elaborar un repertorio de buenas prácticas y organizar una conferencia regional.',
    ['repertorio de buenas prácticas (guide, planned)', 'conferencia regional (meeting, planned)'],
  ],
  [
    'es',
    'Se espera que el curso virtual para panaderos esté disponible en mayo.',
    ['curso virtual para panaderos (course, planned)'],
  ],
  // stopped
  ['es', 'Quedó aplazado el lanzamiento del sello de calidad.', ['sello de calidad (certification, suspended)']],
  ['en', 'The planned e-learning course had to be shelved.', ['planned e-learning course (course, suspended)']],
  ['fr', 'Un atelier sur les cordages a dû être reporté.', ['atelier sur les cordages (workshop, suspended)']],
  ['es', 'La campaña de vacunación tuvo que suspenderse.', ['campaña de vacunación (campaign, suspended)']],
]

const NOT_MADE: [language: string, text: string][] = [
  // of others, or only cited
  ['en', 'A study by the University of Lund came to a similar figure.'],
  ['en', 'The World Bank issued its report on ports in 2011.'],
  ['en', 'The conclusions adopted by the meeting of experts called for further work.'],
  ['en', 'The National Assembly adopted the regulations in 2019.'],
  ['en', 'Employers and unions signed a collective agreement.'],
  ['fr', 'Un rapport de la Banque africaine de développement va dans le même sens.'],
  ['fr', 'La CNUCED a publié un annuaire du transport maritime.'],
  ['fr', 'Le ministère des Affaires sociales a adopté un plan national de prévention.'],
  ['es', 'La FAO publicó un manual de bienestar animal.'],
  ['es', 'El Congreso aprobó una ley sobre jornada laboral.'],
  // not made, or could not be
  ['en', 'The guide was not published.'],
  ['en', 'The centre in Herat could not be opened.'],
  ['en', 'No additional training was offered.'],
  ['en', 'Realistic action plans should be developed.'],
  // words that tell nothing
  ['en', 'The project produced studies.'],
  ['en', 'The portal assembled guidance for everybody.'],
  ['en', 'The kit helps firms to develop plans.'],
  ['en', 'In 2016 workers read the report.'],
]

describe('deliverables', () => {
  it.each(NAMED)('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toEqual(expected)
  })
  it.each(SERVICES)('%s tells none: %s', (language, text) => {
    expect(told(language, text)).toEqual([])
  })
  it.each(MADE)('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toEqual(expected)
  })

  it.each(NOT_MADE)('%s tells none: %s', (language, text) => {
    expect(told(language, text)).toEqual([])
  })
})

describe('lists', () => {
  const item = (text: string): Part => ({ kind: 'list_item', runs: [{ text }] })

  it('reads items without a verb as the words before the list say', () => {
    expect(told('en', 'The project will develop:', item('a guide for cooks;'), item('a video on knives.'))).toEqual([
      'guide for cooks (guide, planned)',
      'video on knives (video, planned)',
    ])
    expect(
      told('es', 'Los productos elaborados fueron los siguientes:', item('Manual de costos para talleres.')),
    ).toEqual(['Manual de costos para talleres (guide, delivered)'])
  })

  it('reads deeds that open an item', () => {
    expect(told('fr', item('Élaboration d’un guide illustré sur la sécurité en mer.'))).toEqual([
      'guide illustré sur la sécurité en mer (guide, delivered)',
    ])
    expect(told('en', item('Designed and tested a checklist for kilns.'))).toEqual([
      'checklist for kilns (tool, delivered)',
    ])
    expect(told('es', item('Puesta en marcha de una línea de atención.'))).toEqual([
      'línea de atención (platform, delivered)',
    ])
  })

  it('gives names to what was summed up before', () => {
    expect(
      told(
        'en',
        'Two key weaving tools have been adapted.',
        'Think.Loom and Start.Loom, global tools which promote weaving, have been translated.',
      ),
    ).toEqual(['Think.Loom (tool, delivered)', 'Start.Loom (tool, delivered)'])
  })

  it('reads what an item orders as planned, where words above it promise', () => {
    expect(
      told(
        'en',
        'Key strategies will include:',
        item('Conduct research including a survey of dyers, development of monitoring tools for owners'),
        item('Foster learning through the production of two regional and national videos'),
      ),
    ).toEqual([
      'survey of dyers (study, planned)',
      'monitoring tools for owners (tool, planned)',
      'regional and national videos (video, planned)',
    ])
  })

  it('leaves the phrase that only announces a list', () => {
    expect(told('en', 'The following tools were developed:', item('a checklist for kilns.'))).toEqual([
      'checklist for kilns (tool, delivered)',
    ])
  })
})

describe('countries', () => {
  const countries = (language: string, text: string) =>
    statements(paper(language, [text]))
      .flatMap((statement) => deliverables(statement, []))
      .map(({ fields }) => (fields.countries ?? []).map(({ value }) => value).join(' '))

  it('come from the thing, the head of the sentence or of the one before, and the authority served', () => {
    expect(countries('en', 'In Kenya, a committee was set up. The committee has drafted a code of practice.')).toEqual([
      'KE',
      'KE',
    ])
    expect(
      countries('en', 'At the request of the Government of Ecuador, the Office provided technical advice on wages.'),
    ).toEqual(['EC'])
    expect(countries('es', 'Se creó en Honduras una comisión tripartita.')).toEqual(['HN'])
  })

  it('never from who pays or from the next clause', () => {
    expect(
      countries('es', 'Con financiación de los Países Bajos, el proyecto publicó una guía de negociación.'),
    ).toEqual([''])
    expect(countries('en', 'The Office held seminars on wages; it also advised Peru.')).toEqual([''])
  })
})

describe('the same thing', () => {
  it('is told once, and its later state wins', () => {
    expect(
      told('en', 'The Office will publish a handbook on rafts.', 'The handbook on rafts was published in May.'),
    ).toEqual(['handbook on rafts (guide, delivered)'])
  })
})
