import quantityWords from '../../../schemas/codelists/quantity-words.json' with { type: 'json' }
import data from '../../../schemas/codelists/survey-words.json' with { type: 'json' }
import type { Span } from '../../document.ts'
import { expression } from '../../expression.ts'
import { close, oneOf, open } from '../../mentions/pattern.ts'
import { between, type Quantity, type Setting } from '../setting.ts'

type Tongue = 'en' | 'fr' | 'es'

/** "more than", "près de" between the words of a survey and its number. */
const qualifiers = oneOf(
  Object.values(quantityWords.qualifiers)
    .flatMap((qualifier) => Object.values(qualifier))
    .flat(),
)

/** "enquête menée auprès de", "encuesta aplicada a", "a survey in three ports among", "interviews with": whom a survey asked stands behind. */
const SURVEY = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => {
    return [
      language,
      expression(
        `${open}(?:(?<noun>${oneOf(data.nouns[language])})${close}(?:(?:,?\\s+[^\\s,.;:]+){0,8}?\\s+${oneOf(data.reach[language])}|\\s+${oneOf(data.beside[language])})|(?<found>${oneOf(data.evaluations[language])})${close}(?:,?\\s+[^\\s,.;:]+){0,8}?\\s+${oneOf(data.reach[language])})\\s*(?:${qualifiers}\\s+)?(?:the\\s|les\\s|los\\s|las\\s)?$`,
        'iu',
      ),
    ]
  }),
) as Record<Tongue, RegExp>

const ASKED = expression(
  /(?<!\p{L})(?:surveyed|interviewed|polled|enquêtée?s|interrogée?s|sondée?s|encuestad[oa]s|entrevistad[oa]s)(?!\p{L})/iu,
)

/** The word for the survey that a number of people or bodies were asked in, where it stands right before the number. */
export function surveyBefore(setting: Setting, { span, value: { phrase, counts } }: Quantity): Span | undefined {
  if (counts === 'share' || counts === 'money' || counts === 'time') return undefined
  // "of the 640 fishers surveyed", "les 300 ménages enquêtés"
  const asked = ASKED.exec(between(setting, span.end, Math.max(phrase.end, span.end) + 24))
  if (asked) return { start: span.end + asked.index, end: span.end + asked.index + asked[0].length }
  const start = Math.min(phrase.start, span.start)
  const match = SURVEY[setting.language as Tongue]?.exec(between(setting, setting.at, start))
  if (!match) return undefined
  const noun = match.groups!.noun ?? match.groups!.found!
  const from = setting.at + match.index + match[0].indexOf(noun)
  return { start: from, end: from + noun.length }
}
