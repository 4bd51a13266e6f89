import { partedAtBreaks } from './breaks.ts'
import { paired } from './callouts.ts'
import { captions, contents, pagesBelow } from './captions.ts'
import { continued } from './continued.ts'
import { markOf } from './footnotes.ts'
import { furniture, roleOf } from './furniture.ts'
import { headings } from './headings.ts'
import { layout } from './layout.ts'
import { inside, type Link, linked } from './links.ts'
import { markerOf, parted } from './markers.ts'
import { numbered } from './numbered.ts'
import type { Passage } from './passage.ts'
import type { Piece } from './piece.ts'
import { quotes } from './quotes.ts'
import { repeats } from './repeats.ts'
import { segments } from './segments.ts'
import type { Contents, Sheet } from './sheets.ts'
import { structure } from './structure.ts'
import { titles } from './titles.ts'
import type { Element } from './tree.ts'
import { setting as settingOf } from './type.ts'

/** A tree is believed when it holds at least this part of a page's letters. */
const HELD = 0.6

/** The blocks of a document in the order they are read. */
export function passages({ sheets, fonts, tree }: Contents): Passage[] {
  const setting = settingOf(
    sheets.flatMap((sheet) => sheet.pieces.filter((piece) => !piece.artifact)),
    fonts,
  )
  for (const { pieces } of sheets)
    for (const piece of pieces) {
      if (piece.font === setting.font) continue
      if (setting.bold.has(piece.font)) piece.strong = true
      else if (setting.italic.has(piece.font)) piece.emphasis = true
    }

  const pages = sheets.map(told)
  const { byPage: byTag, rest } = tree ? fromTree(tree, pages) : NO_TREE
  const pageLines = pages.map(({ sheet, untold, artifacts }) => ({
    sheet,
    artifacts: segments(artifacts),
    untold: segments(linked([...untold, ...(rest.get(sheet.page) ?? [])], sheet.links)),
    tagged: byTag.get(sheet.page) ?? [],
  }))
  // Heads and feet may be set aside on most pages and be forgotten on others.
  const marks = pageLines.some(({ artifacts }) => artifacts.length)
  const again = furniture(
    pageLines.map(({ sheet, artifacts, untold, tagged }) => ({
      sheet,
      lines: [...artifacts, ...untold],
      tagged: tagged.filter(lone).flatMap(({ lines }) => lines),
    })),
    marks,
  )
  const found: Passage[] = []
  for (const { sheet, artifacts, untold, tagged } of pageLines) {
    const set = new Set([
      ...artifacts,
      ...untold.filter((line) => again.has(line)),
      ...tagged.flatMap((one) => (lone(one) && again.has(one.lines[0]!) ? one.lines : [])),
    ])
    const aside = [...set].map(
      (line): Passage => ({ kind: 'furniture', role: roleOf(line, sheet.height), lines: [line] }),
    )
    const upper = ({ lines: [line] }: Passage) => line!.base < sheet.height / 2
    const told = tagged.filter(({ lines: [line] }) => !line || !set.has(line))
    const note = ({ kind }: Passage) => kind === 'footnote'
    const body = merged(
      told.filter((one) => !note(one)),
      layout(
        sheet,
        untold.filter((line) => !set.has(line)),
        setting,
      ),
    )
    found.push(...aside.filter(upper), ...body, ...told.filter(note), ...aside.filter((one) => !upper(one)))
  }
  const whole = paired(found, setting.size)
  contents(whole)
  if (whole.some(({ kind, tagged }) => kind === 'heading' && tagged)) titles(whole, setting)
  else headings(whole, setting)
  pagesBelow(whole)
  quotes(whole, setting)
  captions(whole)
  const joined = continued(whole)
  numbered(joined)
  return joined
}

/** True for a block of one line that can be a head or a foot. */
const lone = ({ kind, lines, marker }: Passage): boolean => kind === 'paragraph' && lines.length === 1 && !marker

/** The words of a page: those that the tree holds, those it leaves out, and those set aside by its maker. */
interface Told {
  sheet: Sheet
  tagged: Piece[]
  untold: Piece[]
  artifacts: Piece[]
}

