const SEASONS: Record<string, string> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
  '33': 'first quarter of',
  '34': 'second quarter of',
  '35': 'third quarter of',
  '36': 'fourth quarter of',
}
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const parts = (date: string) => {
  const [year, month, day] = date.split('-')
  const name = month === undefined ? undefined : (MONTHS[Number(month) - 1] ?? SEASONS[month])
  return { year: year!, month: name, day: day === undefined ? undefined : String(Number(day)) }
}

const one = ({ year, month, day }: ReturnType<typeof parts>): string => [day, month, year].filter(Boolean).join(' ')

/** An EDTF date in words, no more precise than it is: `2017-11-21/2017-11-23` is "21 to 23 November 2017", `2022-36` "fourth quarter of 2022". */
export function when(edtf: string): string {
  const [from, to] = edtf.split('/')
  if (!from) return edtf
  const a = parts(from)
  if (to === undefined) return one(a)
  if (to === '..' || to === '') return `from ${one(a)}`
  const b = parts(to)
  if (a.day && b.day && a.year === b.year) {
    return a.month === b.month ? `${a.day} to ${one(b)}` : `${a.day} ${a.month} to ${one(b)}`
  }
  if (a.month && b.month && a.year === b.year) return `${one({ ...a, year: '' })} to ${one(b)}`
  return `${one(a)} to ${one(b)}`
}

/** The years a date touches, first to last; at most ten, for a filter. */
export function years(edtf: string | undefined): string[] {
  const found = edtf?.match(/\d{4}/g)?.filter((_, at, all) => edtf.includes('/') || all.length === 1 || at === 0)
  if (!found?.length) return []
  const first = Number(found[0])
  const last = Math.min(Number(edtf!.split('/')[1]?.slice(0, 4) || first), first + 9)
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => String(first + at))
}
