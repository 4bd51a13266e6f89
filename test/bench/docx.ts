import { inflateRawSync } from 'node:zlib'

/** The body paragraphs of a DOCX file, as their author wrote them: the truth for the PDF made from it. */
export function docxParagraphs(bytes: Buffer): string[] {
  const xml = entry(bytes, 'word/document.xml').toString('utf8')
  const paragraphs: string[] = []
  // Cells hold many paragraphs of their own: they are no body text.
  const body = xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, '')
  for (const [paragraph] of body.matchAll(/<w:p[ >].*?<\/w:p>/gs)) {
    let text = ''
    // Deleted words are not printed; text boxes and drawings are paragraphs of their own.
    const kept = paragraph.replace(/<w:del [^>]*>.*?<\/w:del>|<w:instrText.*?<\/w:instrText>/gs, '')
    for (const [, words, mark] of kept.matchAll(
      /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|noBreakHyphen)(?: [^>]*)?\/>/g,
    )) {
      text += words !== undefined ? decoded(words) : mark === 'noBreakHyphen' ? '-' : ' '
    }
    if (text.trim()) paragraphs.push(text.replace(/\s+/g, ' ').trim())
  }
  return paragraphs
}

const decoded = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name]!,
  )

/** One file out of a zip, found by its central directory. */
function entry(bytes: Buffer, name: string): Buffer {
  let at = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  at = bytes.readUInt32LE(at + 16)
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const method = bytes.readUInt16LE(at + 10)
    const size = bytes.readUInt32LE(at + 20)
    const names = bytes.readUInt16LE(at + 28)
    const skip = names + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    if (bytes.toString('utf8', at + 46, at + 46 + names) === name) {
      const local = bytes.readUInt32LE(at + 42)
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      const packed = bytes.subarray(start, start + size)
      return method === 8 ? inflateRawSync(packed) : packed
    }
    at += 46 + skip
  }
  throw new Error(`no ${name} in the archive`)
}
