import type { Passage } from './passage.ts'

/** Numbered paragraphs: so many in a row, with a middle length of so many characters. Fewer or shorter are the items of a list. */
const RUN = 3
const PROSE = 140
/** Numbers a run may skip. */
const SKIP = 4

/** Tells numbered paragraphs, whose numbers run on through a document, from the items of lists. */
export function numbered(passages: Passage[]): void {
  let run: Passage[] = []
  const settle = () => {
    const kind = run.length >= RUN && median(run.map(lettersOf)) >= PROSE ? 'paragraph' : 'list_item'
    for (const passage of run) {
      passage.kind = kind
      if (kind === 'paragraph') delete passage.level
      else passage.level ??= 1
    }
    run = []
  }
  for (const passage of passages) {
    if (
      (passage.kind !== 'list_item' && passage.kind !== 'paragraph') ||
      !/^\d{1,3}$/.test(passage.number ?? '') ||
      /^\(/.test(passage.marker?.text ?? '')
    )
      continue
    const step = Number(passage.number) - Number(run.at(-1)?.number)
    if (run.length && !(step > 0 && step <= SKIP)) settle()
    run.push(passage)
  }
  settle()
}

const lettersOf = ({ lines }: Passage): number => lines.reduce((sum, { text }) => sum + text.length, 0)
const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
