import type { Block, Document, Span } from '../../document.ts'
import { words } from '../../document.ts'
import type { Mention } from '../../mention.ts'
import { dateIn, meeting, type Planned } from './meeting.ts'
import { asideOf, type MeetingField, meetingField, type Told } from './meetings.ts'

const YEAR = /^\D{0,12}((?:19|20)\d{2})\D{0,3}$/

/** Tables whose columns are headed date, title and place: a meeting a row; a year alone in its row dates the rows below. */
export function columns(
  document: Document,
  blocks: Block[],
  issued: Mention<string> | undefined,
  told: Map<Block, Told>,
): void {
  for (const block of blocks) {
    const heads = block.rows?.[0]?.map((cell) => meetingField(words(document, cell)))
    const title = heads?.indexOf('title') ?? -1
    const date = heads?.indexOf('date') ?? -1
    if (title < 0 || date < 0) continue
    const out: Told = []
    told.set(block, out)
    out.push(asideOf('other', hull(block.rows![0]!)))
    let year: number | undefined
    for (const row of block.rows!.slice(1)) {
      const cells = row.filter((cell) => words(document, cell).trim())
      const alone = cells.length === 1 ? YEAR.exec(words(document, cells[0]!)) : null
      if (alone) {
        year = Number(alone[1])
        out.push(asideOf('date', hull(row)))
        continue
      }
      const at = (name: MeetingField): Span | undefined => {
        const cell = row[heads!.indexOf(name)]
        return cell && words(document, cell).trim() ? cell : undefined
      }
      const name = at('title')
      const day = at('date')
      const when = day && dateIn(document, day, year)
      if (name && when) {
        const planned: Planned = { title: name, date: when }
        const place = at('place')
        const participants = at('participants')
        if (place) planned.place = place
        if (participants) planned.participants = participants
        out.push(...meeting(document, planned, issued))
      }
      for (const [index, cell] of row.entries())
        if (words(document, cell).trim()) out.push(asideOf(heads![index] ?? 'other', cell))
    }
  }
}

const hull = (spans: Span[]): Span => ({ start: spans[0]!.start, end: spans.at(-1)!.end })
