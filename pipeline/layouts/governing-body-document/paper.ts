import { type Block, content, type Document, words } from '../../document.ts'
import { symbols } from '../../mentions/symbols.ts'
import { type Header, header } from './header.ts'

/** Listings print many dated lines and session labels; a paper prints its own session once. */
const MANY = 4
const DATED = /^\W{0,3}\d{1,2}\s\p{L}{3,10}\s(?:19|20)\d{2}\W{0,3}$/u
/** Symbols of papers of the Governing Body and of the Conference. Other bodies have sessions too. */
const OWN = /^(?:GB|ILC|CIT)\.?\d/u
const DECIDES =
  /^(?:draft\s)?decision|^décision|^decisi[oó]n|^projet de décision|^proyecto de decisi[oó]n|^minutes|^procès-verba|^actas|^acta de/iu

/** True for a paper, record of decisions or landing page of the Governing Body (or of the Conference): its head says so. */
export function isPaper(document: Document): boolean {
  const found = header(document)
  if (!found.title) return false
  const own = found.symbol !== undefined && OWN.test(found.symbol.value)
  if (!own && !((found.session || found.decides) && found.body)) return false
  const blocks = content(document)
  if (blocks.filter((block) => isDay(document, block)).length >= MANY) return false
  return own || numbered(blocks) >= 2 || decides(document, found) || landing(document, found)
}

/** The page that leads to a paper: dated, with the session in a line of its own and the symbol somewhere. */
const landing = (document: Document, { published, session, body }: Header): boolean =>
  published !== undefined &&
  session !== undefined &&
  body !== undefined &&
  symbols(document.text, document.language).some(({ value }) => OWN.test(value.symbol))

const isDay = (document: Document, block: Block): boolean =>
  block.end - block.start < 40 && DATED.test(words(document, block))

const numbered = (blocks: Block[]): number =>
  blocks.filter((block) => block.number !== undefined && block.body > block.start && /^\d+$/.test(block.number)).length

/** True for decisions and minutes: written when the session was over. */
export const decides = (document: Document, found: Header): boolean =>
  found.decides || (found.title !== undefined && DECIDES.test(words(document, found.title)))
