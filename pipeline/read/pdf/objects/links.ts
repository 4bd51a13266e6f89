import type { ObjectFile } from './file.ts'
import { named, Ref, Text } from './value.ts'

/** A link as the file has it: its rectangle is in user space. */
export interface Annotation {
  id: string
  url: string
  rect: [number, number, number, number]
}

/** The outside links of a page, by the number of its object. */
export function annotations(file: ObjectFile, page: number): Annotation[] {
  const found: Annotation[] = []
  const list = file.get(file.dict(new Ref(page, 0))?.get('Annots'))
  for (const [at, item] of (Array.isArray(list) ? list : []).entries()) {
    const dict = file.dict(item)
    if (file.get(dict?.get('Subtype')) !== '/Link') continue
    const action = file.dict(dict!.get('A'))
    const uri = file.get(action?.get('URI'))
    const rect = file.get(dict!.get('Rect'))
    if (!(uri instanceof Text) || !Array.isArray(rect) || rect.length !== 4) continue
    const [x0, y0, x1, y1] = rect.map((value) => Number(file.get(value))) as [number, number, number, number]
    const url = address(uri)
    if (url)
      found.push({
        id: item instanceof Ref ? named(item) : `annotation ${at}`,
        url,
        rect: [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)],
      })
  }
  return found
}

/** An address as a browser reads it. */
function address({ bytes }: Text): string | undefined {
  const utf8 = Buffer.from(bytes, 'latin1').toString('utf8')
  const words = utf8.includes('\uFFFD') ? bytes : utf8
  return URL.parse(/^www\..*\./.test(words) ? `http://${words}` : words)?.href
}
