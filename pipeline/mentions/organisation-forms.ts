import codelist from '../../schemas/codelists/organisations.json' with { type: 'json' }
import { firstOf } from '../expression/find.ts'
import { expression } from '../expression.ts'
import { compiled, oneOf } from './pattern.ts'
import type { OrganisationValue } from './values.ts'

/** Organisations that no register needs: told by the form of their names ("Ministry of …", "… Chamber of Commerce"). */

export interface Formed {
  start: number
  end: number
  value: OrganisationValue
}

const { en, fr, es, leading, notOrganisations } = codelist.forms

const CAP = "\\p{Lu}[\\p{L}\\p{M}\\d&.]*(?:[-‑’'][\\p{L}]+)*['’]?"
const heads = compiled(
  `(?<![\\p{L}\\p{N}-])${oneOf([...en.heads.government, ...en.heads.any])}(?![\\p{L}\\p{N}])`,
  'gu',
)
const head = expression(heads.source, 'u')
/**
 * Capitals right before a head: "Malaysian Rubber Glove Manufacturers", "Maritime and Fisheries", "One ILO–Sweden". A hyphen is
 * part of its word and no separator: were it both, "A-B-C-D" could be read in as many ways as two to the power of its hyphens.
 */
const before = expression(`(?:${CAP}(?:\\s+(?:and|&)\\s+|\\s+|–))+$`, 'u')
const run = `${CAP}(?:(?:\\s+(?:and|&)\\s+|\\s+)(?=\\p{Lu})${CAP})*`
/** Capitals behind a head: "of Commerce", "for China and Mongolia", "on Business and Human Rights". */
const behind = expression(`^(?:\\s+(?:of|for|on)\\s+(?:the\\s+)?${run})+`, 'u')
/** Ministries list what they are for: "of Labour, Industrial Relations and Employment Creation". */
const ministry = expression(
  `^\\s+(?:of|for)\\s+(?:the\\s+)?${CAP}(?:\\s+(?:and\\s+)?${CAP})*(?:,\\s+${CAP}(?:\\s+${CAP})*)*(?:,?\\s+and\\s+${run})?(?:\\s+of\\s+(?:the\\s+)?${run})?`,
  'u',
)
const seat = expression(`^\\s+(?:in|in\\s+the)\\s+${CAP}(?:\\s+${CAP})*`, 'u')

const first = new Set(leading)
const never = new Set(notOrganisations)
const needsName = new Set([
  'Office',
  'Unit',
  'Service',
  'Branch',
  'Division',
  'School',
  'Center',
  'Centre',
  'Union',
  'Unions',
  'Company',
  'Council',
  'Board',
  'Association',
  'Associations',
  'Employers',
  'Organization',
  'Organisation',
  'Bank',
  'College',
  'Agency',
  'Authority',
  'Commission',
  'Institute',
  'Society',
  'Alliance',
  'Department',
  'Government',
  'Governments',
  'Federation',
  'Congress',
  'Cooperative',
  'Cooperatives',
  'Administration',
  'Secretariat',
  'Foundation',
  'Academy',
  'Ministries',
  'Chamber',
  'Coalition',
  'University',
  'Municipality',
  'Parliament',
  'Confederation',
])

function english(text: string): Formed[] {
  const found: Formed[] = []
  heads.lastIndex = 0
  for (let match = firstOf(heads, text); match; match = heads.exec(text)) {
    const word = match[0]
    let end = match.index + word.length
    const left = text.slice(Math.max(0, match.index - 120), match.index)
    let own = before.exec(left)?.[0] ?? ''
    own = withoutLead(own)
    const rest = text.slice(end, end + 220)
    let tail = (/^Minist/.test(word) ? ministry : behind).exec(rest)?.[0] ?? ''
    if (!/^Minist/.test(word)) tail = cut(tail)
    if (word === 'Office' || word === 'Embassy') tail += seat.exec(rest.slice(tail.length))?.[0] ?? ''
    // "Labour Inspectorate" needs no further words.
    if (!own && !tail && !/\s/.test(word)) continue
    if (needsName.has(word) && !own && !/^\s+(?:of|for)\s/.test(tail)) continue
    if (!own && /^\s+on\s/.test(tail)) continue
    end += tail.length
    const start = match.index - own.length
    const name = text.slice(start, end)
    if (
      never.has(name) ||
      (own &&
        tail === '' &&
        own.trim().split(/\s+/).length === 1 &&
        ['Union', 'Unit', 'Service', 'Board', 'Branch', 'Centre', 'Center', 'School', 'Unions'].includes(word))
    )
      continue
    found.push({ start, end, value: { name: named(name), role: roleOf(name, en), registered: false } })
  }
  return found
}

