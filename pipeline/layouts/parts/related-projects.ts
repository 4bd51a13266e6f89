import data from '../../../schemas/codelists/heading-words.json' with { type: 'json' }
import { type Block, bodyOf, content, type Document, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { stated } from '../../mention.ts'
import { oneOf } from '../../mentions/pattern.ts'
import { type Draft, draft } from '../../record.ts'
import { countriesIn } from './facts.ts'

const HEADS = expression(`^(?:${oneOf(Object.values(data.related).flat())})[\\s:]*$`, 'iu')
/** Characters of a name, at least and at most. */
const SHORT = 10
const LONG = 160
/** Where the name ends: "(2015–18)", ", Bangladesh". */
const NAME = expression(/^(.+?)(?:\s\((?:[^()]*\d[^()]*)\)|,\s\p{Lu}[\p{L}\s]{2,30})*$/u)

/** The lines under "Related projects": each names another project. */
export function relatedProjects(document: Document): Map<Block, Draft<'projects'>[]> {
  const found = new Map<Block, Draft<'projects'>[]>()
  let under = false
  for (const block of content(document)) {
    const text = words(document, bodyOf(block))
    if (block.kind === 'heading' || HEADS.test(text)) {
      under = HEADS.test(text)
      continue
    }
    const name = under && text.length >= SHORT && text.length <= LONG ? NAME.exec(text)?.[1] : undefined
    if (!name || !/^\P{L}{0,2}\p{Lu}/u.test(name) || /[.;:!?]$/u.test(name)) {
      // a line that names none ends the list
      if (block.kind !== 'list_item') under = false
      continue
    }
    const span = { start: block.body, end: block.body + name.length }
    found.set(block, [
      draft('projects', 'project/related', span, {
        name: stated(name, span),
        countries: countriesIn(document, { start: block.body, end: block.end }),
      }),
    ])
  }
  return found
}
