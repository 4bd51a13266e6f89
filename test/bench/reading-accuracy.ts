/**
 * How exactly PDFs are read, against the texts that the renderings were made from and the DOCX twins of UN documents.
 * `node test/bench/reading-accuracy.ts [--wrong]`: prints a table; with `--wrong`, the blocks that differ.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type Document, words } from '../../pipeline/document.ts'
import { pdf } from '../../pipeline/read/pdf.ts'
import { compared, plain, type Told } from './blocks.ts'
import { kept, printed } from './characters.ts'
import { docxParagraphs } from './docx.ts'
import { untagged } from './untagged.ts'

const SHARED = new URL('../../../shared/', import.meta.url)
const shows = process.argv.includes('--wrong')

if (!existsSync(SHARED)) {
  console.log('reading-accuracy: skipped, there is no ../shared')
  process.exit(0)
}

const bytes = (path: string) => readFileSync(new URL(path, SHARED))
async function read(path: string): Promise<Document> {
  const { document, messages } = await pdf({ file: path, bytes: bytes(path) })
  if (!document) throw new Error(`${path}: ${messages[0]?.reason}`)
  return document
}

/** The blocks of a document without furniture; a numbered paragraph is the same whether it is called an item or a paragraph. */
const told = (document: Document): Told[] =>
  document.blocks
    .filter(({ kind }) => kind !== 'furniture')
    .map((block) => ({
      kind: block.kind,
      text: `${block.number ? `${block.number}. ` : ''}${document.text.slice(block.body, block.end)}`,
    }))

/** The blocks of one of our Markdown-like texts, by blank lines and marks alone; headings of the rendering that the text lost are left out. */
function textBlocks(path: string): Told[] {
  const blocks: Told[] = []
  for (const piece of bytes(path)
    .toString('utf8')
    .split(/\n\s*\n|\n(?=\s*(?:- |\d+\. ))/)) {
    const raw = piece.trim()
    if (!raw) continue
    const text = raw
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\*\*?|<\/?u>/g, '')
      .replace(/\\(?=[$*_()])/g, '')
      .replace(/\s+/g, ' ')
    const number = /^(\d+)\. /.exec(text)?.[1]
    if (/^[▶►] /.test(text)) blocks.push({ kind: 'heading', text: text.slice(2) })
    else if (/^- /.test(text)) blocks.push({ kind: 'list_item', text: text.slice(2) })
    else if (number) blocks.push({ kind: 'list_item', text: `${Number(number)}. ${text.replace(/^\d+\. /, '')}` })
    else if (text !== '44') blocks.push({ kind: 'paragraph', text })
  }
  // What the page breaks of the source cut in mid-sentence is one paragraph again.
  return blocks.reduce<Told[]>((whole, block) => {
    const above = whole.at(-1)
    const cut =
      above && block.kind === 'paragraph' && above.text.split(' ').length > 6 && !/[.:;!?]["'”)]*$/.test(above.text)
    if (cut && (/^[a-z]/.test(block.text) || /\b(?:and|of|the|to)$/.test(above.text) || /^\d+\. /.test(above.text)))
      above.text += ` ${block.text}`
    else whole.push(block)
    return whole
  }, [])
}

/** Kinds that only a reader of words can tell apart are one. */
const kindly = (blocks: Told[]): Told[] =>
  blocks.map(({ kind, text }) => ({
    text,
    kind: /^\d+\. /.test(text) ? 'numbered' : kind === 'caption' || kind === 'quote' ? 'paragraph' : kind,
  }))

const linksOf = (document: Document): Told[] =>
  document.blocks.flatMap(({ leaves }) =>
    leaves
      .filter(({ kind }) => kind === 'link')
      .map((leaf) => ({ kind: leaf.href ?? '', text: words(document, leaf) })),
  )

const rows: Record<string, Record<string, string>> = {}
const percent = (share: number) => (share * 100).toFixed(1)
function show(name: string, found: Told[], truth: Told[], typed = true) {
  const score = compared(found, truth, typed)
  rows[name] = {
    found: String(found.length),
    truth: String(truth.length),
    precision: percent(score.precision),
    recall: percent(score.recall),
    F1: percent(score.f1),
  }
  if (!shows) return
  for (const block of score.wrong) console.log(`${name} + ${block.kind} | ${block.text.slice(0, 150)}`)
  for (const block of score.missing) console.log(`${name} - ${block.slice(0, 150)}`)
}

for (const [text, name, others] of [
  ['003_60d93bb91ee12553', '003_report', ['word', 'untagged']],
  ['004_239732f1dc810f5b', '004_brief', ['untagged']],
] as const) {
  const tagged = await read(`renderings/${name}_tagged.pdf`)
  const truth = kindly(textBlocks(`sources/${text}.txt`))
  const known = new Set(truth.map((block) => plain(block.text)))
  // The renderings add headings where the text has lost them.
  const found = kindly(told(tagged)).filter((block) => block.kind !== 'heading' || known.has(plain(block.text)))
  show(`${name}_tagged: words against the text`, found, truth, false)
  for (const other of others) {
    const document = await read(`renderings/${name}_${other}.pdf`)
    show(`${name}_${other}: blocks with type`, kindly(told(document)), kindly(told(tagged)))
    show(`${name}_${other}: links`, linksOf(document), linksOf(tagged))
  }
}

const solid = (text: string) => plain(text).replace(/\s|^\* ?/g, '')
function recall(name: string, truth: string[], found: ReadonlySet<string>) {
  const hits = truth.filter((text) => found.has(solid(text)))
  rows[name] = {
    found: String(hits.length),
    truth: String(truth.length),
    precision: '',
    recall: percent(hits.length / truth.length),
    F1: '',
  }
  if (shows) for (const text of truth) if (!found.has(solid(text))) console.log(`${name} - ${text.slice(0, 160)}`)
}

for (const name of ['A_80_604_Add.1', 'A_81_6_Sect_12', 'A_81_6_Sect_13']) {
  const document = await read(`corpus/${name}.pdf`)
  const truth = docxParagraphs(bytes(`corpus/${name}.docx`)).filter((text) => text.length >= 60)
  const found = new Set(
    document.blocks.flatMap((block) => [
      solid(words(document, block)),
      solid(document.text.slice(block.body, block.end)),
    ]),
  )
  for (const block of document.blocks)
    for (const cell of block.rows?.flat() ?? []) found.add(solid(words(document, cell)))
  recall(`${name}: body paragraphs of its DOCX`, truth, found)
  recall(`${name}: the same without its tags`, truth, new Set((await untagged(bytes(`corpus/${name}.pdf`))).map(solid)))
}

for (const folder of ['corpus', 'renderings']) {
  for (const file of readdirSync(new URL(folder, SHARED)).filter((name) => /(?<!no_text_layer)\.pdf$/.test(name))) {
    const path = `${folder}/${file}`
    const held = kept(await printed(bytes(path)), (await read(path)).text)
    rows[`${file}: characters`] = {
      found: String(held.kept),
      truth: String(held.printed),
      precision: '',
      recall: (100 * (held.kept / held.printed)).toFixed(2),
      F1: '',
    }
    if (shows) for (const [character, count] of held.missing) console.log(`${file} - ${count} × ${character}`)
  }
}
console.table(rows)
