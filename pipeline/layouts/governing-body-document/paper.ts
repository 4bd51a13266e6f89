import { type Block, content, type Document, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { symbols } from '../../mentions/symbols.ts'
import { once } from '../parts/once.ts'
import { sibling } from '../parts/sibling.ts'
import { type Header, header, SESSION } from './header.ts'
import { asksBody, describesPaper, namesUs, saysApproved, saysDecided, saysOurs } from './labels.ts'

/** Listings print many dated lines and session labels; a paper prints its own session once. */
const MANY = 4
const DATED = expression(/^\W{0,3}\d{1,2}\s\p{L}{3,10}\s(?:19|20)\d{2}\W{0,3}$/u)
/** Symbols of papers of the Governing Body and of the Conference. Other bodies have sessions too. */
const OWN = /^(?:GB|ILC|CIT)\.?\d/u
/** True for a paper, record of decisions or landing page of the Governing Body (or of the Conference): its head says so. */
export const isPaper = once((document): boolean => {
  if (sibling(document)) return false
  const found = header(document)
  if (!found.title) return false
  const blocks = content(document)
  if (isList(document, blocks)) return false
  if (found.symbol !== undefined && OWN.test(found.symbol.value)) return true
  const title = words(document, found.title).replace(/\s+/g, ' ')
  const told = decides(document, found)
  if ((found.session || told) && found.body && (numbered(blocks) >= 2 || told || landing(document, found))) return true
  if (!isOurs(document)) return false
  // A cover prints the body, the session with its place and days, and the day of issue.
  if (found.sits && found.session && found.body && found.published) return true
  const asks = describesPaper(document.text)
  // A page that leads to a paper prints its title and what the body is to do with it.
  if (asks && blocks.length <= FEW && asksBody(document.text)) return true
  if (saysOurs(title) && asks) return true
  if (told) return found.published !== undefined || found.decides || numbered(blocks) >= 2 || cites(document)
  if (found.session) return asks || found.filed || numbered(blocks) >= 2
  return (found.page && asks) || (found.filed && numbered(blocks) >= 2) || saysApproved(title)
})

/** The page that leads to a paper: dated, with the session in a line of its own and the symbol somewhere. */
const landing = (document: Document, { published, session, body }: Header): boolean =>
  published !== undefined && session !== undefined && body !== undefined && cites(document)

/** Blocks of a page that only leads to a paper, at most. */
const FEW = 8

const cites = (document: Document): boolean =>
  symbols(document.text, document.language).some(({ value }) => OWN.test(value.symbol))

/** True where the text names the body or one of its papers: other organizations have sessions, committees and decisions too. */
const isOurs = (document: Document): boolean => namesUs(document.text) || cites(document)

/** Pages that list papers print the day and mostly the session of each. */
function isList(document: Document, blocks: Block[]): boolean {
  const days = blocks.filter((block) => isDay(document, block)).length
  const sessions = blocks.filter(
    (block) => block.end - block.start < LINE && SESSION.test(words(document, block)),
  ).length
  return days >= MANY || sessions >= MANY || (days > 1 && sessions > 1)
}
/** Characters of a line that prints a session, at most. */
const LINE = 70

const isDay = (document: Document, block: Block): boolean =>
  block.end - block.start < 40 && DATED.test(words(document, block))

const numbered = (blocks: Block[]): number =>
  blocks.filter((block) => block.number !== undefined && block.body > block.start && /^\d+$/.test(block.number)).length

/** True for decisions and minutes: written when the session was over. */
export const decides = (document: Document, found: Header): boolean =>
  found.decides || (found.title !== undefined && saysDecided(words(document, found.title)))
