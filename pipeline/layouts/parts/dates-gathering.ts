import { type Block, bodyOf, content, type Document, words } from '../../document.ts'
import { dates } from '../../mentions/dates.ts'
import { gatherings } from '../../statements/events/gathering.ts'
import { divide } from '../../statements/sentences.ts'

/** "The ministry and the ILO organize on 24 and 25 August in Lomé a workshop …": an opening that dates a gathering to the day is news. */
export function datesGathering(document: Document, title: Block): boolean {
  const blocks = content(document)
  const first = blocks.slice(blocks.indexOf(title) + 1).find((block) => block.kind === 'paragraph')
  if (!first) return false
  const { language } = document
  const body = words(document, bodyOf(first))
  const opening = divide(body, language.slice(0, 2))[0]
  const text = opening ? body.slice(opening.start, opening.end) : ''
  return (
    gatherings(text, language).some(({ plural }) => !plural) &&
    dates(text, language).some(({ value }) => value.precision === 'day')
  )
}
