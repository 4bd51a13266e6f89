import { expression } from '../../expression.ts'

const SIZED = expression(
  /^\s*\)?,?\s*(?:(?:ILO|EU|joint|regional|new|[\p{L}\d]+(?:-[\p{L}\d]+)*[\s-](?:year|month|funded|financed))\s+){0,3}(?:project|programme|program|initiative|grant)(?!\p{L})/iu,
)

/** True for words behind an amount that make it the size of a project: "US$ 2 million project", "a CHF 400,000 three-year programme". */
export const sized = (behind: string): boolean => SIZED.test(behind)
