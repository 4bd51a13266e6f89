import data from '../../../schemas/codelists/page-fields.json' with { type: 'json' }
import type { Document, Span } from '../../document.ts'
import { expression } from '../../expression.ts'
import { type Mention, stated } from '../../mention.ts'
import { quantities } from '../../mentions/quantities.ts'
import type { Fields } from '../../record.ts'
import { anyOf } from '../../statements/events/lexicon.ts'

const LABEL = expression(`^\\s*${anyOf(Object.values(data.project.funder).flat())}\\s*[:–—-]\\s*`, 'iu')

/** "Donor - Norway. …": who pays for a listed project, how much, and where those words end. */
export function donors(
  document: Document,
  body: Span | undefined,
): { funders: Mention<string>[]; end: number; budget?: NonNullable<Fields<'projects'>['budget']> } {
  if (!body) return { funders: [], end: 0 }
  const text = document.text.slice(body.start, body.end)
  const label = LABEL.exec(text)
  if (!label) return { funders: [], end: body.start }
  const stop = text.slice(label[0].length).search(/[.;\n](?:\s|$)/u)
  const end = stop < 0 ? text.length : label[0].length + stop
  const value = text.slice(label[0].length, end)
  const names = value.replace(/\s*\([^)]*\)/gu, (bracket) => ' '.repeat(bracket.length))
  const funders = [
    ...names.matchAll(/(?:^|[,;/]\s*|\s(?:and|et|y)\s)\s*(\p{Lu}[^,;/]*?)(?=\s*(?:[,;/]|\s(?:and|et|y)\s\p{Lu}|$))/gu),
  ].map((match) => {
    const start = body.start + label[0].length + match.index + match[0].lastIndexOf(match[1]!)
    return stated(match[1]!.trimEnd(), { start, end: start + match[1]!.trimEnd().length })
  })
  const sum = quantities(value, document.language, body.start + label[0].length).find(
    ({ value }) => value.counts === 'money' && value.value !== undefined && /^[A-Z]{3}$/.test(value.unit ?? ''),
  )
  return {
    funders,
    end: body.start + end,
    ...(sum
      ? { budget: stated({ value: sum.value.value!, currency: sum.value.unit!, raw: sum.value.raw }, sum.span) }
      : {}),
  }
}
