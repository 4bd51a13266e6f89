import type { Dataset } from '../../schemas/types.ts'

/** What the pages say about a dataset that its schema does not. */
export interface About {
  dataset: Dataset
  /** First segment of a record's id and address. */
  singular: string
  title: string
  what: string
  /** Limits a user of the data must know; printed on the dataset's page. */
  gaps: string[]
}

const EVERYWHERE = 'Only what the collection’s texts say is here. What happened and is told elsewhere is not.'

export const datasets: Record<Dataset, About> = {
  events: {
    dataset: 'events',
    singular: 'event',
    title: 'Events',
    what: 'Dated things that happened, will happen, or were made public: meetings, courses, launches, news, publications.',
    gaps: [
      EVERYWHERE,
      'Dates are as precise as the text and no more; an interval of a month may stand for one day in it.',
      'Observances, ratifications and statutory sessions that are merely cited are left out by rule.',
    ],
  },
  deliverables: {
    dataset: 'deliverables',
    singular: 'deliverable',
    title: 'Deliverables',
    what: 'Things made or done for others that a text says exist, ran or are planned: reports, tools, courses, campaigns.',
    gaps: [
      EVERYWHERE,
      'A planned deliverable stays planned until a text of the collection says that it was delivered.',
      'Unnamed deliverables carry the shortest phrase that tells them from their neighbours, not a title.',
    ],
  },
  results: {
    dataset: 'results',
    singular: 'result',
    title: 'Results',
    what: 'Changes and achievements that a text reports or promises, with their numbers as printed and their bounds kept.',
    gaps: [
      EVERYWHERE,
      'Numbers must not be added up unless a record says so: one may be part of another, or count the same people twice.',
      'Results are what the organization reports about itself; nobody has checked them for this dataset.',
    ],
  },
  statistics: {
    dataset: 'statistics',
    singular: 'statistic',
    title: 'Statistics',
    what: 'Background figures about the world of work that the texts cite. They are never results of anybody’s work.',
    gaps: [
      EVERYWHERE,
      'Figures are as old as the text that cites them; use the statistical office’s own series for analysis.',
    ],
  },
  projects: {
    dataset: 'projects',
    singular: 'project',
    title: 'Projects',
    what: 'Projects and programmes that are described or named, with funders, partners, objectives and dates where printed.',
    gaps: [EVERYWHERE, 'A project that is only named in passing has a name and its evidence, and nothing else.'],
  },
  sources: {
    dataset: 'sources',
    singular: 'source',
    title: 'Sources',
    what: 'The texts that everything here was read from, with their rights, their quality and how much of each was used.',
    gaps: ['Symbols, sessions and dates are given only where the document itself prints them.'],
  },
}
