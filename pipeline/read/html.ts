import { load } from 'cheerio'
import { assemble } from '../assemble.ts'
import { decode } from './decode.ts'
import { language } from './language.ts'
import type { Reader } from './reader.ts'

/** Reads web pages. */
export const html: Reader = async (input) => {
  const { text, messages } = decode(input)
  const page = load(text)
  const words = page.text()
  const document = assemble([{ kind: 'paragraph', runs: [{ text: words }] }], {
    file: input.file,
    mediaType: 'text/html',
    language: language(words).code,
  })
  return { document, messages }
}
