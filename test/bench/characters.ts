import { opened } from '../../pipeline/read/pdf/engine.ts'

/** The characters of a PDF's pages, and those that the document read from it has kept. Spaces and soft hyphens do not count. */
export interface Kept {
  printed: number
  kept: number
  /** How often each character is missing. */
  missing: Map<string, number>
}

const counted = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const character of text.normalize('NFKC').replace(/[\s\u00AD]/g, ''))
    counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

/** Compares the words of the pages, as pdf.js gives them, with the words of the document, furniture included. */
export function kept(pages: string[], text: string): Kept {
  const have = counted(text)
  const missing = new Map<string, number>()
  let all = 0
  let lost = 0
  for (const [character, count] of counted(pages.join(''))) {
    all += count
    const gone = Math.max(0, count - (have.get(character) ?? 0))
    if (gone) missing.set(character, gone)
    lost += gone
  }
  return { printed: all, kept: all - lost, missing }
}

/** The words of each page, as bare pdf.js gives them. */
export async function printed(bytes: Uint8Array): Promise<string[]> {
  const { value } = await opened(bytes, async (pdf) => {
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
    }
    return pages
  })
  return value
}
