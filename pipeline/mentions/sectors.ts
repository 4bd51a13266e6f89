import codelist from '../../schemas/codelists/sectors.json' with { type: 'json' }
import { type Mention, stated } from '../mention.ts'
import { gazetteer } from './gazetteer.ts'

const find = gazetteer<string>(
  codelist.flatMap(({ code, words }) => words.map((word): [string, string] => [word, code])),
)

/** The ILO's sectors that words point to, as codes of the list: "rubber gloves" is `chemical-industries`. */
export const sectors = (text: string, _language: string, at = 0): Mention<string>[] =>
  find(text).map(({ start, end, values }) => stated(values[0]!, { start: start + at, end: end + at }))
