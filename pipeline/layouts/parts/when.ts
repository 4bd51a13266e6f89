import type { Mention } from '../../mention.ts'
import type { DateValue } from '../../mentions/values.ts'
import type { Fields } from '../../record.ts'

/** The four date fields of an event, from one date. */
export function when({
  value,
  span,
  basis,
}: Mention<DateValue>): Pick<Fields<'events'>, 'date' | 'start' | 'end' | 'precision'> {
  const field = <T>(one: T): Mention<T> => ({ value: one, span, basis })
  return {
    date: field(value.edtf),
    start: field(value.start),
    end: field(value.end),
    precision: field(value.precision),
  }
}

/** The month of a day, for lists that print the first of each month where they know no day. */
export function monthOf({ value, span, basis }: Mention<DateValue>): Mention<DateValue> {
  const [year, month] = value.start.split('-') as [string, string]
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return {
    value: {
      edtf: `${year}-${month}`,
      start: `${year}-${month}-01`,
      end: `${year}-${month}-${last}`,
      precision: 'month',
    },
    span,
    basis,
  }
}
