import { type Block, type Document, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { type Mention, stated } from '../../mention.ts'
import { organisations } from '../../mentions/organisations.ts'
import { places } from '../../mentions/places.ts'
import { divide } from '../../statements/sentences.ts'
import { headed, isHeading, isMore } from './brief-headings.ts'
import { fundersIn } from './funders.ts'

const PROJECT = expression(
  /(?<!\p{L})(?:the|this|le|ce|el|este)\s+(?:\p{L}+\s+)?(?:project|programme|projet|programme|proyecto|programa)(?!\p{L})/iu,
)
/** The text under a country's heading is longer than this; a list of countries and sectors is not. */
const TEXT = 80

/**
 * The country of each block that stands in a country's section. A heading says it ("Peru", "Peru: cotton"); where headings are
 * lost, the opening paragraph does ("The project … in Peru", with a list below it), or the line that closes the section.
 */
export function countrySections(document: Document, blocks: Block[]): Map<Block, Mention<string>> {
  const found = new Map<Block, Mention<string>>()
  const titled = blocks.some((block, at) => countryHeading(document, block, blocks[at + 1]))
  const closers = blocks.flatMap((block, at) =>
    isMore(words(document, block)) ? [{ at, country: only(document, block, words(document, block)) }] : [],
  )
  const title = blocks.find(({ kind }) => kind === 'heading')
  let current: Mention<string> | undefined
  let level = 9
  let closed = false
  for (const [at, block] of blocks.entries()) {
    const text = words(document, block)
    const next = blocks[at + 1]
    const own = countryHeading(document, block, next)
    if (own) {
      current = own
      level = block.kind === 'heading' ? (block.level ?? 2) : 9
    } else if (
      block.kind === 'heading' &&
      current &&
      ((titled && (block.level ?? 9) <= level) ||
        headed(text, 'closing') ||
        (title && at > 0 && words(document, title) === text))
    ) {
      current = undefined
    } else if (!titled && block.kind === 'paragraph' && text.length >= TEXT) {
      const intro = introduces(document, block, blocks.slice(at + 1, at + 4), closed)
      if (intro && intro.value !== current?.value) current = intro
    }
    if (text.length >= TEXT) closed = false
    const closer = closers.find((one) => one.at === at)
    // a closing line that names the country settles it for all since the last one
    if (closer?.country && !current) {
      const from = closers.findLast((one) => one.at < at)?.at
      if (from !== undefined)
        for (const one of blocks.slice(from + 1, at)) if (!found.has(one)) found.set(one, closer.country)
    }
    if (current) found.set(block, current)
    if (closer) {
      current = titled ? current : undefined
      closed = true
    }
  }
  return found
}

/** A short line that is a country, alone or with its sector, above text. */
function countryHeading(document: Document, block: Block, next: Block | undefined): Mention<string> | undefined {
  if (!isHeading(document, block) || !next) return undefined
  const text = words(document, block)
  if (block.kind !== 'heading' && next.end - next.start < TEXT) return undefined
  const named = places(text, document.language.slice(0, 2), block.start).filter(({ value }) => value.kind === 'country')
  if (named.length !== 1 || !named[0]!.value.country) return undefined
  const rest = text.slice(0, named[0]!.span.start - block.start) + text.slice(named[0]!.span.end - block.start)
  const alone =
    /^[\s\d.▶►•]*$/u.test(rest) ||
    /^\s*[:–—|-]\s*\S/u.test(rest) ||
    /\S\s*[:–—|-]\s*$/u.test(rest) ||
    /^[\s\d.]*(?:results|achievements|résultats|resultados|the project|country)\b[^.]{0,24}\s(?:in|en|au|aux)\s*$/iu.test(
      rest,
    )
  return alone ? stated(named[0]!.value.country, named[0]!.span) : undefined
}

/** The one country that an opening paragraph is about: named in its first sentence with the project, and facts or results below. */
function introduces(document: Document, block: Block, below: Block[], closed: boolean): Mention<string> | undefined {
  const text = words(document, block)
  const first = divide(text, document.language.slice(0, 2))[0]
  if (!first) return undefined
  const sentence = text.slice(first.start, first.end)
  if (!PROJECT.test(sentence)) return undefined
  const listed =
    below.slice(0, 2).some(({ kind }) => kind === 'list_item' || kind === 'callout') ||
    below.some((one) => headed(words(document, one), 'brief'))
  const found = listed || closed ? only(document, block, sentence) : undefined
  // "with the support of Germany": who pays
  const pays = fundersIn(document, block).some(
    ({ span }) => found && span.start <= found.span.start && found.span.end <= span.end,
  )
  return pays ? undefined : found
}

/** The country that words name, if they name one alone; names of organisations do not count. */
function only(document: Document, block: Block, text: string): Mention<string> | undefined {
  const language = document.language.slice(0, 2)
  const bodies = organisations(text, language, block.start)
  const named = places(text, language, block.start).filter(
    ({ value, span }) =>
      value.country &&
      value.kind !== 'demonym' &&
      !bodies.some(
        (body) =>
          body.span.start < span.end &&
          span.start < body.span.end &&
          body.span.end - body.span.start > span.end - span.start,
      ),
  )
  const codes = new Set(named.map(({ value }) => value.country))
  return codes.size === 1 ? stated(named[0]!.value.country!, named[0]!.span) : undefined
}
