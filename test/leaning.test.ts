/** Texts that lost their frame (key facts, date, masthead) are read as what they lean to; texts of others stay unread. */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../pipeline/index.ts'

const genreOf = async (text: string) => {
  const { account, messages } = await readDocument({ file: 'page.txt', bytes: new TextEncoder().encode(text) })
  return account?.card.genre ?? messages.find(({ rule }) => rule.startsWith('layout.'))?.rule
}

const STRATEGIES = `Fair hiring for orchard hands

Key strategies will include:

a) Promote a district by-law on written contracts for pickers of apples and pears;

b) Train at least 900 pickers in what their contract owes them while the project lasts;

c) Bring the ILO’s guide on piece rates into the three languages of the valley.`

const ARTICLE = `L’OIT a remis hier à la coopérative des tisserandes de Korhogo douze métiers à pédale, à l’issue d’une formation de trois semaines qui a réuni quarante femmes.

Selon la présidente de la coopérative, ces métiers doublent la longueur de tissu que chacune peut tisser dans sa journée, et la poussière a disparu des salles.

Le directeur régional rappelle que la coopérative emploie aujourd’hui soixante personnes et qu’elle forme à son tour les jeunes filles des villages voisins.`

describe('a text without its frame', () => {
  it('is the page of a project where it speaks of the project and tells of the organization', async () => {
    expect(await genreOf(STRATEGIES)).toBe('project-page')
  })
  it('stays unread where it tells of somebody else', async () => {
    expect(await genreOf(STRATEGIES.replace('the ILO’s guide', 'the ministry’s guide'))).toBe('layout.none')
  })
  it('is the page of a project where both title and fields are those of one', async () => {
    const page = (title: string) =>
      `${title}\n\nDurée du projet : 2014-2016\n\n3. Les bergers connaissent leurs droits\n\n• Les registres de contrats sont tenus à jour ;\n• Une permanence est ouverte dans chaque marché.\n\nLe projet ciblera les bergers salariés, leurs employeurs et les services vétérinaires qui passent dans les campements.`
    expect(await genreOf(page('Projet ALPAGE : des contrats pour les bergers'))).toBe('project-page')
    expect(await genreOf(page('Des contrats pour les bergers'))).toBe('layout.none')
  })
  it('is an article where it opens by reporting', async () => {
    expect(await genreOf(ARTICLE)).toBe('news-item')
    expect(await genreOf(ARTICLE.replace('L’OIT a remis', 'La mairie a remis'))).toBe('layout.none')
  })
})
