import type { Span } from '../../document.ts'
import { expression } from '../../expression.ts'
import type { VerbGroup } from '../clauses.ts'
import { budgetWords, credits, type Deed, winsMoney, worldWords } from '../count-words.ts'
import { governor } from '../governor.ts'
import { kindOfNoun } from '../result-kind.ts'
import { between, finite, isRelative, type Quantity, type Setting } from '../setting.ts'
import { amountClause, isWorth } from './amount-clause.ts'
import { inBackground } from './background.ts'
import { cleft } from './cleft.ts'
import { deedOf } from './deed.ts'
import { enables, holdsNow } from './enables.ts'
import { enrolled } from './enrolled.ts'
import { EVALUATED } from './evaluated.ts'
import type { Figure, Make } from './figure.ts'
import { BENEFICIARIES, improves } from './improves.ts'
import { aims, isIntended } from './intention.ts'
import { loose } from './loose.ts'
import { CONTAINS, done, GATHERS, made } from './made.ts'
import { pointsBack } from './points-back.ts'
import { isOfTrained, reportsResults } from './shares.ts'
import { standingOf } from './standing.ts'
import { countedByText, says, whoseSubject } from './whose.ts'

/** Decides by verb, subject, tense and heading. */
export function weigh(context: Setting, quantity: Quantity, make: Make): Figure {
  const { language } = context
  const near = governor(context, quantity) ?? loose(context, quantity)
  const held = cleft(context, near, quantity) ?? near
  const { counts } = quantity.value
  const background = inBackground(context)
  if (HOME.test(between(context, context.at, Math.min(quantity.value.phrase.start, quantity.span.start))))
    return make('statistic', 'who lives there')
  if (context.statement.scope.reached && counts === 'people' && !background)
    return make('result', 'whom the project is for', { deed: 'reach', intended: true })
  if (!held?.verb) {
    if (counts === 'money')
      return make(
        budgetWords(amountClause(context, quantity), language).length ? 'aside' : 'statistic',
        budgetWords(amountClause(context, quantity), language).length ? 'money of a budget' : 'a figure without a verb',
      )
    if (counts === 'share' && context.statement.scope.nature === 'achieved' && !background)
      return make('result', 'a share among results')
    if (counts === 'share' || background || worldWords(context.text, language).length)
      return make('statistic', 'a figure without a verb')
    const noun = held?.noun ?? undefined
    if (!noun) return make('open', 'no verb')
    const named = held && deedOf(held, quantity)
    return make('result', 'a deed named by a noun', { cue: noun, ...(named ? { deed: named } : {}) })
  }
  const verb = held.verb
  // "Now I employ twelve people"
  if (verb.tense === 'present' && MINE.test(between(context, context.at, verb.start)))
    return make('aside', 'what one person has')
  if (held.role === 'object' && countedByText(context, verb, quantity))
    return make('statistic', 'what a study found', { sure: true })
  const deeds = held.noun?.deeds ?? held.deeds
  const deed = enrolled(context, held, deedOf(held, quantity))
  const cue: Span = held.noun ?? { start: verb.start, end: verb.end }
  const more: Partial<Figure> = { governor: held, cue, intended: isIntended(context, verb, deed, quantity) }
  if (deed) more.deed = deed
  const credited = credits(context.text, language).length > 0
  const subject = credited
    ? 'work'
    : whoseSubject(context, verb, held.role === 'subject' || verb.voice === 'passive' ? quantity : undefined)
  const achieved =
    context.statement.scope.nature === 'achieved' &&
    !background &&
    !(subject === 'world' && verb.tense === 'present') &&
    !(verb.tense === 'present' && held.role === 'subject' && isState(deeds) && counts !== 'organisations')
  if (counts !== 'money' && counts !== 'share' && opensLine(context, quantity, verb) && !background)
    return make('result', 'a line that opens with what was done', more)
  const past =
    verb.tense === 'past' || verb.tense === 'perfect' || (verb.tense === 'participle' && verb.voice === 'passive')

  if (counts === 'money') {
    // "coffee earns the country US$2 billion a year" is how things stand
    // "the pickers, paid by the kilo, earn 2 euros": what stands between commas pays nobody
    const aside =
      verb.tense === 'participle' &&
      context.parsed.verbs.some(
        (other) =>
          other.tense === 'present' && finite(other) && other.start > verb.end && other.end <= quantity.span.start,
      )
    if (!aside && winsMoney(verb.lemma, language) && subject !== 'world' && !background && verb.tense !== 'present')
      return make('result', 'money won for people', more)
    const budget = !isWorth(context, quantity) && budgetWords(amountClause(context, quantity), language).length > 0
    if (!budget && achieved && past) return make('result', 'money among results', more)
    const yearly = verb.tense === 'present' && subject !== 'work' && worldWords(context.text, language).length > 0
    if (budget && !yearly) return make('aside', 'money of a budget', more)
    return make('statistic', 'an amount of money in the world', more)
  }
  if (counts === 'share') {
    if (achieved) return make('result', 'a share among results', more)
    const worked = subject === 'work' && !background && (past || more.intended === true)
    // "poverty fell", "unemployment was reduced" are the world; "child labour" is what the work fights
    // what an evaluation found is what the work brought about
    const ofWorld = subject === 'world' && !CHILD_LABOUR.test(context.text) && !EVALUATED.test(context.text)
    const improved = past && !background && !ofWorld && improves(context, verb)
    if (reportsResults(context, quantity, verb, background))
      return make('result', 'a share among results', { ...more, sure: true })
    // "obtained a rise of 25 per cent in the price"
    const won = past && !background && WINS.test(verb.lemma) && held.role === 'object' && subject !== 'world'
    const ofThem = past && !background && BENEFICIARIES.test(between(context, context.at, verb.start))
    // "Its graduates earn 31 per cent more than others"
    if (!background && GRADUATES.test(between(context, context.at, verb.start)))
      return make('result', 'a share of what the work did', { ...more, sure: true })
    if (isOfTrained(context, quantity)) return make('result', 'a share of what the work did', { ...more, sure: true })
    return worked || improved || won || ofThem
      ? make('result', 'a share of what the work did', more)
      : make('statistic', 'a share of the world', more)
  }
  if (
    context.statement.scope.gathering &&
    isCrowd(context, quantity) &&
    held.role === 'subject' &&
    past &&
    verb.voice === 'active' &&
    !/^(?:train|certify|survey)$/.test(deed ?? '')
  )
    return make('result', 'who took part', { ...more, deed: 'attend' })
  if (OWN.has(kindOfNoun(quantity.value.unit ?? '', language) ?? '') && subject !== 'world')
    return make('result', 'a noun of the work', more)
  if (!background && subject !== 'world' && BENEFICIARIES.test(quantity.value.population ?? ''))
    return make('result', 'a noun of the work', more)
  // "27 million young people had no contract"
  if (!credited && subject !== 'work' && (quantity.value.value ?? 0) >= LARGE)
    return make('statistic', 'more than any work reaches', more)
  // "3,000 young people should be in work by 2022"
  if (
    !background &&
    subject !== 'world' &&
    held.role === 'subject' &&
    (verb.tense === 'future' || verb.tense === 'modal') &&
    !MAY.test(between(context, verb.start, verb.end))
  )
    return make('result', 'what is promised', more)
  if (held.role !== 'subject' && aims(context, verb)) return make('result', 'what is aimed at', more)
  if (past && !background && subject !== 'world' && ACCESS.test(between(context, verb.end, verb.end + 12)))
    return make('result', 'what people now have', { ...more, deed: 'reach' })
  // "28 cooperatives have a safety committee" in a list of what was reached
  if (
    achieved &&
    verb.tense === 'present' &&
    held.role === 'subject' &&
    counts === 'organisations' &&
    HAVE.test(verb.lemma)
  )
    return make('result', 'what bodies have now', more)
  // "inspectors made 118 visits": to make something is no way of being
  if (
    !background &&
    past &&
    MAKE.test(verb.lemma) &&
    held.role === 'object' &&
    counts === 'other' &&
    subject !== 'world'
  )
    return make('result', 'something done', more)
  // "14 Member States have ratified the Convention" under a background heading
  if (background && counts === 'countries' && held.role === 'subject' && subject !== 'work')
    return make('statistic', 'background', more)
  const world = deeds.has('world')
  const work = [...deeds].some((one) => one !== 'world')
  if (held.noun && work) return make('result', 'a deed named by a noun', more)
  // "a framework allowed more than 3,000 workers to change employer"
  if (!background && past && held.role === 'object' && enables(context, verb, quantity))
    return make('result', 'what it enabled people to do', more)
  // "four of these committees already meet", "pathways now operate in five provinces"
  if (!background && verb.tense === 'present' && subject !== 'world' && holdsNow(context, verb, quantity))
    return make('result', 'what holds from now on', more)
  // "73 kilns had earned the label": few enough to be those whom the work reached
  if (
    !background &&
    past &&
    held.role === 'subject' &&
    (counts === 'organisations' || (counts === 'other' && WINS.test(verb.lemma))) &&
    (quantity.value.value ?? 0) < FEW_BODIES &&
    subject !== 'world' &&
    !worldWords(context.text, language).length
  )
    return make('result', 'what bodies did', more)
  // "committees were revived in 21 districts"
  if (achieved && past && held.role === 'place' && verb.voice === 'passive' && !deeds.size)
    return make('result', 'where it was done', more)
  if (!deeds.size) {
    if (subject === 'work' && !background) return make('result', 'the work is the subject', more)
    if (subject === 'world' || background) return make('statistic', 'the world is the subject', more)
    if (!achieved && worldWords(context.text, language).length) return make('statistic', 'how things stand', more)
    const main = context.parsed.verbs.find((other) => finite(other) && other.end <= verb.start && !says(other))
    if (main && standingOf(context, main) !== 'world' && /past|perfect|future/.test(main.tense))
      return make('result', 'in a sentence about the work', {
        ...more,
        intended: more.intended === true || main.tense === 'future',
      })
    if (subject === undefined && worldWords(context.text, language).length)
      return make('statistic', 'an estimate of how things stand', more)
    if (context.statement.scope.nature === 'intended' && held.role === 'subject' && counts !== 'other')
      return make('result', 'what is planned', more)
    return past && (counts !== 'other' || (achieved && held.role === 'subject'))
      ? make('result', 'something done', more)
      : make('open', 'a verb that does not count')
  }
  // "its workshops employ 400,000 people", "estime à 120 000 le nombre d'enfants": how things stand
  if (!credited && (ESTIMATE.test(verb.lemma) || (verb.tense === 'present' && EMPLOY.test(verb.lemma))))
    return make('statistic', 'how things stand', { ...more, sure: true })
  // "2 million children are involved in child labour"
  if (
    !credited &&
    verb.tense === 'present' &&
    verb.voice === 'passive' &&
    INVOLVED.test(verb.lemma) &&
    subject !== 'work'
  )
    return make('statistic', 'how things stand', more)
  if (subject === 'work') return make('result', 'the work did it', more)
  if (achieved && past && work) return make('result', 'something done among results', more)
  if (world && (past || CONTAINS.has(verb.lemma)) && !background && pointsBack(context))
    return make('result', 'what was made before has it', more)
  // "52 million people in the world are employed as …"
  if (verb.tense === 'present' && !credited && worldWords(context.text, language).length)
    return make('statistic', 'how things stand', more)
  if (CONTAINS.has(verb.lemma) && made(context, verb)) return make('result', 'what was made holds it', more)
  // "launched a bulletin that 6,200 subscribers receive", "helped a network that unites 16 bodies"
  if (verb.tense === 'present' && GATHERS.has(deed ?? '') && isRelative(context, verb) && done(context, verb))
    return make('result', 'what the work made or helped reaches them', more)
  if (subject === 'world' && (world || verb.tense === 'present'))
    return make('statistic', 'the world is the subject', more)
  if (world && !work) return make('statistic', 'a verb that states how the world is', more)
  if (work && !world) {
    if (background && verb.tense === 'present') return make('statistic', 'background', more)
    return make('result', 'something done', more)
  }
  if (background || verb.tense === 'present') return make('statistic', 'how things stand', more)
  return make('result', 'something done', more)
}

