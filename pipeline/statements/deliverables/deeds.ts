import type { Sentence } from '../scope.ts'
import type { Found } from './found.ts'
import type { Kind } from './kinds.ts'
import type { Reading } from './reading.ts'
import { governed, stateOf } from './state.ts'
import { titleEnd, trimmed } from './title.ts'

/** Verbs that are a piece of work by themselves: to map research is a mapping, to evaluate an effect an evaluation. */
const DEEDS: Record<string, Kind> = {
  map: 'study',
  survey: 'study',
  evaluate: 'assessment',
  assess: 'assessment',
  audit: 'assessment',
  cartographier: 'study',
  évaluer: 'assessment',
  mapear: 'study',
  evaluar: 'assessment',
}

/** "will evaluate the effect on prices", "…, mapping research methods, and …": work told by its verb alone, promised or among things done. */
export function deeds(reading: Reading, sentence: Sentence): Found[] {
  const { verbs, nouns, tokens } = reading
  return verbs.flatMap((verb): Found[] => {
    const kind = DEEDS[verb.lemma]
    if (!kind || verb.voice === 'passive' || verb.negated) return []
    const future = verb.tense === 'future' ? stateOf(verb, reading) : undefined
    const before = tokens[verb.from - 1]
    const among =
      verb.tense === 'participle' &&
      (before?.text === ',' || before?.tag === 'conjunction') &&
      verbs.some(
        (other) => other.tense === 'participle' && other.voice === 'active' && other !== verb && other.to < verb.from,
      )
    const status = future ?? (among ? governed(verb, reading) : undefined)
    const object = nouns.find(({ from }) => from === verb.to + 1)
    const subject = nouns.findLast(({ to }) => to < verb.from)
    if (!status || !object || !subject) return []
    const span = trimmed(
      sentence.text,
      { start: tokens[verb.to]!.start, end: titleEnd(object, reading, tokens.length) },
      sentence.start,
    )
    return [
      {
        title: sentence.text.slice(span.start - sentence.start, span.end - sentence.start),
        span,
        kind,
        kindSpan: { start: tokens[verb.to]!.start, end: verb.end },
        status,
        statusSpan: { start: verb.start, end: verb.end },
        rule: 'deed',
        word: verb.lemma,
        definite: false,
        proper: false,
      },
    ]
  })
}
