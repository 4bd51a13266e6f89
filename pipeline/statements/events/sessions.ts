import data from '../../../schemas/codelists/statutory-bodies.json' with { type: 'json' }
import type { Span } from '../../document.ts'
import { allOf } from '../../expression/find.ts'
import { expression } from '../../expression.ts'
import { type Mention, stated } from '../../mention.ts'
import type { DateValue } from '../../mentions/values.ts'
import { anyOf, matcher, tongue } from './lexicon.ts'

/** A sitting of a statutory body that did something in a sentence: adopted, endorsed, discussed, hosted, or was handed a paper. */
export interface Sitting {
  title: Mention<string>
  date: Mention<DateValue>
  /** All its words. */
  whole: Span
}

const languages = ['en', 'fr', 'es'] as const
const built = Object.fromEntries(
  languages.map((language) => {
    const ordinal =
      language === 'en'
        ? '\\d{1,3}(?:st|nd|rd|th)'
        : language === 'fr'
          ? '\\d{1,3}\\s?(?:e|ème|er|re|ère)'
          : '\\d{1,3}\\s?\\.?\\s?[ªaº]'
    return [
      language,
      {
        body: expression(anyOf(data.bodies.flatMap((body) => body[language])), 'gu'),
        session: expression(
          `(?<number>${ordinal})\\s+(?:\\([^)]*\\)\\s*)?${anyOf(data.session_words[language])}`,
          'giu',
        ),
        counting: matcher(data.counting[language]),
      },
    ]
  }),
) as Record<'en' | 'fr' | 'es', { body: RegExp; session: RegExp; counting: RegExp }>

/** "the 2016 ILC conclusions" are conclusions, not a sitting. */
const MODIFIED = expression(`^\\s+${anyOf(data.after_body)}`, 'iu')

/** Characters between a body and its session ("the Governing Body, at its 332nd Session"), and between both and their date. */
const NEAR = 80
/** "the Committee on Ports of the Governing Body": an organ of the body, or those who speak for it. */
const ORGAN = expression(
  /(?<!\p{L})(?:[Cc]ommittee|[Ss]ubcommittee|[Ww]orking [Pp]arty|[Oo]fficers|[Cc]hairperson|[Cc]hairman|[Mm]embers?|[Cc]ommission|[Cc]omité|[Bb]ureau|[Pp]résidente?|[Mm]embres?|[Cc]omisión|[Mm]esa|[Pp]residente?a?|[Mm]iembros?)\s(?:[\p{L}'’,]+\s){0,9}?(?:of the|du|del)\s$/u,
)
const PHRASE = 110
/** "approved the holding of the meeting in May": the date is the meeting's. */
const HELD = expression(
  /(?<!\p{L})(?:meetings?|conferences?|workshops?|holding|réunions?|conférences?|ateliers?|tenue|reuni(?:ón|ones)|conferencias?|talleres|taller|celebración)(?!\p{L})/iu,
)
/** The date before a sitting without a number stands beside it: "in March 2018 by the Governing Body". */
const BESIDE = 24

/** The sittings a sentence tells of; `dates` are the dates in it that date events. Cited sittings ("at its 328th Session") make none. */
export function sittings(text: string, language: string, at: number, dates: Mention<DateValue>[]): Sitting[] {
  const words = built[tongue(language)]
  const bodies = [...allOf(words.body, text)]
    .map((match) => span(match))
    .filter(({ end }) => !MODIFIED.test(text.slice(end)))
  const sessions = [...allOf(words.session, text)].map((match) => ({ ...span(match), number: match.groups!.number! }))
  const found: Sitting[] = []
  const sessionOf = (body: Span) =>
    sessions
      .filter(
        (one) => gap(one, body) <= NEAR && !/[;.]\s/.test(between(text, one, body)) && nearest(bodies, one) === body,
      )
      .sort((a, b) => gap(a, body) - gap(b, body))[0]
  // Numbered sittings first: the date behind one is its own and no other body's.
  for (const body of [...bodies].sort((a, b) => Number(!sessionOf(a)) - Number(!sessionOf(b)))) {
    const session = sessionOf(body)
    const whole = session ? hull(body, session) : body
    const date = dates
      .filter((one) => {
        if (!session && found.some((other) => other.date === one)) return false
        const place = { start: one.span.start - at, end: one.span.end - at }
        const words = between(text, place, whole)
        return (
          gap(place, whole) <= (session || (place.start >= whole.end && !HELD.test(words)) ? NEAR : BESIDE) &&
          !/[;:]/.test(words) &&
          !bodies.some((other) => other !== body && inside(other, place, whole))
        )
      })
      .sort((a, b) => gap(local(a, at), whole) - gap(local(b, at), whole))[0]
    if (!date || (!session && ORGAN.test(text.slice(Math.max(0, body.start - PHRASE), body.start)))) continue
    const clause = clauseAround(text, hull(whole, local(date, at)))
    if (!words.counting.test(clause)) continue
    const printed = text.slice(body.start, body.end)
    const title = session
      ? named(printed, text.slice(session.start, session.end), session.number, tongue(language))
      : printed
    const spanned = { start: whole.start + at, end: whole.end + at }
    const all = hull(spanned, date.span)
    if (found.some((one) => one.title.value === title && one.date.value.edtf === date.value.edtf)) continue
    found.push({ title: stated(title, spanned), date, whole: all })
  }
  return found
}

/** The body a session belongs to: "the Conference at its 105th Session, and Governing Body discussions". */
const nearest = (bodies: Span[], session: Span): Span | undefined =>
  [...bodies].sort((a, b) => gap(a, session) - gap(b, session))[0]

/** "332nd Session of the Governing Body", "332e session du Conseil d’administration", "332.ª reunión del Consejo de Administración". */
function named(body: string, session: string, number: string, language: 'en' | 'fr' | 'es'): string {
  const word = session.slice(number.length).trim().split(/\s/).at(-1)!
  const bare = body.replace(/^ILO(’s|'s)?\s+/u, '')
  if (language === 'en') return `${number} Session of the ${bare}`
  if (language === 'fr') return `${number} ${word} ${/^Conf|^Ass|^CIT/u.test(bare) ? 'de la' : 'du'} ${bare}`
  return `${number} ${word} ${/^Conf|^Asam|^CIT/u.test(bare) ? 'de la' : 'del'} ${bare}`
}

/** The stretch of a sentence around a place that belongs to one assertion: to the next semicolon, or two commas off. */
function clauseAround(text: string, place: Span): string {
  const from = Math.max(text.lastIndexOf(';', place.start) + 1, place.start - 170, 0)
  const stop = text.indexOf(';', place.end)
  return text.slice(from, Math.min(stop < 0 ? text.length : stop, place.end + 90))
}

const span = (match: RegExpExecArray | RegExpMatchArray): Span => ({
  start: match.index!,
  end: match.index! + match[0].length,
})
const local = (mention: Mention<unknown>, at: number): Span => ({
  start: mention.span.start - at,
  end: mention.span.end - at,
})
const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })
const gap = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end)
const between = (text: string, a: Span, b: Span): string =>
  a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start)
const inside = (one: Span, a: Span, b: Span): boolean => {
  const whole = { start: Math.min(a.end, b.end), end: Math.max(a.start, b.start) }
  return one.start >= whole.start && one.end <= whole.end
}
