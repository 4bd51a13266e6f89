import { expression } from '../../expression.ts'

const SIZED = expression(
  /^\s*\)?,?\s*(?:(?:ILO|EU|joint|regional|new|[\p{L}\d]+(?:-[\p{L}\d]+)*[\s-](?:year|month|funded|financed))\s+){0,3}(?:project|programme|program|initiative|grant)(?!\p{L})/iu,
)

const BRACKETED = expression(
  /(?:project|programme|program|projet|programme|proyecto|programa)(?:\s[^.;()]{1,80})?\s\(\s*(?:[\d\s–/-]+[;,]\s*)?(?:(?:budget|presupuesto)\s*:?\s*)?$/iu,
)
/** "a project supported by Japan (2017-2019; US$ 1,450,000)": what stands before an amount in brackets behind a project. */
export const bracketed = (before: string): boolean => BRACKETED.test(before)

/** True for words behind an amount that make it the size of a project: "US$ 2 million project", "a CHF 400,000 three-year programme". */
export const sized = (behind: string): boolean => SIZED.test(behind)
