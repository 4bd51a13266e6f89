import type { Span } from '../../document.ts'
import { expression } from '../../expression.ts'
import { projects as mentioned } from '../../mentions/projects.ts'
import type { Statement } from '../scope.ts'

/** A project as a sentence names or describes it. */
export interface ProjectName {
  name: string
  span: Span
  form: 'named' | 'described'
  /** Its acronym, and where that is printed. */
  letters?: { name: string; span: Span }
}

const WORD = '(?:projects?|programmes?|programs?|projets?|programmes?|proyectos?|programas?|initiatives?|iniciativas?)'
/** Words that part the links of one list: ", ", " and ", " et ", " y ". */
const LIST = /^\s*(?:,|,? ?(?:and|et|y|e|or|ou|o)(?: the| le| la| el)?)?\s*$/u
const AFTER = expression(`^[”»"]?\\s+${WORD}(?!\\p{L})`, 'iu')
const BEFORE = expression(
  `(?:^|[^\\p{L}])(?:${WORD})\\s*(?:[“«"(]|:|(?:such as|including|like|entitled|called|tels que|telles que|comme|notamment|intitulés?|como|tales como|denominad[oa]s?|titulad[oa]s?)\\s+)?\\s*(?:the |le |la |el |l['’])?$`,
  'iu',
)
/** "two projects promoting X in [A] and [B]": one project for each link. */
const SPREAD = expression(
  /(?<!\p{L})(?:projects|projets|proyectos)\s+((?:\p{L}+(?:ing|ant|iendo|ando)|on|for|to|sur|pour|sobre|para|de|visant à)\s[^.;]{4,80}?(?:in|for|en|au|pour|para)\s)(?:the |la |le |el )?$/iu,
)

/** The projects of a sentence: by grammar, and links or italics that stand beside the word project. */
export function names(statement: Statement): ProjectName[] {
  const { document, sentence } = statement
  const { text, start, block } = sentence
  const language = document.language.slice(0, 2)
  const found: ProjectName[] = []
  const leaves = block.leaves.filter(
    (leaf) => leaf.kind !== 'strong' && leaf.kind !== 'time' && leaf.start >= start && leaf.end <= sentence.end,
  )
  let run: typeof leaves = []
  let lead: string | undefined
  const close = () => {
    const last = run.at(-1)
    if (!last) return
    const after = text.slice(last.end - start)
    const spread = lead === undefined ? null : SPREAD.exec(lead)
    if (spread && run.length > 1) {
      for (const leaf of run)
        found.push({
          name: `${spread[1]}${text.slice(leaf.start - start, leaf.end - start)}`.replace(/^promoting |^on /, ''),
          span: { start: leaf.start, end: leaf.end },
          form: 'described',
        })
    } else if (AFTER.test(after) || (lead !== undefined && BEFORE.test(lead))) {
      for (const leaf of run) {
        const name = text.slice(leaf.start - start, leaf.end - start)
        if (/\p{Lu}/u.test(name) && !/^[\d.]+$/.test(name))
          found.push({ name, span: { start: leaf.start, end: leaf.end }, form: 'named' })
      }
    }
    run = []
  }
  for (const leaf of leaves) {
    const before = run.at(-1)
    if (before && LIST.test(text.slice(before.end - start, leaf.start - start))) run.push(leaf)
    else {
      close()
      lead = text.slice(0, leaf.start - start)
      run = [leaf]
    }
  }
  close()
  for (const { value, span } of mentioned(text, language, start)) {
    const whole = found.find((one) => one.span.start < span.end && span.start < one.span.end)
    if (whole) continue
    const linked = leaves.find(
      (leaf) => leaf.start <= span.start && leaf.end >= span.end && leaf.end - leaf.start > span.end - span.start,
    )
    if (linked && /^[^:]{2,24}: /.test(text.slice(linked.start - start, linked.end - start))) {
      found.push({
        name: text.slice(linked.start - start, linked.end - start),
        span: { start: linked.start, end: linked.end },
        form: value.form,
      })
    } else {
      const behind = value.letters ? text.indexOf(value.letters, span.end - start) : -1
      const printed = value.letters && behind < 0 ? text.lastIndexOf(value.letters, span.start - start) : behind
      const letters =
        printed < 0
          ? {}
          : {
              letters: {
                name: value.letters!,
                span: { start: start + printed, end: start + printed + value.letters!.length },
              },
            }
      found.push({ name: value.name, span, form: value.form, ...letters })
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}
