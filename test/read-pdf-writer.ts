/** Writes small PDF files for tests: text in two weights, tags, links, dots. Points, origin at the top left. */
export interface Text {
  x: number
  y: number
  text: string
  size?: number
  font?: 'plain' | 'bold' | 'italic'
  /** Marked-content id, for the tree. */
  mark?: number
  artifact?: boolean
}

export interface Page {
  texts: Text[]
  links?: { x0: number; y0: number; x1: number; y1: number; href: string }[]
  /** Round spots, as browsers draw bullets: middle and radius. */
  dots?: { x: number; y: number; r: number }[]
}

/** A structure element: its children are elements, marked content `[page, mark]`, or `{ link: [page, index] }`. */
export interface Tag {
  role: string
  kids: (Tag | [number, number] | { link: [number, number] })[]
  alt?: string
}

const WIDTH = 595
const HEIGHT = 842
const FONTS = { plain: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique' }

export function pdfOf(pages: Page[], tree?: Tag, trailer = ''): Uint8Array {
  const objects: string[] = []
  const reserve = () => objects.push('')
  const set = (number: number, body: string) => {
    objects[number - 1] = body
    return number
  }
  const add = (body: string) => set(reserve(), body)

  const catalog = reserve()
  const root = reserve()
  const fonts = Object.values(FONTS).map((name) =>
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
  )
  const resources = `<< /Font << ${Object.keys(FONTS)
    .map((key, at) => `/${key} ${fonts[at]} 0 R`)
    .join(' ')} >> >>`
  const numbers = pages.map(() => reserve())
  const links = pages.map((page) => (page.links ?? []).map(() => reserve()))
  for (const [at, page] of pages.entries()) {
    const stream = content(page)
    const contents = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
    for (const [index, link] of (page.links ?? []).entries()) {
      const rect = [link.x0, HEIGHT - link.y1, link.x1, HEIGHT - link.y0].join(' ')
      set(
        links[at]![index]!,
        `<< /Type /Annot /Subtype /Link /Rect [${rect}] /StructParent ${100 + at * 10 + index} /A << /S /URI /URI (${link.href}) >> >>`,
      )
    }
    set(
      numbers[at]!,
      `<< /Type /Page /Parent ${root} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources ${resources} /Contents ${contents} 0 R /StructParents ${at} /Annots [${links[at]!.map((link) => `${link} 0 R`).join(' ')}] >>`,
    )
  }
  set(root, `<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`)
  let marked = ''
  if (tree) {
    const structure = reserve()
    const parents = new Map<number, Map<number, number>>()
    const owners = new Map<number, number>()
    const element = (tag: Tag, parent: number): number => {
      const number = reserve()
      const kids = tag.kids.map((kid) => {
        if (Array.isArray(kid)) {
          const [page, mark] = kid
          parents.set(page, (parents.get(page) ?? new Map()).set(mark, number))
          return `<< /Type /MCR /Pg ${numbers[page]} 0 R /MCID ${mark} >>`
        }
        if ('link' in kid) {
          owners.set(100 + kid.link[0] * 10 + kid.link[1], number)
          return `<< /Type /OBJR /Pg ${numbers[kid.link[0]]} 0 R /Obj ${links[kid.link[0]]![kid.link[1]]} 0 R >>`
        }
        return `${element(kid, number)} 0 R`
      })
      const alt =
        tag.alt === undefined
          ? ''
          : ` /Alt <FEFF${[...tag.alt].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`
      return set(number, `<< /Type /StructElem /S /${tag.role} /P ${parent} 0 R${alt} /K [${kids.join(' ')}] >>`)
    }
    const top = element(tree, structure)
    const entries = [...parents].map(([page, marks]) => {
      const list = Array.from({ length: Math.max(...marks.keys()) + 1 }, (_, mark) =>
        marks.has(mark) ? `${marks.get(mark)} 0 R` : 'null',
      )
      return `${page} [${list.join(' ')}]`
    })
    for (const [key, owner] of owners) entries.push(`${key} ${owner} 0 R`)
    set(structure, `<< /Type /StructTreeRoot /K [${top} 0 R] /ParentTree << /Nums [${entries.join(' ')}] >> >>`)
    marked = ` /MarkInfo << /Marked true >> /StructTreeRoot ${structure} 0 R`
  }
  set(catalog, `<< /Type /Catalog /Pages ${root} 0 R${marked} >>`)

  let file = '%PDF-1.7\n'
  const offsets: number[] = []
  for (const [at, body] of objects.entries()) {
    offsets.push(file.length)
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
  }
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0) & 0xff)
}

function content({ texts, dots = [] }: Page): string {
  const parts = dots.map(({ x, y, r }) => {
    const [cx, cy, k] = [x, HEIGHT - y, r * 0.5523]
    return `${cx + r} ${cy} m ${cx + r} ${cy + k} ${cx + k} ${cy + r} ${cx} ${cy + r} c ${cx - k} ${cy + r} ${cx - r} ${cy + k} ${cx - r} ${cy} c ${cx - r} ${cy - k} ${cx - k} ${cy - r} ${cx} ${cy - r} c ${cx + k} ${cy - r} ${cx + r} ${cy - k} ${cx + r} ${cy} c f`
  })
  for (const { x, y, text, size = 10, font = 'plain', mark, artifact } of texts) {
    const open = artifact ? '/Artifact BMC ' : mark === undefined ? '' : `/Span << /MCID ${mark} >> BDC `
    parts.push(
      `${open}BT /${font} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm (${escaped(text)}) Tj ET${open ? ' EMC' : ''}`,
    )
  }
  return parts.join('\n')
}

/** Letters of Windows-1252 that are not in Latin-1. */
const WINDOWS: Record<string, number> = { '•': 0x95, '–': 0x96, '—': 0x97, '’': 0x92, '“': 0x93, '”': 0x94, '€': 0x80 }

const escaped = (text: string): string =>
  [...text]
    .map((letter) => String.fromCharCode(WINDOWS[letter] ?? letter.charCodeAt(0)))
    .join('')
    .replace(/[\\()]/g, '\\$&')

/** Widths of Helvetica's letters in thousandths of an em: enough to break lines as a typesetter would. */
const NARROW = /[ijltfrI.,;:'()[\]!| -]/
export const widthOf = (text: string, size = 10): number =>
  [...text].reduce(
    (wide, letter) =>
      wide + (NARROW.test(letter) ? 0.28 : /[mwMW]/.test(letter) ? 0.83 : /[A-Z]/.test(letter) ? 0.68 : 0.54),
    0,
  ) * size

/** Breaks a text into lines no wider than `width` and sets them from `y` downwards. */
export function set(
  text: string,
  at: { x: number; y: number; width: number; size?: number; lead?: number; font?: Text['font']; hang?: number },
): Text[] {
  const { x, y, width, size = 10, lead = 12.5, font = 'plain', hang = 0 } = at
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    const room = width - (lines.length > 1 ? hang : 0)
    if (line && widthOf(`${line} ${word}`, size) > room) lines.push(word)
    else lines[lines.length - 1] = line ? `${line} ${word}` : word
  }
  return lines.map((line, row) => ({ x: x + (row ? hang : 0), y: y + row * lead, text: line, size, font }))
}
