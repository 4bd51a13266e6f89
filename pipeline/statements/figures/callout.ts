import { type Block, bodyOf, words } from '../../document.ts'
import { firstOf } from '../../expression/find.ts'
import type { Deed } from '../count-words.ts'
import { deedsOf, winsMoney, worldWords } from '../count-words.ts'
import { governor } from '../governor.ts'
import { finite, type Quantity, type Setting } from '../setting.ts'
import { inBackground } from './background.ts'
import { ORDER } from './deed.ts'
import type { Figure, Make } from './figure.ts'

/** A short block that is little more than a number and what it counts. */
export function isCallout({ statement: { sentence }, quantities, parsed }: Setting): boolean {
  const { block } = sentence
  if (block.kind === 'callout') return true
  if (block.kind !== 'paragraph' && block.kind !== 'list_item') return false
  const words = sentence.text.split(/\s+/).length
  const first = quantities[0]
  return (
    first !== undefined &&
    words <= 9 &&
    sentence.start === block.body &&
    sentence.end === block.end &&
    Math.min(first.span.start, first.value.phrase.start) - sentence.start < 14 &&
    !parsed.verbs.some(finite)
  )
}

/** A verb that only says how things are. */
const isWorld = (lemma: string, language: string): boolean => {
  const deeds = deedsOf(lemma, language)
  return deeds.size > 0 && [...deeds].every((deed) => deed === 'world')
}

const DONE =
  /\b(trained|certified|reached|benefit(?:ed|ing|ting)?|attend(?:ed|ing)|surveyed|formés?|formées?|certifiés?|certifiées?|touchés?|touchées?|bénéficiaires?|capacitad[oa]s|formad[oa]s|certificad[oa]s|beneficiad[oa]s|alcanzad[oa]s)\b/iu

/** Characters of a call-out that is not marked as one, at most. */
const SHORT = 90

/** True for one of a row of call-outs of which another counts what was done: they belong to the work, whatever heading stands above. */
function amongDone({ statement: { document, sentence } }: Setting): boolean {
  const { blocks } = document
  const at = blocks.indexOf(sentence.block)
  /** Another of the row: marked as a call-out, or a line that a number opens. */
  const isShort = (block?: Block): boolean => {
    if (!block || block.kind === 'callout') return block !== undefined
    const said = words(document, bodyOf(block))
    return block.kind === 'paragraph' && said.length < SHORT && /^\P{L}{0,3}\d/u.test(said)
  }
  const row = (step: 1 | -1): boolean => {
    for (let next = at + step; isShort(blocks[next]); next += step)
      if (DONE.test(words(document, bodyOf(blocks[next]!)))) return true
    return false
  }
  return row(1) || row(-1)
}

/** A call-out counts the work, unless it shows money, a share, or the world. */
export function callout(context: Setting, quantity: Quantity, make: Make): Figure {
  const { counts } = quantity.value
  const { text, language, parsed } = context
  const done = firstOf(DONE, text)
  const verb = parsed.verbs[0]
  const held = governor(context, quantity)
  const deeds: ReadonlySet<Deed> = held?.noun?.deeds ?? held?.deeds ?? new Set()
  const deed = ORDER.find((one) => deeds.has(one))
  const more: Partial<Figure> = deed ? { deed } : {}
  if (verb) {
    // "200 more inspectors to be trained by 2022"
    if (verb.tense === 'infinitive' || verb.tense === 'future' || verb.tense === 'modal') more.intended = true
    more.cue = { start: verb.start, end: verb.end }
  }
  const lives = parsed.verbs.some(
    (one) =>
      one.tense === 'present' &&
      isWorld(one.lemma, language) &&
      text.slice(one.start - context.at, one.end - context.at) !== 'soit',
  )
  if (!done && (lives || (inBackground(context) && !amongDone(context)) || worldWords(text, language).length))
    return make('statistic', 'a call-out about the world', more)
  if (!done && context.statement.scope.nature === 'achieved') return make('result', 'a call-out', more)
  if (counts === 'money' && parsed.verbs.some(({ lemma, tense }) => tense !== 'present' && winsMoney(lemma, language)))
    return make('result', 'a call-out', more)
  // "£0.9 million in advances written off"
  if (
    counts === 'money' &&
    parsed.verbs.some(
      (one) => one.voice === 'passive' && one.start >= quantity.span.end && !isWorld(one.lemma, language),
    )
  )
    return make('result', 'a call-out', more)
  // "64 % in work" beside "4,200 young people trained"
  if (!done && counts === 'share' && verb?.voice === 'passive' && amongDone(context))
    return make('result', 'a call-out', more)
  if (!done && (counts === 'money' || counts === 'share')) return make('statistic', 'a call-out about the world', more)
  return make('result', 'a call-out', more)
}