/** The words of a sentence's beginning, and titles of persons, are no part of the name. */
function withoutLead(words: string): string {
  let rest = words
  for (;;) {
    const word = /^[\p{L}-]+/u.exec(rest)?.[0]
    if (!word || !first.has(word)) return rest
    rest = rest.slice(word.length).replace(/^\s+(?:and\s+)?/, '')
  }
}

/** "Federation of Growers and National Union": what follows the "and" is another body when it has a head of its own. */
function cut(tail: string): string {
  const joint = /\s+(?:and|&)\s+/u.exec(tail)
  if (!joint) return tail
  const others = head.test(tail.slice(joint.index + joint[0].length))
  return others ? tail.slice(0, joint.index) : tail
}

const SMALL = "[\\p{L}\\p{M}][\\p{L}\\p{M}’'-]*"
/** French and Spanish: head, adjectives, then "de …" phrases; small letters are usual, so each phrase takes a capital or one small word. */
const romance = (words: string[], of: string, article: string, and: string) =>
  compiled(
    `(?<![\\p{L}\\p{N}-])${oneOf(words)}(?:\\s+(?:${oneOf(codelist.forms.adjectives)}(?![\\p{L}])|\\p{Lu}${SMALL}))*(?:\\s+${of}(?:${article})?(?:\\p{Lu}${SMALL}|${SMALL})(?:(?:\\s+(?:${and})\\s+(?:${of})?(?:${article})?|,\\s+(?:${of})?(?:${article})?(?=[\\p{L}\\s’']{3,60}\\s(?:${and})\\s)|\\s+)\\p{Lu}${SMALL})*){1,4}`,
    'gu',
  )
const french = romance(fr.heads, "(?:(?:de|du|des|pour)\\s+|d['’]\\s*)", "(?:la|le|les|leur)\\s+|l['’]\\s*", 'et')
const spanish = romance(es.heads, '(?:(?:de|del|para)\\s+)', '(?:la|el|los|las)\\s+', 'y|e')

function romanic(text: string, pattern: RegExp, words: typeof fr): Formed[] {
  const found: Formed[] = []
  pattern.lastIndex = 0
  for (let match = firstOf(pattern, text); match; match = pattern.exec(text)) {
    const name = match[0].replace(/\s+(?:et|y|e|de|du|des|del|la|le)$/u, '')
    // A name has a capital behind its head, or a head that only bodies have.
    if (
      !/\s\p{Lu}|['’]\p{Lu}/u.test(name) &&
      !/^(?:\p{Lu}\p{L}*(?:ération|eración)|[mM]inist|[Cc]hambre|Cámara|[Ss]yndicat|Sindicato)/u.test(name)
    )
      continue
    found.push({
      start: match.index,
      end: match.index + name.length,
      value: { name: named(name), role: roleOf(name, words), registered: false },
    })
  }
  return found
}

const named = (words: string) => words.replace(/\s+/g, ' ').replace(/(?<=\s\p{L}+s)['’]$/u, (mark) => mark)

/** The tripartite role that a name tells. Government first: a "Ministry of Industry" is no employer. */
function roleOf(
  name: string,
  words: { government: string[]; employers: string[]; workers: string[] },
): OrganisationValue['role'] {
  const lower = ` ${name.toLowerCase().replace(/['’]/g, '')} `
  const has = (list: string[]) =>
    list.some((word) => lower.includes(` ${word.replace(/['’]/g, '')} `) || lower.includes(` ${word}s `))
  if (has(words.government)) return 'government'
  if (has(words.workers)) return 'workers'
  if (has(words.employers)) return 'employers'
  return 'other'
}

/** All bodies told by their form, in any of the three languages; they may overlap. */
export const formed = (text: string): Formed[] => [
  ...english(text),
  ...romanic(text, french, fr),
  ...romanic(text, spanish, es),
]
