import type { Evidence, Source } from '../../schemas/types.ts'
import { safeUrl } from './address.ts'
import { collection } from './collection.ts'

/** A link to follow: `outside` the site with its whole address, or inside it, from the site's root. */
export interface Link {
  text: string
  href: string
  outside: boolean
}

/** Escapes what a text directive gives a meaning to: hyphen, comma and ampersand beside the usual. */
const directive = (words: string): string => encodeURIComponent(words).replace(/-/g, '%2D')

/** `#:~:text=` for a quotation; a long one is named by its first and last words. Words are taken whole or the browser finds nothing. */
export function textFragment(quote: string): string {
  const words = quote.split(/\s+/).filter(Boolean)
  if (words.length <= 9) return `#:~:text=${directive(words.join(' '))}`
  return `#:~:text=${directive(words.slice(0, 4).join(' '))},${directive(words.slice(-4).join(' '))}`
}

/** A link that opens the original at the words: its page in a PDF, the words themselves on a web page. */
export function placeOf(evidence: Evidence, source: Source): Link | undefined {
  const url = safeUrl(source.url)
  const paged = source.media_type === 'application/pdf' || evidence.page !== undefined
  if (url) {
    if (paged)
      return {
        text: `original, page ${evidence.page ?? 1}`,
        href: `${url.split('#')[0]}#page=${evidence.page ?? 1}`,
        outside: true,
      }
    return { text: 'original', href: `${url.split('#')[0]}${textFragment(evidence.quote)}`, outside: true }
  }
  const file = collection.original(source.file)
  if (!file) return undefined
  const address = file.split('/').map(encodeURIComponent).join('/')
  if (paged)
    return {
      text: `original, page ${evidence.page ?? 1}`,
      href: `${address}#page=${evidence.page ?? 1}`,
      outside: false,
    }
  return {
    text: 'original',
    href: `${address}${source.media_type === 'text/html' ? textFragment(evidence.quote) : ''}`,
    outside: false,
  }
}

/** A short name of a source for a note in the margin: its symbol, else its title cut short. */
export function citedAs(source: Source): string {
  if (source.symbol) return source.symbol
  const { title } = source
  return title.length <= 46 ? title : `${title.slice(0, title.lastIndexOf(' ', 44)).replace(/[\s,;:–-]+$/, '')}…`
}
