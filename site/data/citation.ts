import { collection } from './collection.ts'

const LICENCE = 'CC BY 4.0'

/** Public address of the site without its last slash, where whoever publishes it has said so. */
export const published = process.env.WORKTRACE_URL?.replace(/\/+$/, '')

/** What tells this edition of the data from another: the start of the checksum of what is cited. */
export function edition(dataset?: string): string {
  const file = collection.downloads.find((row) => row.path === `${dataset ?? 'sources'}.json`)
  return file ? file.sha256.slice(0, 12) : ''
}

/** How to cite the whole, or one dataset of it, in words and as BibTeX. */
export function citation(title?: string, dataset?: string): { text: string; bibtex: string } {
  const whole = title
    ? `Worktrace: ${title}`
    : 'Worktrace: open records from texts of the International Labour Organization'
  const mark = edition(dataset)
  const address = published ? `${published}/${dataset ? `${dataset}/` : ''}` : undefined
  const text = [`${whole} [data set]`, mark ? `Edition ${mark}` : '', LICENCE, address ?? ''].filter(Boolean).join('. ')
  const lines = [
    `  title = {{${whole}}},`,
    '  author = {{Worktrace}},',
    ...(mark ? [`  version = {${mark}},`] : []),
    ...(address ? [`  url = {${address}},`] : []),
    `  note = {Data set, ${LICENCE}. Extracted by a program from ILO texts; not an ILO publication}`,
  ]
  return { text: `${text}.`, bibtex: `@misc{worktrace${dataset ? `-${dataset}` : ''},\n${lines.join('\n')}\n}` }
}
