import pageAsides from '../../../schemas/codelists/page-asides.json' with { type: 'json' }
import type { Part, Run } from '../../assemble.ts'

const ASIDES = new Set(Object.values(pageAsides.headings).flat())
const MORE = new Set(Object.values(pageAsides.more).flat())
/** Characters of a block that may belong to a list of links, at most. */
const SHORT = 160

/** The way to a page: `Home > Projects`. */
const PATH = /^[^.>»›]{1,50}(?:\s[>»›]\s[^.>»›]{1,80})+$/
/** What stands at the foot of a page: rights, or when it was changed. */
const IMPRINT =
  /©|^copyright|\bcopyright 2|^(?:last|page) (?:updated|modified|reviewed)|^(?:dernière )?mise à jour|^última (?:actualización|modificación)|all rights reserved|tous droits réservés|todos los derechos reservados/i
/** Characters of such a line, at most. */
const FOOT = 240

const text = ({ runs }: Part): string =>
  runs
    .map((run) => run.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
const plain = (part: Part): string =>
  text(part)
    .toLowerCase()
    .replace(/[\s:…»›>]+$/, '')
const linked = (run: Run): boolean => run.kind === 'link' || !/[\p{L}\p{N}]/u.test(run.text)

/**
 * Turns into furniture what only its words and links show to be furniture: lists of nothing but links above the title, lists under
 * headings such as "See also", links that say no more than "Read more".
 */
export function asides(parts: Part[]): Part[] {
  const last = parts.findLastIndex(({ kind }) => kind !== 'furniture')
  const title = parts.findIndex(({ kind, level }) => kind === 'heading' && level === 1)
  let above = 0
  return parts.map((part, at) => {
    if (part.kind === 'furniture') return part
    if (at < title && part.kind !== 'heading' && PATH.test(text(part))) return furniture(part, 'breadcrumb')
    if (at >= last - 1 && at > 0 && part.kind === 'paragraph' && text(part).length <= FOOT && IMPRINT.test(text(part)))
      return furniture(part, 'footer')
    if (part.kind === 'heading') {
      const aside = ASIDES.has(plain(part))
      if (aside && below(parts, at)) {
        above = part.level ?? 1
        return furniture(part, 'related links')
      }
      if ((part.level ?? 1) <= above) above = 0
    }
    if (part.kind !== 'table' && part.runs.length < 8 && part.runs.every(linked) && MORE.has(plain(part)))
      return furniture(part, 'more link')
    if (above) return furniture(part, 'related links')
    return at < title && part.kind !== 'heading' && part.runs.length > 0 && part.runs.every(linked)
      ? furniture(part, 'navigation')
      : part
  })
}

/** True when nothing but short or linked blocks stands under the heading. */
function below(parts: Part[], at: number): boolean {
  for (const part of parts.slice(at + 1)) {
    if (part.kind === 'heading' && (part.level ?? 1) <= (parts[at]!.level ?? 1)) break
    if (part.kind === 'table' || (part.kind !== 'furniture' && text(part).length > SHORT && !part.runs.every(linked)))
      return false
  }
  return true
}

const furniture = ({ runs, rows }: Part, role: string): Part => ({
  kind: 'furniture',
  role,
  runs: rows ? rows.flat().flatMap((cell) => [...cell.runs, { text: ' ' }]) : runs,
})