function told(sheet: Sheet): Told {
  const artifacts: Piece[] = []
  const words: Piece[] = []
  const tagged: Piece[] = []
  const untold: Piece[] = []
  let all = 0
  let held = 0
  for (const piece of sheet.pieces) {
    if (piece.artifact) {
      artifacts.push(piece)
      continue
    }
    words.push(piece)
    all += piece.text.length
    if (piece.mark !== undefined && sheet.marks.has(piece.mark)) {
      tagged.push(piece)
      held += piece.text.length
    } else untold.push(piece)
  }
  return held && held >= all * HELD
    ? { sheet, tagged, untold, artifacts }
    : { sheet, tagged: [], untold: words, artifacts }
}

/** What the tree tells: its blocks by the page they begin on, and words that it holds where no block can be, as those of a chart in a table. */
interface Tagged {
  byPage: Map<number, Passage[]>
  rest: Map<number, Piece[]>
}

const NO_TREE: Tagged = { byPage: new Map(), rest: new Map() }

/** The blocks of the tree. What it repeats goes to what is set aside. */
function fromTree(tree: Element, pages: Told[]): Tagged {
  const words = new Map<string, Piece[]>()
  const links = new Map<string, Link>()
  for (const { sheet, tagged } of pages) {
    if (!tagged.length) continue
    for (const link of sheet.links) links.set(link.id, link)
    const bare = sheet.links.filter(({ id }) => !sheet.tied.has(id))
    for (const piece of linked(inside(tagged, sheet.links), bare)) {
      const list = words.get(piece.mark!)
      if (list) list.push(piece)
      else words.set(piece.mark!, [piece])
    }
  }
  const byPage = repeats(tree, words)
  let page = 1
  for (const passage of partedAtBreaks(structure(tree, { words, links, notes: [] }))) {
    if (passage.kind === 'heading' && HEADED.test(passage.lines[0]?.text ?? '')) parted(passage)
    if (passage.kind === 'list_item' || passage.kind === 'footnote' || passage.kind === 'paragraph') marked(passage)
    page = (passage.marker ?? passage.lines[0])?.page ?? page
    const list = byPage.get(page)
    if (list) list.push(passage)
    else byPage.set(page, [passage])
  }
  return { byPage, rest: Map.groupBy([...words.values()].flat(), (piece) => piece.page) }
}

/** A heading with its number, or the arrow of the house style. */
const HEADED = /^(?:[▶►➤]|(?:[IVXL]{1,5}|\d{1,2}|[A-Z])\.\s|\d{1,2}(?:\.\d{1,2})+\.?\s)/u

/** Parts a printed marker from the words of a tagged block; a paragraph only has one when it is a number or a bullet beyond doubt. */
function marked(passage: Passage): void {
  const [first] = passage.lines
  if (passage.kind === 'paragraph' && first && !passage.marker) {
    const found = markerOf(first.text)
    if (
      !found?.rest ||
      (found.number !== undefined && !/^\d{1,3}(?:\.\d+)*$|^[a-z]$|^[ivx]{1,4}$/.test(found.number)) ||
      /^[–—-]$/.test(found.printed)
    )
      return
    passage.kind = 'list_item'
    passage.level = 1
  }
  const mark = passage.kind === 'footnote' && !passage.marker ? markOf(passage) : undefined
  if (mark) mark()
  else parted(passage)
}

/** Puts blocks that a tree left out between those it holds, by their height on the page. */
function merged(tagged: Passage[], untold: Passage[]): Passage[] {
  if (!tagged.length || !untold.length) return [...tagged, ...untold]
  const out = [...tagged]
  for (const passage of untold) {
    const top = passage.lines[0]?.base ?? 0
    const at = out.findIndex(
      (other) => (other.lines[0]?.base ?? 0) > top && other.lines[0]?.page === passage.lines[0]?.page,
    )
    if (at < 0) out.push(passage)
    else out.splice(at, 0, passage)
  }
  return out
}