/** "villages that are home to", "où vivent", "donde viven": what stands before those who live somewhere. */
const HOME =
  /(?<!\p{L})(?:home to|inhabited by|peuplée?s? de|habitée?s? par|où vivent|donde viven|habitad[oa]s? por|hogar de)\s+(?:(?:about|some|roughly|around|nearly|more than|over|almost|an estimated|environ|quelque|près de|plus de|unos|unas|más de|cerca de|casi)\s+)?$/iu
const HAVE =
  /^(?:have|possess|use|apply|avoir|disposer|posséder|utiliser|appliquer|tener|contar|disponer|usar|aplicar)$/u
const MAY = /^(?:could|might|may|pourrai(?:t|ent)|podrían?|puede|pueden|peut|peuvent)(?!\p{L})/iu
const WINS = /^(?:earn|obtain|win|gain|secure|obtenir|décrocher|obtener|conseguir|lograr)$/u
const GRADUATES = expression(
  /^(?:\S+\s){0,3}?(?:its|their|ses|leurs|sus)\s(?:former\s|ancien(?:ne)?s\s)?(?:graduates|trainees|alumni|apprentices|diplômé(?:e?s)|lauréat(?:e?s)|stagiaires|apprenti(?:e?s)|egresad[oa]s|graduad[oa]s|aprendices)(?!\p{L})/iu,
)
const MAKE = /^(?:make|effectuer|realizar|efectuar)$/u

