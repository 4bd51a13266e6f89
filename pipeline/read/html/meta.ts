import type { CheerioAPI } from 'cheerio'

/** Fields of JSON-LD worth keeping. */
const FIELDS = [
  '@type',
  'headline',
  'name',
  'datePublished',
  'dateModified',
  'dateCreated',
  'startDate',
  'endDate',
  'inLanguage',
  'url',
  'eventStatus',
]
/** Names of `<meta>` elements that say something about the document. */
const NAMES =
  /^(?:description|author|date|keywords|language|(?:dc|dcterms|og|article|citation|twitter)[.:_].+|last-modified|pubdate|published_?\w*)$/i

/** What a page says about itself outside its words: title, `<meta>` elements, JSON-LD, canonical address, declared language. */
export function meta($: CheerioAPI): Record<string, string> {
  const found: Record<string, string> = {}
  const keep = (key: string, value: unknown) => {
    const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
    if (text && text.length <= 2000 && !Object.hasOwn(found, key) && key !== '__proto__') found[key] = text
  }
  keep('title', $('title').first().text())
  keep('lang', $('html').attr('lang') ?? $('html').attr('xml:lang'))
  keep('canonical', $('link[rel="canonical"]').attr('href'))
  keep('base', $('base').attr('href'))
  $('meta').each((_, { attribs }) => {
    const name = attribs.name ?? attribs.property ?? attribs.itemprop ?? ''
    if (NAMES.test(name) || attribs.itemprop) keep(name.toLowerCase(), attribs.content)
  })
  $('script[type="application/ld+json"]').each((_, element) => {
    for (const thing of things(parsed($(element).text()))) {
      for (const field of FIELDS) keep(`jsonld.${field}`, thing[field])
    }
  })
  return found
}

/** The value of JSON text; undefined where it is broken, which is common and harmless. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The objects of a JSON-LD value: itself, its entries, its graph. */
function things(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.slice(0, 50).flatMap(things)
  if (typeof value !== 'object' || value === null) return []
  const object = value as Record<string, unknown>
  return [object, ...(Array.isArray(object['@graph']) ? object['@graph'].slice(0, 50).flatMap(things) : [])]
}
