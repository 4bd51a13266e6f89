import register from '../../schemas/codelists/organisations.json' with { type: 'json' }
import { type Mention, stated } from '../mention.ts'
import { close, longest, oneOf, open } from './pattern.ts'
import type { OrganisationValue } from './values.ts'

const registered = new Map<string, OrganisationValue>()
for (const { name, role, aliases } of register.registered)
  for (const spelling of [name, ...aliases])
    registered.set(spelling.replace(/’/g, "'"), { name, role: role as OrganisationValue['role'], registered: true })
const byName = new RegExp(`${open}${oneOf(registered.keys())}${close}`, 'gu')

const capital = "\\p{Lu}[\\p{L}'’&-]*"
const small = "(?:of|and|for|on|de|des|du|la|le|les|et|del|los|las|y|pour|para|d['’]|l['’]|&)"
/** Capitalised words, joined by small words and, within a ministry's name, by commas. */
const run = `${capital}(?:(?: (?:of the|for the|${small})){0,2}(?: |['’])${capital}|, ${capital}(?=[^.;\\n]{0,60} and ${capital}))*`
const heads = register.forms.flatMap(({ role, heads }) => heads.map((head) => ({ role, head })))
const byForm = new RegExp(`${open}${run}`, 'gu')
/** Some words that begin a sentence are capitalised but begin no name. */
const OPENERS = /^(?:The|A|An|In|With|For|From|At|By|On|And|Le|La|Les|Un|Une|El|Los|Las|Una|En|Con|Avec|Dans)\s+/u

/**
 * The organisations of a text: those of the register by any name or acronym, and those whose name has the form of a ministry,
 * chamber, federation, union, university … The role of the latter follows from the form.
 */
export function organisations(text: string, _language: string, at = 0): Mention<OrganisationValue>[] {
  const found: Mention<OrganisationValue>[] = []
  byName.lastIndex = 0
  for (let match = byName.exec(text); match; match = byName.exec(text)) {
    const value = registered.get(match[0].replace(/’/g, "'").replace(/\s+/g, ' '))
    if (value) found.push(stated(value, { start: at + match.index, end: at + match.index + match[0].length }))
  }
  byForm.lastIndex = 0
  for (let match = byForm.exec(text); match; match = byForm.exec(text)) {
    const opener = OPENERS.exec(match[0])?.[0].length ?? 0
    const name = match[0].slice(opener)
    if (!/\s/.test(name)) continue
    const form = heads
      .filter(({ head }) => new RegExp(`${open}${oneOf([head])}${close}`, 'u').test(name))
      .sort((a, b) => b.head.length - a.head.length)[0]
    if (!form) continue
    const start = at + match.index + opener
    found.push(
      stated(
        { name, role: form.role as OrganisationValue['role'], registered: false },
        { start, end: start + name.length },
      ),
    )
  }
  return longest(found)
}
