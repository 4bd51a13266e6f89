import { type Block, type Document, type Leaf, type Span, words } from '../../document.ts'
import { lexicon } from '../../statements/events/lexicon.ts'
import { dateline } from '../parts/dateline.ts'
import { dating } from '../parts/dating.ts'
import type { Item, Line } from '../parts/item.ts'
import { knownLabel } from '../parts/label.ts'

/** Points of a list that are whole items: the title is their only link, the date and a label stand beside it, words may follow. */
export function linked(document: Document): Item[] {
  let year: number | undefined
  const items: Item[] = []
  for (const block of document.blocks) {
    const heading = block.kind === 'heading' ? /^\D{0,3}((?:19|20)\d\d)$/.exec(words(document, block)) : null
    if (heading) year = Number(heading[1])
    const links = block.leaves.filter(({ kind, href }) => kind === 'link' && href)
    if (block.kind !== 'list_item' || links.length !== 1) continue
    const item = itemOf(document, block, links[0]!, year)
    if (item) items.push(item)
  }
  // One such point may be a link in a text; a list has several.
  return items.length > 1 ? items : []
}

function itemOf(document: Document, block: Block, link: Leaf, year?: number): Item | undefined {
  const line = (span: Span): Line => ({ kind: 'text', text: words(document, span), block, ...span })
  const before = parts(document, { start: block.body, end: link.start })
  const after = parts(document, { start: link.end, end: block.end })
  const dates = [...before, ...after].flatMap((span) => {
    const date = dateline(words(document, span), dating(document), span.start, year)
    return date ? [{ span, date }] : []
  })
  const dated = dates[0]
  if (!dated || dates.length > 1) return undefined
  const title = { ...line({ start: link.start, end: link.end }), ...(link.href && { href: link.href }) }
  const item: Item = {
    start: block.start,
    end: block.end,
    labels: before.filter((span) => span !== dated.span).map(line),
    credits: [],
    title,
    subtitles: [],
    dateline: { ...line(dated.span), kind: 'date', date: dated.date },
    date: dated.date.date,
    body: [],
  }
  for (const span of after.filter((one) => one !== dated.span))
    (knownLabel(words(document, span)) ? item.labels : item.body).push(line(span))
  if (dated.date.place) item.place = dated.date.place
  return item
}

/** The words on one side of the link, trimmed, with a label before a dash or colon on its own: "Press release – 14 December 2023". */
function parts(document: Document, side: Span): Span[] {
  const text = document.text.slice(side.start, side.end)
  const start = side.start + /^[\s:,–—|-]*/u.exec(text)![0].length
  const end = Math.max(start, side.end - /[\s:,–—|-]*$/u.exec(text)![0].length)
  if (end === start) return []
  const own = document.text.slice(start, end)
  const joint = /\s*[:–—|-]\s+/u.exec(own)
  const label = joint ? own.slice(0, joint.index) : ''
  if (!joint || !(knownLabel(label) || isStanding(label, document.language))) return [{ start, end }]
  return [
    { start, end: start + joint.index },
    { start: start + joint.index + joint[0].length, end },
  ]
}

/** "Postponed", "ANNULÉ", "cancelado". */
function isStanding(label: string, language: string): boolean {
  const { postponed, cancelled } = lexicon(language)
  return /^\p{L}+$/u.test(label) && (postponed.test(label) || cancelled.test(label))
}
