/** Small documents of several genres about work in salt pans, in our own words, which tell partly the same things. */
import { publish, readDocument, type Said } from '../../pipeline/index.ts'
import { input } from '../reading.ts'

export const listing = (...items: string[]): string =>
  [
    'Past events',
    '2013',
    ...items,
    '2012',
    'Round table on salt wages\n\n4 February 2012, Lima, Peru\n\nInspectors, employers and workers of the salt pans will talk about the wages that are paid in the season, and about what the law of the country says of them.',
  ].join('\n\n')
export const item = (title: string, when: string, body = ''): string => [title, when, body].filter(Boolean).join('\n\n')

export const paper = (...paragraphs: string[]): string => `Governing Body

320th Session, Geneva, March 2014

Policy Development Section

POL

Date: 20 February 2014

Original: English

Work in salt pans: progress report

Summary: This paper tells what the Office did for salt workers.

▶ Background

1. The Office began to study work in salt pans in 2012, after a request of the Governing Body.
${paragraphs.map((words, at) => `${at + 2}. ${words}`).join('\n')}
`

export const brief = (...bullets: string[]): string => `Safer Salt Pans

Results brief

The project Safer Salt Pans was a joint initiative of the ILO and the Government of Norway. With US$2 million in funding, it worked in Ghana.

Background

- Salt winning employs some 20,000 workers in Ghana.

Key results

${bullets.map((words) => `- ${words}`).join('\n')}
- Three workshops were organized for employers.

350 salt workers trained

Learn more about the project results in Ghana here.
`

export const page = (activities: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Safer Salt Pans</title></head><body><main><h1>Safer Salt Pans in Ghana</h1><p>The Safer Salt Pans in Ghana project, funded by the Government of Norway, improves the safety of salt workers.</p><h2>Project objectives</h2><p>The project aims to improve the working conditions of salt workers in Ada.</p><h2>Project outcomes</h2><ul><li>Inspectors have improved knowledge of salt winning.</li></ul><h2>Main activities</h2><p>${activities}</p></main></body></html>`

/** What some documents say, each under its file name. */
export const reading = (texts: Record<string, string>): Promise<Said[]> =>
  Promise.all(Object.entries(texts).map(([file, text]) => readDocument(input(file, text))))

export const published = async (texts: Record<string, string>) => publish(await reading(texts))

/** The paper in French, as the same symbol's other version. */
export const papier = (...paragraphs: string[]): string => `Conseil d'administration

320e session, Genève, mars 2014

Section de l'élaboration des politiques

POL

Date: 20 février 2014

Original: anglais

Le travail dans les marais salants: rapport d'activité

Résumé: Le présent document dit ce que le Bureau a fait pour les travailleurs du sel.

▶ Contexte

1. Le Bureau a commencé à étudier le travail dans les marais salants en 2012, à la demande du Conseil d'administration.
${paragraphs.map((words, at) => `${at + 2}. ${words}`).join('\n')}
`
