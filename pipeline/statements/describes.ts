import { expression } from '../expression.ts'
import { between, type Quantity, type Setting } from './setting.ts'

/** Numbers that only describe one thing: its rank, its size, what each of its kind holds, what it rests on, what was spent on it. */
export function describes(setting: Setting, quantity: Quantity): string | undefined {
  const { span } = quantity
  const { value, counts, phrase, unit, population } = quantity.value
  const start = Math.min(phrase.start, span.start)
  const before = between(setting, setting.at, start)
  if (counts === 'share')
    return OF_BUDGET.test(setting.text) ||
      (WORK.test(setting.text) && ITS_BUDGET.test(between(setting, span.end, span.end + NEAR)))
      ? 'money of a budget'
      : undefined
  if (counts === 'money' && POOR.test(before)) return 'a threshold'
  if (counts === 'money' || value === undefined) return undefined
  if (AMONG.test(before) && SUPERLATIVE.test(between(setting, span.end, span.end + NEAR))) return 'a rank'
  if (value < MANY && EACH.test(before)) return 'what each of them has'
  const measured = MEASURE.exec(unit ?? '')
  if (measured && (measured[0].startsWith('p') || (value < MANY && OF.test(before)))) return 'a size'
  if (value < MANY && AREA.test(unit ?? '') && OWNS.test(before)) return 'a size'
  if (counts === 'organisations' && value <= FEW && TOGETHER.test(before)) return 'with whom it was done'
  if (counts !== 'people' && value < MANY && RESTS.test(before) && !ASKED.test(`${before} ${population ?? ''}`))
    return 'what it rests on'
  return undefined
}

const MANY = 1000
const FEW = 12
/** Characters behind a number in which the words stand that decide. */
const NEAR = 60

/** "live below the poverty line of two dollars a day": what poverty is measured by. */
const POOR = expression(
  /(?<!\p{L})(?:poverty (?:line|threshold)|seuil de (?:la )?pauvreté|(?:línea|umbral) de (?:la )?pobreza)\s(?:\p{L}+\s){0,3}?$/iu,
)

/** "one of the country's three largest", "l'un des cinq plus grands". */
const AMONG = expression(
  /(?<!\p{L})(?:one of|among|l['’]une? des|une? des|parmi les|un[oa]? de l[oa]s|entre l[oa]s)\s+(?:the\s+|(?:\S+\s){0,2}\S+['’]s?\s+)?$/iu,
)
const SUPERLATIVE = expression(
  /^\s+(?:\p{L}+\s+){0,2}?(?:largest|biggest|greatest|oldest|poorest|richest|most|top|leading|plus|premiers|premières|mayores|más|primer[oa]s)(?!\p{L})/iu,
)

/** "Each site takes fifteen apprentices": what one of them has; "each year" says how often. */
const EACH = expression(
  /(?:^|[.;:]\s+)(?:each|every|chaque|chacune?|cada)\s(?!(?:years?|months?|weeks?|days?|hours?|time|an|année|mois|semaine|jour|fois|año|mes|semana|día|vez)(?!\p{L}))[^.;:]*$/iu,
)

/** "sacks of 25 kilos", "une brochure de 24 pages". */
const MEASURE = /^(?:page|página|kilo|kilogramme|kilogram|kilogramo|kg|gramme|gram|gramo|litre|liter|litro)s?$/u
const OF = expression(/\p{L}\s(?:of|de|weighing|pesant)\s$/iu)
/** "farms of less than five hectares", "tienen menos de cinco hectáreas". */
const AREA = /^(?:hectare|hectárea|acre|manzana)$/u
const OWNS = expression(
  /(?<!\p{L})(?:ha(?:ve|s|d)|owns?|of|with|under|avec|ont|avait|avaient|a|de|tienen?|tenían?|poseen?|con)\s+(?:an average of\s+|en moyenne\s+)?$/iu,
)

/** "organized jointly with three agencies": who did it with us. */
const TOGETHER = expression(
  /(?<!\p{L})(?:organi[sz]|celebr|held|tenue?|convened)\p{L}*(?!\p{L})[^.;]{0,40}?(?:jointly|together|conjointement|conjuntamente|junto|partnership|partenariat|collaboration|colaboración|coopération|cooperación|cooperation)\s(?:with|avec|con)\s(?:the\s|les\s|l[oa]s\s)?$/iu,
)

/** "The study drew on the experience of six institutions": what it rests on, unless they were asked. */
const RESTS = expression(
  /(?<!\p{L})(?:(?:bas(?:ed|es)|builds?|built|draws?|drawn|drawing|drew)\s(?:up)?on|(?:bas(?:ó|a|ad[oa]|an|aron)|sustent(?:a|ó|ado))\s+en|(?:fondée?s?|basée?s?|base|fonde|appuie|appuyant|appuyée?s?)\s+sur)\s(?:\p{L}+\s){0,5}$/iu,
)
const ASKED = expression(
  /(?<!\p{L})(?:interview|survey|response|respondent|entretien|enquête|réponse|entrevista|encuesta|respuesta|visit)/iu,
)

/** "18 per cent of its budget", where the project is what it cost. */
const WORK = expression(/(?<!\p{L})(?:project|programme|office|projet|bureau|proyecto|programa|oficina)(?!\p{L})/iu)
const ITS_BUDGET = expression(
  /^\s*(?:%|per cent|percent|pour cent|por ciento)?\s+(?:of|de|du|del)\s+(?:its|their|the|son|ses|leurs?|sus?|el|le|la|l['’])?\s?(?:\p{L}+\s){0,2}?(?:budget|resources|expenditure|spending|dépenses|ressources|presupuesto|recursos|gastos)(?!\p{L})/iu,
)
/** Where the money of an office came from and went to. */
const OF_BUDGET = expression(
  /(?<!\p{L})(?:regular budget|extra-?budgetary|staff costs|budget ordinaire|extrabudgétaires?|dépenses de personnel|frais de personnel|presupuesto ordinario|extrapresupuestari[oa]s?|gastos de personal)(?!\p{L})/iu,
)
