import lines from '../../schemas/codelists/site-lines.json' with { type: 'json' }
import { expression } from '../expression.ts'

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/^[\s.[\]|]+|[\s.[\]|]+$/g, '')
    .replace(/\s+/g, ' ')

const WHOLE = new Set(lines.whole)
/** Characters of a notice that a site or printer puts on every page, at most. */
const NOTICE = 520

/** The name of the file that a page was printed from, with its version and the page: "GB309_18_[2010-10]-En.doc/v5 iii". */
const FILE = {
  most: 100,
  name: expression(/^[\p{L}\d]\S*(?:\s\([^)]*\)\S*)?\.docx?(?:\/v\.?\d+)?(?:\s+(?:\d{1,3}|[ivxl]+))?$/iu),
}

/** True for a line that a site or a printer sets on every page of its own accord: who runs it, how few copies were made. */
export const siteLine = (text: string): boolean => {
  if (text.length > NOTICE) return false
  if (text.length < FILE.most && FILE.name.test(text)) return true
  const line = plain(text)
  return WHOLE.has(line) || lines.opens.some((words) => line.startsWith(words))
}