/** Companies and unions that one project reaches, at most. */
const FEW_BODIES = 1000

/** Verbs that only say how things are: live, lack, depend. */
const isState = (deeds: ReadonlySet<Deed>): boolean => deeds.size > 0 && [...deeds].every((one) => one === 'world')

const ESTIMATE = /^(?:estimate|estimer|évaluer|chiffrer|estimar|calcular|cifrar)$/u
const EMPLOY = /^(?:employ|employer|emplear|occuper|ocupar)$/u
/** "ont eu accès à", "tuvieron acceso a". */
const ACCESS = /^\s+(?:access|accès|acceso)\s/iu
const INVOLVED = /^(?:involve|engage|impliquer|engager|astreindre|involucrar|implicar)$/u
const MINE = expression(/(?<!\p{L})(?:I|[Jj]e|[Jj]['’]|[Yy]o)(?:\s+(?:now|also|already|encore|déjà|ya|hoy))?\s*$/u)
/** More of anything than that are counted in the world, not by one project. */
const LARGE = 10_000_000
const CHILD_LABOUR = /child labou?r/iu
/** "JOB MATCHING: 612 women referred to jobs and 80 employed": in a text about a project, a line that opens with a count and a bare participle. */
function opensLine(
  { statement: { scope, sentence }, at, text }: Setting,
  { span }: Quantity,
  verb: VerbGroup,
): boolean {
  if (!scope.project || scope.nature === 'intended' || sentence.start !== sentence.block.body) return false
  const opening = LABEL.exec(text)
  if (!opening || verb.start < span.end) return false
  const first = span.start - at <= opening[0].length
  const labelled = opening[1] !== undefined
  return verb.tense === 'participle' ? verb.voice === 'passive' : first && labelled && verb.tense === 'past'
}
const LABEL =
  /^([^.:;\d]{2,60}:\s*)?(?:(?:more than|over|almost|nearly|about|around|some|plus de|près de|quelque|environ|más de|cerca de|unos|unas)\s+)?(?=\d)/iu

/** Kinds whose nouns count the work by themselves: participants, copies, pledges. */
const OWN = new Set<string>([
  'people_trained',
  'people_certified',
  'participants',
  'copies_distributed',
  'pledges',
  'survey_sample',
])

/** People, by a noun we know or by one that opens the sentence: "Sesenta esquiladoras mostraron su trabajo". */
const isCrowd = ({ at, language }: Setting, { span, value: { counts, unit } }: Quantity): boolean =>
  counts === 'people' ||
  (counts === 'other' && unit !== undefined && span.start === at && kindOfNoun(unit, language) === undefined)
