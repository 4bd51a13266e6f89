import type { Draft } from '../../record.ts'

/** "A three-day training last 7–9 June" in the text of what the list dates to these days: one thing, whatever both are called. */
export const isOnSameDays = ({ fields: listed }: Draft<'events'>, { fields: told }: Draft<'events'>): boolean =>
  listed.nature!.value === 'happening' && told.precision!.value === 'day' && listed.date!.value === told.date!.value

/** What the text of a gathering's own item says more exactly than its title and dateline: the days around the one printed, the kind, that it is to come. */
export function tellMore(event: Draft<'events'>, one: Draft<'events'>, over: boolean): void {
  const [own, told] = [event.fields, one.fields]
  const posted = own.start!.value === own.end!.value
  const around = told.start!.value <= own.start!.value && own.end!.value <= told.end!.value
  if (posted && around && told.precision!.value === 'day' && told.start!.value < told.end!.value)
    for (const field of ['date', 'start', 'end', 'precision'] as const) Object.assign(own, { [field]: told[field] })
  if (own.kind!.value === 'other') own.kind = told.kind!
  if (own.status!.basis === 'implied' && told.status!.value !== 'held' && !(over && told.status!.value === 'planned'))
    own.status = told.status!
}
