import { load } from 'cheerio/slim'
import { assemble, type Part } from '../assemble.ts'
import { decode } from './decode.ts'
import { figures } from './figures.ts'
import { asides } from './html/asides.ts'
import { blocks } from './html/blocks.ts'
import { boldHeadings } from './html/bold-headings.ts'
import { complexity } from './html/complexity.ts'
import { first } from './html/dom.ts'
import { meta } from './html/meta.ts'
import { language } from './language.ts'
import type { Reader, Reading } from './reader.ts'

/**
 * Reads web pages: any page, with its navigation, notices and footers kept as furniture. What the page says about itself outside its words
 * goes to `meta`. Broken markup is read as far as it goes; a page built to exhaust a reader gives `input.too-complex`.
 */
export const html: Reader = async (input) => {
  const { text, messages } = decode(input)
  const refuse = (rule: string, reason: string): Reading => ({
    messages: [...messages, { severity: 'error', rule, reason, file: input.file }],
  })
  const complex = complexity(text)
  if (complex) return refuse('input.too-complex', `the page has ${complex}`)
  const $ = load(
    text,
    { xml: { xmlMode: false, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true } },
    false,
  )
  const page = $.root()[0]!
  const about = meta(page)
  const parts = figures(boldHeadings(asides(blocks(first(page, 'body') ?? page, addressOf(about)))), true)
  if (!parts.some(({ kind }) => kind !== 'furniture')) {
    return refuse('input.empty', 'the page holds no words outside navigation; expected a page with text')
  }
  const tongue = language(wordsOf(parts), about.lang)
  if (!tongue.certain) {
    const reason = `too few words to tell the language; read as ${tongue.code}`
    messages.push({ severity: 'info', rule: 'language.assumed', reason, file: input.file })
  }
  const document = assemble(parts, { file: input.file, mediaType: 'text/html', language: tongue.code, meta: about })
  return { document, messages }
}

/** The address that relative links start from, if the page gives one. */
const addressOf = ({ base, canonical }: Record<string, string>): string | undefined =>
  [base, canonical].find((address) => address !== undefined && /^https?:/i.test(address))

/** The words of the content, for telling the language. */
const wordsOf = (parts: Part[]): string =>
  parts
    .filter(({ kind }) => kind !== 'furniture')
    .flatMap(({ runs, rows }) => [...runs, ...(rows ?? []).flat().flatMap((cell) => cell.runs)])
    .map(({ text }) => text)
    .join(' ')
