import { type Draft, isOf } from '../../record.ts'

/** One gathering: days that meet, and a kind in common; several of a kind on one day need words in common too. */
export function sameHappening(a: Draft<'events'>, b: Draft<'events'>): boolean {
  const [one, other] = [a.fields, b.fields]
  if (one.start!.value > other.end!.value || other.start!.value > one.end!.value) return false
  if (one.precision!.value !== other.precision!.value && one.precision!.value !== 'day') return false
  const [kind, second] = [one.kind!.value, other.kind!.value]
  if (kind !== second && kind !== 'other' && second !== 'other' && !(kind === 'launch' || second === 'launch'))
    return false
  const title = one.title!.value.toLowerCase()
  const tokens = (other.title!.value.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => word !== second)
  return tokens.length === 0 || tokens.some((word) => title.includes(word.replace(/s$/, '')))
}

/** A dated gathering is an event and not also a deliverable. */
const GATHERINGS = new Set(['meeting', 'workshop', 'training', 'course', 'event_series'])
export const tellsAnEvent = ({ fields }: Draft<'deliverables'>, drafts: Draft[]): boolean =>
  GATHERINGS.has(fields.kind!.value) &&
  drafts.some(
    (one) =>
      isOf(one, 'events') &&
      one.fields.nature!.value === 'happening' &&
      ([one.fields.title!.span, ...one.told.map(({ span }) => span)].some(
        ({ start, end }) => start < fields.title!.span.end && fields.title!.span.start < end,
      ) ||
        (one.fields.kind!.value === fields.kind!.value &&
          mostly(words(fields.title!.value), words(one.fields.title!.value)))),
  )

/** All words, or most of a longer name: "Reunión tripartita sobre la aviación" and "reunión sobre la crisis de la aviación". */
const mostly = (all: string[], among: string[]): boolean => {
  const shared = all.filter((word) => among.includes(word)).length
  return shared === all.length || (all.length >= NAME && shared / all.length >= MOST)
}
const NAME = 4
const MOST = 0.75

const words = (title: string): string[] =>
  (title.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/s$/, ''))
