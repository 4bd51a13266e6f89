import data from '../../schemas/codelists/project-words.json' with { type: 'json' }
import { blockAt, type Document, type Span } from '../document.ts'
import { expression } from '../expression.ts'
import { type Draft, isOf } from '../record.ts'
import { anyOf } from '../statements/events/lexicon.ts'
import { divide } from '../statements/sentences.ts'

/** "under the", "dans le cadre du projet", "a través del": what leads to the one that did it, right before its name. */
const BY = expression(`${anyOf(Object.values(data.by).flat())}\\s(?:[\\p{L}’'-]+\\s){0,4}[“«"‘]?$`, 'iu')
/** A subject stands near the beginning of its sentence. */
const SUBJECT = 60

/**
 * Links events, deliverables and results of a text that is about no project to the one project that their own sentence names as the
 * one that did it: "the Safer Ports project trained 35 inspectors", "35 inspectors were trained under Safer Ports".
 */
export function owners(document: Document, drafts: readonly Draft[]): void {
  const named = drafts.filter((one) => isOf(one, 'projects')).flatMap(namings)
  if (!named.length) return
  const split = new Map<number, Span[]>()
  for (const draft of drafts) {
    if (draft.links.project || !/^(?:events|deliverables|results)$/.test(draft.dataset)) continue
    const sentence = sentenceAt(document, draft.whole.start, split)
    const here = named.filter(({ span }) => sentence && sentence.start <= span.start && span.end <= sentence.end)
    const one = here[0]
    if (!sentence || !one || here.some(({ project }) => project !== one.project)) continue
    if (here.some(({ span }) => did(document, sentence, span, draft))) draft.links.project = one.project
  }
}

interface Naming {
  project: Draft
  span: Span
}

const namings = (project: Draft<'projects'>): Naming[] =>
  [project.fields.name!.span, ...project.told.map(({ span }) => span)].map((span) => ({ project, span }))

/** The project is named before what was done, or behind words such as "under". */
function did(document: Document, sentence: Span, name: Span, draft: Draft): boolean {
  const fields = draft.fields as Record<string, { span: Span } | undefined>
  const own = (fields.title ?? fields.raw)?.span
  if (own && own.start < name.end && name.start < own.end) return false
  if (BY.test(document.text.slice(sentence.start, name.start))) return true
  // A gathering has guests: who is named before it may only have come.
  if (draft.dataset === 'events') return false
  return own ? name.end <= own.start : name.start - sentence.start < SUBJECT
}

function sentenceAt(document: Document, offset: number, split: Map<number, Span[]>): Span | undefined {
  const block = blockAt(document, offset)
  if (!block) return undefined
  let spans = split.get(block.start)
  if (!spans) {
    spans = divide(document.text.slice(block.body, block.end), document.language.slice(0, 2), block.body)
    split.set(block.start, spans)
  }
  return spans.find(({ start, end }) => start <= offset && offset < end)
}
