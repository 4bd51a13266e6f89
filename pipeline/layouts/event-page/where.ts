import { type Block, bodyOf, content, type Document, type Span, words } from '../../document.ts'
import { dates } from '../../mentions/dates.ts'
import { ownPlaces } from '../../statements/events/surroundings.ts'
import { isPlace, isWhere } from '../parts/where.ts'

/** "12 May 2022, Geneva" beside "Date". */
export function placeBehind(document: Document, [line]: Span[]): Span | undefined {
  if (!line) return undefined
  const date = dates(words(document, line), document.language, line.start)[0]
  const rest = date && /^[\s,|–-]+(\p{Lu}[^\d:]{2,60})$/u.exec(document.text.slice(date.span.end, line.end))
  if (!date || !rest || !isPlace(rest[1]!)) return undefined
  return { start: line.end - rest[1]!.length, end: line.end }
}

/** A line of nothing but places next to the line of the date. */
export function placeBeside(document: Document, line: Block): Span | undefined {
  const blocks = content(document)
  const at = blocks.indexOf(line)
  return [blocks[at + 1], blocks[at - 1], blocks[at + 2]]
    .flatMap((block, index) =>
      block && !block.rows && (block.kind !== 'heading' || index === 0) ? [bodyOf(block)] : [],
    )
    .find((span) => span.end - span.start < 80 && isWhere(words(document, span), document.language))
}

/** "Two days of talks in Lisbon": the one town that the opening paragraphs name as where. */
export function placeTold(document: Document, opening: Block[]): Span | undefined {
  const towns = opening.flatMap((block) => {
    const text = words(document, bodyOf(block))
    return ownPlaces(text, document.language, block.body).filter(
      ({ value, span }) =>
        value.kind === 'city' && /(?<!\p{L})(in|at|à|en)\s+$/iu.test(text.slice(0, span.start - block.body)),
    )
  })
  return new Set(towns.map(({ value }) => value.place)).size === 1 ? towns[0]!.span : undefined
}
