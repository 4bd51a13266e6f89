import { type Block, bodyOf, type Document, type Span, words } from '../../document.ts'
import type { Mention } from '../../mention.ts'
import { dates } from '../../mentions/dates.ts'
import type { DateValue } from '../../mentions/values.ts'
import type { Dateline } from '../parts/dateline.ts'
import { dating } from '../parts/dating.ts'
import type { Title } from '../parts/title.ts'

/** Characters beside a day that heads a part of a programme, at most: "Day 1: Monday, …". */
const BESIDE_DAY = 20

/** The date beside "When", in the line under the title, in the title, or the first in the text. A programme's first and last day make a range. */
export function dateOf(
  document: Document,
  { when: labelled, start: begins, end: ends }: Record<'when' | 'start' | 'end', Span[]>,
  title: Title,
  meta: { line: Dateline } | undefined,
  prose: Block[],
): Mention<DateValue> | undefined {
  const read = (span: Span) =>
    dates(words(document, span), dating(document), span.start).find(({ value }) => !value.edtf.includes('..'))
  const days = programmeDays(document)
  // A date near the top that is a day of the programme dates that day only.
  const own = days && meta && inside(meta.line.date.value, days.value) ? undefined : meta?.line.date
  const [from, to] = [begins, ends].map((lines) => lines.map(read).find((date) => date !== undefined))
  if (from && to && from.value.start < to.value.end) {
    const value = {
      edtf: `${from.value.start}/${to.value.end}`,
      start: from.value.start,
      end: to.value.end,
      precision: 'day' as const,
    }
    return { value, span: from.span, basis: 'stated' }
  }
  // "Harbour forum 2016", and in the text the days of that year
  const told = prose
    .slice(0, 3)
    .map((block) => read(bodyOf(block)))
    .find((date) => date?.value.precision === 'day')
  const named =
    title.date?.value.precision === 'year' && told && inside(told.value, title.date.value) ? told : title.date
  return from ?? labelled.map(read).find((date) => date !== undefined) ?? own ?? named ?? days ?? told
}

const inside = (a: DateValue, b: DateValue): boolean => a.start >= b.start && a.end <= b.end

/** The days that head the parts of a programme. */
function programmeDays(document: Document): Mention<DateValue> | undefined {
  const days = document.blocks.flatMap((block) => {
    const { start, end } = bodyOf(block)
    if (block.rows || end - start > 60) return []
    const [date] = dates(words(document, { start, end }), dating(document), start)
    const alone = date && end - start - (date.span.end - date.span.start) <= BESIDE_DAY
    return alone && date.value.precision === 'day' ? [date] : []
  })
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last || first.value.edtf === last.value.edtf) return first
  const value = {
    edtf: `${first.value.start}/${last.value.end}`,
    start: first.value.start,
    end: last.value.end,
    precision: 'day' as const,
  }
  return first.value.start < last.value.end ? { value, span: first.span, basis: 'stated' } : first
}
