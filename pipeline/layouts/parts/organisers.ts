import data from '../../../schemas/codelists/surroundings.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import { type Mention, stated } from '../../mention.ts'
import { organisations } from '../../mentions/organisations.ts'
import { gatherings } from '../../statements/events/gathering.ts'
import { anyOf, tongue } from '../../statements/events/lexicon.ts'

const byTongue = <T>(make: (language: 'en' | 'fr' | 'es') => T) => ({ en: make('en'), fr: make('fr'), es: make('es') })
const BY = byTongue((language) => expression(anyOf(data.organisers[language]), 'giu'))
const DID = byTongue((language) => expression(anyOf(data.organised[language]), 'giu'))

/** Who held it: "organized by A and B", "A and B organized the seminar". */
export function organisersOf(text: string, language: string, at = 0): Mention<string>[] {
  const bodies = organisations(text, language)
  const found: Mention<string>[] = []
  const take = (from: number, to: number) => {
    for (const { value, span } of bodies)
      if (span.start >= from && span.end <= to && !found.some((one) => one.value === value.name))
        found.push(stated(value.name, { start: at + span.start, end: at + span.end }))
  }
  for (const match of text.matchAll(BY[tongue(language)])) {
    const from = match.index + match[0].length
    const stop = text.slice(from).search(/[.;(]\s?|,?\s(?:which|that|to|on|from|at which|qui|que)\s|\s\d/u)
    take(from, stop < 0 ? text.length : from + stop)
  }
  for (const match of text.matchAll(DID[tongue(language)])) {
    const to = match.index
    const behind = match.index + match[0].length
    if (!gatherings(text.slice(behind, behind + 90), language).length) continue
    const stop = Math.max(text.lastIndexOf('. ', to) + 1, text.lastIndexOf(';', to) + 1, 0)
    take(stop, to)
  }
  return found
}
