import { type Block, type Document, type Span, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { type Draft, isDraft, isOf, type SetAside, setAside } from '../../record.ts'
import { sentences } from '../../statements/sentences.ts'
import { tellsAnEvent } from '../parts/same-happening.ts'
import { SESSION } from './header.ts'
import { asksBody, isRecord, opensAboutPaper } from './labels.ts'

/** "the Office paper", "present document": what the body reads, not what was made for others. */
const PAPER =
  /^(?:(?:the|this|present|said|Office|its)\s)*(?:paper|document|report)s?$|^(?:le |ce |présent |du )*(?:document|rapport)$|^(?:el |este |presente )*(?:documento|informe)(?: de la Oficina)?$|^(?:le )?document du Bureau$/iu
/** A clause of a decision that asks or allows something: "(b) requested the Office to …". */
const ASKS = expression(
  /^\s*(?:(?:The|Le|El) (?:Governing Body|Conseil d['’]administration|Consejo de Administración),?\s)?(?:asks?|asked|requests?|requested|endorses?|endorsed|authorizes?|authorized|approves?|approved|decides?|decided|encourages?|encouraged|invites?|invited|calls?|called|instructs?|instructed|urges?|urged|a (?:demandé|prié|invité|autorisé|approuvé|décidé|entériné|encouragé|chargé)|(?:demande|prie|invite|autorise|approuve|décide|encourage|charge)|(?:pidió|pide|solicitó|solicita|invitó|invita|autorizó|autoriza|aprobó|aprueba|decidió|decide|alentó|alienta|encargó|encarga|hizo suyas?|hace suyas?))(?!\p{L})/u,
)
/** "It covers 14 countries.": the paper still, in the sentence behind the one that names it. */
const IT = /^(?:It|Il|Elle|Este|Se)\s/u
/** A figure of one or two digits with nothing that it counts: the mark of a note that was set above the line. */
const MARK = /^\d{1,2}$/

/** What a block of a paper tells, without what it only says about the paper itself, and without marks of notes taken for counts. */
export function* sift(
  document: Document,
  block: Block,
  items: (Draft | SetAside)[],
  events: Draft[],
): Iterable<Draft | SetAside> {
  const all = sentences(document, block)
  /** The sentence of a draft that makes no record: nothing of it may stay unread. */
  const whole = ({ whole: span }: Draft): Span =>
    all.find(({ start, end }) => start <= span.start && span.start < end) ?? span
  const own = all.filter(
    (one, at) =>
      opensAboutPaper(one.text) ||
      asksBody(one.text) ||
      (at > 0 && IT.test(one.text) && opensAboutPaper(all[at - 1]!.text)),
  )
  const about = ({ whole }: Draft) => own.some(({ start, end }) => whole.start >= start && whole.start < end)
  for (const item of items) {
    if (!isDraft(item) || isOf(item, 'events') || isOf(item, 'projects')) yield item
    else if (about(item)) yield setAside(whole(item), 'says what the paper holds', 'context')
    else if ((isOf(item, 'statistics') || isOf(item, 'results')) && isProcedure(item.fields.unit?.value, item.dataset))
      yield* [
        setAside(item.fields.raw?.span ?? item.whole, 'how the body works', 'context'),
        setAside(item.whole, 'how the body works', 'context'),
      ]
    else if (isOf(item, 'results') && ASKS.test(words(document, item.whole)))
      yield setAside(item.whole, 'what the body asked for', 'context')
    else if (isOf(item, 'results') && item.fields.raw && !item.fields.unit && MARK.test(item.fields.raw.value))
      yield* [
        setAside(item.fields.raw.span, 'the mark of a note', 'context'),
        setAside(item.whole, 'tells of no result', 'context'),
      ]
    else if (isOf(item, 'deliverables') && writtenFor(document, item.fields.title!.span))
      yield setAside(whole(item), 'a paper written for the meeting', 'context')
    else if (isOf(item, 'deliverables') && (tellsAnEvent(item, events) || meant(item, events)))
      yield setAside(whole(item), 'tells of a gathering that is an event', 'duplicate')
    else yield item
  }
}

/** "approved the holding of the meeting": the one that a heading names. */
const meant = ({ fields }: Draft<'deliverables'>, events: Draft[]): boolean =>
  /^(?:the\s)?(?:meeting|session|réunion|reunión)(?!\p{L})/u.test(fields.title!.value) &&
  events.some((one) => isOf(one, 'events') && one.fields.kind!.value === fields.kind!.value)

/** Nouns of what a body does in session; meetings are no figures about the world either. */
const SITTINGS = /^(?:sitting|séance|sesión|agenda item|item|paragraph|paragraphe|párrafo|vote|voto|voix)s?$/iu
const MEETINGS =
  /^(?:meeting|session|paper|document|project|programme|workshop|seminar|réunion|projet|atelier|séminaire|reunión|documento|proyecto|programa|taller|seminario)s?$/iu
const isProcedure = (unit: string | undefined, dataset: 'results' | 'statistics'): boolean =>
  unit !== undefined && (SITTINGS.test(unit) || (dataset === 'statistics' && MEETINGS.test(unit)))

/** A paper that the body reads, or its own session: nothing made for others. */
function writtenFor(document: Document, span: Span): boolean {
  const title = words(document, span)
  // The number of the session may stand before the words taken for the title.
  const before = document.text.slice(Math.max(0, span.start - NUMBER), span.start).replace(/^\S*\s/, '')
  return PAPER.test(title) || isRecord(title) || SESSION.test(before + title) || SITTING.test(title)
}
/** Characters of "the 331st ", and some. */
const NUMBER = 12
const SITTING =
  /^(?:meeting|session|sitting|session|réunion|reunión)\s(?:of the|du|del)\s(?:Governing Body|Conseil d['’]administration|Consejo de Administración|Conference|Conférence|Conferencia)/iu
