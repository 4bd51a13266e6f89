import type { AnyNode, Element } from 'domhandler'
import { isElement } from './dom.ts'

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
export function meta(page: AnyNode): Record<string, string> {
  const found: Record<string, string> = {}
  const keep = (key: string, value: unknown) => {
    const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
    if (text && text.length <= 2000 && !Object.hasOwn(found, key) && key !== '__proto__') found[key] = text
  }
  const element = ({ name, attribs, children }: Element): boolean => {
    if (name === 'html') keep('lang', attribs.lang ?? attribs['xml:lang'])
    else if (name === 'title') keep('title', data(children))
    else if (name === 'base') keep('base', attribs.href)
    else if (name === 'link' && attribs.rel === 'canonical') keep('canonical', attribs.href)
    else if (name === 'meta') {
      const key = attribs.name ?? attribs.property ?? attribs.itemprop ?? ''
      if (NAMES.test(key) || attribs.itemprop) keep(key.toLowerCase(), attribs.content)
    } else if (name === 'script' && attribs.type === 'application/ld+json') {
      for (const thing of things(parsed(data(children))))
        for (const field of FIELDS) keep(`jsonld.${field}`, thing[field])
    }
    return name !== 'svg'
  }
  const visit = (node: AnyNode) => {
    if (isElement(node) && !element(node)) return
    if ('children' in node) for (const child of node.children) if (child.type !== 'text') visit(child)
  }
  visit(page)
  return found
}

const data = (children: AnyNode[]): string => children.map((child) => ('data' in child ? child.data : '')).join('')

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
