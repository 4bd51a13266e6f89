import { expression } from '../../expression.ts'

/** "The final evaluation shows …": what an evaluation found is what the work brought about. */
export const EVALUATED = expression(
  /(?<!\p{L})(?:an|the|its|final|mid-?term|independent|l['’]|une|la|una|el|le)\s?(?:[ée]valuation|evaluación|bilan|balance)(?!\p{L})/iu,
)
