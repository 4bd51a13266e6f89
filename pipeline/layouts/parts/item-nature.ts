import words from '../../../schemas/codelists/title-words.json' with { type: 'json' }
import type { Event } from '../../../schemas/types.ts'
import type { Span } from '../../document.ts'
import { implied, type Mention, stated } from '../../mention.ts'
import { type GatheringKind, matcher, tongue } from '../../statements/events/lexicon.ts'
import type { Item } from './item.ts'
import { isSitting, knownLabel, labelOf, type PageKind, spokeWith } from './label.ts'
import type { Title } from './title.ts'

/** What an item is, with the words that decide. */
export type Nature =
  | { nature: 'publication'; kind: Mention<Event['kind']> }
  | { nature: 'happening'; kind: Mention<GatheringKind> }
  | { nature: 'project' }

/** Which kind of publication the title of a list makes of its unlabelled items. */
const PAGES: [PageKind, Event['kind']][] = [
  ['press_releases', 'press_release'],
  ['newsletters', 'newsletter'],
  ['videos', 'video'],
  ['articles', 'article'],
  ['briefs', 'brief'],
  ['interviews', 'interview'],
  ['publications', 'publication'],
]
const NEWSLETTER = matcher(words.newsletter)

/**
 * Decides between happening and publication by the rules of the contract: a range of days happens; a printed label decides;
 * a title that names a gathering makes its date the gathering's, unless the text dates that otherwise; else it was posted.
 */
export function natureOf(
  item: Item,
  title: Title | undefined,
  text: { words: string; at: number; language: string },
  pages: Set<PageKind>,
  page: Span | undefined,
  datesOtherwise: boolean,
  posts: boolean,
): Nature {
  const whole: Span = title ?? { start: item.start, end: item.end }
  const headed: Span = title?.gathering ? offset(title, title.gathering.head) : whole
  const known = item.labels.flatMap((line) => {
    const label = labelOf(line.text)
    return label ? [{ label, line }] : []
  })[0]
  const label = known?.label ?? title?.label
  const labelSpan: Span = known?.line ?? title?.label?.span ?? whole
  const happening = (): Nature => ({
    nature: 'happening',
    kind: title?.gathering ? stated(title.gathering.kind, headed) : gatheringOf(label, labelSpan, whole),
  })
  if (label?.nature === 'project' || (pages.has('projects') && !label)) return { nature: 'project' }
  const days = item.date?.value
  if (days && days.precision === 'day' && days.start !== days.end) return happening()
  if (label?.nature === 'publication') return { nature: 'publication', kind: stated(label.kind, labelSpan) }
  // "Global Refugee Forum" above a press release: its topic, and not what it is
  const topic = (posts || pages.has('press_releases')) && known !== undefined && !knownLabel(known.line.text)
  if (label?.nature === 'happening' && !datesOtherwise && !(topic && !title?.gathering)) return happening()
  const spoke = spoken(text) ?? (title && spoken({ words: title.text, at: title.start, language: text.language }))
  if (spoke && !item.place) return { nature: 'publication', kind: stated('interview', spoke) }
  const free = item.labels.find((line) => !isSitting(line.text))
  const gathers = title?.gathering !== undefined && !title.reports
  // Where it was written, not where it met: "26 October 2020, Jakarta" under news, or below a label that names a topic.
  const written = posts || free !== undefined
  if (!free && pages.has('events') && !datesOtherwise) return happening()
  if (gathers && !datesOtherwise) return happening()
  if (item.place && title && !title.reports && !datesOtherwise && !written) return happening()
  if (item.place && !title) return happening()
  if (!free && item.labels.length) return { nature: 'publication', kind: stated('publication', item.labels[0]!) }
  if (title && NEWSLETTER.test(title.text)) {
    const match = NEWSLETTER.exec(title.text)!
    return {
      nature: 'publication',
      kind: stated('newsletter', {
        start: title.start + match.index,
        end: title.start + match.index + match[0].length,
      }),
    }
  }
  const filed = PAGES.find(([name]) => pages.has(name))
  if (filed && page) return { nature: 'publication', kind: implied(filed[1], page) }
  return { nature: 'publication', kind: implied('news', whole) }
}

const offset = (title: Title, span: Span): Span => {
  // Gathering places count from the beginning of the printed title, which the name may begin behind.
  return { start: title.origin + span.start, end: title.origin + span.end }
}

const gatheringOf = (label: ReturnType<typeof labelOf>, labelSpan: Span, whole: Span): Mention<GatheringKind> =>
  label?.nature === 'happening' ? stated(label.kind, labelSpan) : implied('other', whole)

const SPOKE = { en: matcher(spokeWith('en')), fr: matcher(spokeWith('fr')), es: matcher(spokeWith('es')) }

/** Where a text says that it is a conversation with somebody. */
function spoken({ words, at, language }: { words: string; at: number; language: string }): Span | undefined {
  const match = SPOKE[tongue(language)].exec(words)
  return match ? { start: at + match.index, end: at + match.index + match[0].length } : undefined
}
