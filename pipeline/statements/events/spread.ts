import type { Span } from '../../document.ts'
import { expression } from '../../expression.ts'
import type { Mention } from '../../mention.ts'
import type { DateValue } from '../../mentions/values.ts'
import type { Gathering } from './gathering.ts'

/** One of several gatherings that a sentence tells in one breath: where, and when. */
export interface Part {
  /** From the words of where to the date. */
  whole: Span
  date: Mention<DateValue>
}

/** ", one in Sialkot from", " and another in Quito on": a town or country, and little else. */
const WHERE = expression(
  /^[\s,;:(–-]*(?:(?:and|et|y|e|one|another|a second|the second|the first|then|l[’']un|l[’']une|une|un|l[’']autre|una|uno|otra|otro|la primera|la segunda|el primero|el segundo)\s+|,\s*)*(?:in|at|à|au|en)\s+(?:the\s+|la\s+|el\s+)?\p{Lu}[\p{L}’' ,-]*?(?:\s+(?:on|from|in|le|du|en|el|del|de|los|les)|[\s,(]*)?[\s,(]*$/u,
)

/** "Two workshops were held, in Lima on 4 May and in Quito on 9 May 2019": each place with its own date. Offsets are those of the sentence. */
export function spread(text: string, gathering: Gathering, dates: Mention<DateValue>[], at: number): Part[] {
  if (!gathering.plural) return []
  const parts: Part[] = []
  let from = gathering.end
  for (const date of dates.filter(({ span }) => span.start - at >= gathering.end)) {
    const gap = text.slice(from, date.span.start - at)
    const opening = parts.length
      ? 0
      : Math.max(0, gap.search(/(?:[:,(]\s*(?:one\s+|une?\s+|una?\s+)?)?(?<!\p{L})(?:in|at|à|au|en)\s+\p{Lu}[^:]*$/u))
    if (!WHERE.test(gap.slice(opening))) break
    parts.push({ whole: { start: from + opening, end: date.span.end - at }, date })
    from = date.span.end - at
  }
  return parts.length > 1 ? parts : []
}
