import { expression } from '../expression.ts'
import { organisations } from '../mentions/organisations.ts'
import { designNouns, plannedNouns } from './count-words.ts'
import { describes } from './describes.ts'
import { between, type Quantity, type Setting } from './setting.ts'
import { isSpoken } from './spoken-words.ts'

/** "154,000 working days were created": work, counted in days. */
const WORKDAYS =
  /^(?:work(?:ing|er)?|person|paid|man)[- ]days|^jour(?:née)?s? de travail|^hommes?-jours?|^jorna(?:da|le)s/iu
const LIST_MARK = /^[^.;]{0,160}?:\s*(?:\(?(?:1|a|i)\)|first|premièrement|en primer lugar|primero|$)/iu
const NUMBERED = expression(/\((?:[\p{L}]+ )?1\)[\s\S]*\((?:[\p{L}]+ )?2\)/u)
const ONE = /^(one|un|une|uno|una)$/i
const TIMES = /^(?:time|fois|vez|veces)$/i
/** "three times as many", "deux fois plus", "tres veces mayor". */
const MULTIPLE = expression(
  /^\s+(?:times|fois|veces)\s+(?:as|more|higher|larger|greater|bigger|the|plus|moins|supérieure?s?|más|menos|mayor|mayores|superior|superiores|el|la)(?!\p{L})/iu,
)
const HALF = /^(?:half|moitié|mitad)$/i
/** "6 por cada mil trabajadores", "for every two women trained". */
const RATIO = expression(
  /(?<!\p{L})(?:for (?:every|each)|out of every|per|pour chaque|sur chaque|por cada|de cada|(?<=\d\s)pour)\s+(?:(?:100|1[ ,.]?000|10[ ,.]?000|100[ ,.]?000)\s*)?$/iu,
)
/** "boats under 24 metres". */
const SIZE = /^(?:centi|milli)?(?:met(?:re|er|ro)|mètre|metre)s?$/iu
/** "the second of three pilots". */
const ORDINAL_OF = expression(
  /(?<!\p{L})(?:first|second|third|fourth|fifth|last|latest|premier|première|deuxième|troisième|quatrième|dernier|dernière|primero|primera|primer|segundo|segunda|tercero|tercera|cuarto|cuarta|último|última)\s+(?:in a series\s+)?(?:of|de|d['’])\s+$/iu,
)
/** "targets 8.5, 8.7 and 8.8": what stands before one of them. */
const GOAL = expression(
  /(?<!\p{L})(?:targets|goals|indicators|cibles|metas|indicateurs|indicadores)\s+(?:\d{1,2}\.(?:\d{1,2}|\p{Ll})(?:\.\d)?(?:\s*,\s*|\s*,?\s(?:and|et|y)\s))*$/iu,
)
/** "seven of the twelve mills". */
export const WHOLE =
  /^\s+(?:(?:out )?of(?: (?:all|the|these|those|its|their|some|about|nearly|an estimated))*|des|de ces|de l[oa]s|de est[oa]s|sur(?: les| ces| un total de)?|de un total de)\s*$/iu
const ORDINAL = /\b(?:first|second|latter|last|other|first|première|seconde|deuxième|primera|segunda)\s+$/i
const DEFINITE = expression(
  /(?:^|[\s(“"'])(the|these|those|its|their|our|les|ces|ses|leurs|nos|(?<=\p{L}\s)des|aux|los|las|estos|estas|esos|sus|nuestros)\s+$/iu,
)

/**
 * Why a number that a sentence counts with is no count of work and no figure about the world: a duration, a number of the
 * design, a number that only introduces its own list, a number inside a name. Undefined for numbers that count.
 */
export function notACount(setting: Setting, quantity: Quantity): string | undefined {
  const { span } = quantity
  const { value, counts, raw, unit } = quantity.value
  if (counts === 'time' && !WORKDAYS.test(quantity.value.population ?? '')) return 'a duration'
  const before = between(setting, setting.at, Math.min(quantity.value.phrase.start, span.start))
  if (RATIO.test(before)) return 'what a ratio counts by'
  if (/^\d{1,2}(?:\.\d{1,2})?$/.test(raw) && GOAL.test(before)) return 'the number of a goal or target'
  if (ORDINAL_OF.test(before)) return 'one of a series'
  if (JUBILEE.test(between(setting, span.end, span.end + 14))) return 'one of a series'
  if (SIZE.test(unit ?? '')) return 'a size'
  if (CONTINENT.test(between(setting, span.end, span.end + 14))) return 'the world by its parts'
  if (counts === 'countries' && isCovered(setting, quantity)) return 'countries that data come from'
  const part = setting.quantities.findLast((one) => one.span.end <= span.start)
  if (
    part &&
    counts !== 'share' &&
    part.value.counts === counts &&
    WHOLE.test(between(setting, part.span.end, span.start))
  )
    return 'the whole of a part'
  if (insideName(setting, quantity)) return 'a number inside a name or title'
  if (/^\d{1,2}$/.test(raw) && /[)\p{L}]$/u.test(between(setting, setting.at, span.start))) return 'the mark of a note'
  if (
    /^\d{1,2}$/.test(raw) &&
    NOTE.test(between(setting, setting.at, span.start)) &&
    /^\s?[,.;:]/.test(between(setting, span.end, span.end + 2))
  )
    return 'the mark of a note'
  if (/^\d{1,2}$/.test(raw) && (marksList(setting, quantity) || GLUED.test(between(setting, setting.at, span.end + 3))))
    return 'the mark of a list'
  if (counts === 'share' && HALF.test(raw) && ORDINAL.test(between(setting, setting.at, span.start)))
    return 'half of a period'
  const described = describes(setting, quantity)
  if (described) return described
  if (counts === 'share' || counts === 'money') return undefined
  if (ONE.test(raw)) return 'one as a word'
  if (
    TIMES.test(unit ?? '') &&
    /^\s+\p{L}+\s+(?:a|per|par|al|por)\s+(?:year|month|week|an|mois|semaine|año|mes|semana)(?!\p{L})/iu.test(
      between(setting, span.end, span.end + 40),
    )
  )
    return 'how often'
  if (TIMES.test(unit ?? '') && MULTIPLE.test(between(setting, span.end, span.end + 40))) return 'a multiple'
  const counted = (unit ?? '').replaceAll('_', ' ')
  if (
    counts !== 'people' &&
    counts !== 'organisations' &&
    designNouns(counted, setting.language).length &&
    !plannedNouns(counted, setting.language).length
  )
    return DESIGN
  if (value !== undefined && value >= 2 && value <= 20 && introducesList(setting, quantity, value))
    return 'a number that only introduces its own list'
  return undefined
}

/** Why numbers of parts and themes are none. */
export const DESIGN = 'a number that describes the design'

/** "a report called “Decent work” 1, the office …". */
const NOTE = /[»”"]\s?$/u

/** "3-Soutenir les petites et moyennes entreprises": a number that begins the sentence, with a dash for its bracket. */
const GLUED = /^\d{1,2}[-–]\s?\p{Lu}.?$/u

/** "is 1) to discuss": a bracket closes behind the number that none opened before it. */
function marksList(setting: Setting, { span }: Quantity): boolean {
  if (between(setting, span.end, span.end + 1) !== ')') return false
  const before = between(setting, setting.at, span.start)
  return (before.match(/\(/g)?.length ?? 0) <= (before.match(/\)/g)?.length ?? 0)
}

/** "the five countries", "its 187 members": a number the reader is taken to know. */
export const isDefinite = (setting: Setting, { value: { phrase }, span }: Quantity): boolean =>
  DEFINITE.test(between(setting, setting.at, Math.min(phrase.start, span.start))) ||
  DEFINITE.test(between(setting, phrase.start, span.start))

/** "three courses: (1) … (2) …", "two leaflets, “A” and “B”", "two studies of [garments] and [tea]" with two links. */
function introducesList(setting: Setting, { span, value: { phrase } }: Quantity, value: number): boolean {
  const { at, text, statement } = setting
  const end = at + text.length
  const after = between(setting, span.end, end)
  if (LIST_MARK.test(after)) return true
  if (namesThem(between(setting, phrase.end, end), value)) return true
  if (NUMBERED.test(after)) return true
  const colon = /^[^.;]*?:\s+(\S[\s\S]*)$/u.exec(after)
  if (colon && itemsOf(colon[1]!) >= value) return true
  if (/^[^.;:,]*,?\s*[“"«]\p{Lu}/u.test(between(setting, span.end, Math.min(end, phrase.end + 60))) && value <= 6) {
    const quoted = after.match(/[“"«]\p{Lu}/gu)?.length ?? 0
    if (quoted >= 1) return true
  }
  if (value > 6) return false
  const leaves = statement.sentence.block.leaves.filter(
    (leaf) => leaf.kind !== 'strong' && leaf.kind !== 'time' && leaf.start >= span.end && leaf.end <= end,
  )
  const near = leaves.filter((leaf) => !/[.;:]/.test(between(setting, span.end, leaf.start)))
  return near.length === value
}

/** "three countries, including Niger, Peru and Togo", "five regions (Oti–Kara, …)": as many names as are counted stand behind them. */
function namesThem(after: string, value: number): boolean {
  const names =
    /^\s*(?:,\s+|\()(?:(?:namely|including|i\.e\.|such as|notamment|à savoir|dont|a saber|entre ellos|incluidos|como)[,:]?\s+)?((?:(?:the|le|la|les|l['’]|el|los|las|du|de la)\s?)?\p{Lu}[^;:.()]{2,200})/u.exec(
      after,
    )?.[1]
  if (!names) return false
  const items = names.split(/\s*(?:,|\s(?:and|et|y|e)\s)\s*/u).map((item) => item.replace(/^(?:and|et|y|e)\s/u, ''))
  const named = items.findIndex((item) => !/^(?:(?:the|le|la|les|el|los|las|du)\s|l['’])?\p{Lu}/u.test(item))
  return (named < 0 ? items.length : named) >= value
}

/** Number of items that commas, semicolons and a last "and" part. */
const itemsOf = (list: string): number =>
  list.split(/\s*(?:[,;]|\s(?:and|or|et|ou|y|e|o)\s)\s*/u).filter((item) => item.length > 1).length

const SMALL =
  /^(a|an|the|of|on|in|for|to|and|or|from|with|by|at|as|de|la|le|les|el|los|las|en|et|y|du|des|del|para|pour|sur|à|au|aux)$/i

/** True for words of which most begin with a capital, as titles do in English. */
function isTitled(words: string, least: number): boolean {
  const all = (words.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).filter((word) => !SMALL.test(word))
  const capitals = all.filter((word) => /^\p{Lu}/u.test(word)).length
  return all.length >= least && capitals / all.length >= 0.6
}

/** True for a number inside quotation marks, inside a link or italics that read as a title, or set in the run of a capitalised name. */
function insideName(setting: Setting, { span, value: { raw } }: Quantity): boolean {
  const { at, text, statement } = setting
  const before = between(setting, at, span.start)
  const after = between(setting, span.end, at + text.length)
  const opened = (before.match(/[“«]/g)?.length ?? 0) - (before.match(/[”»]/g)?.length ?? 0)
  if (opened > 0 && /[”»]/.test(after) && statement.sentence.block.kind !== 'quote')
    return !isSpoken(setting, at + Math.max(before.lastIndexOf('“'), before.lastIndexOf('«')), span.end)
  for (const leaf of statement.sentence.block.leaves) {
    if (leaf.kind === 'strong' || leaf.kind === 'time' || leaf.start > span.start || leaf.end < span.end) continue
    const words = statement.document.text.slice(leaf.start, leaf.end)
    if (leaf.kind === 'emphasis' || isTitled(words, 3)) return true
  }
  // "Growth Corridors: A review of 60 estates, which …": the part after a title's colon
  const run = /(?:^|[,.;“"«(]\s*)([^,.;“"«(]*):\s+\p{Lu}[^,.;:]*$/u.exec(before)
  if (run && !statement.scope.reached && isTitled(run[1]!, 3)) return true
  // "the ILO 100 Interview series": between an acronym and a capital
  if (/(?:^|\s)\p{Lu}{2,}\s$/u.test(before) && /^\s\p{Lu}\p{Ll}/u.test(after)) return true
  // "the Skills 21 project", "proyecto Aulas 30"
  if (
    /\p{Lu}[\p{L}-]+\s$/u.test(before) &&
    /^\s(?:project|programme|program|initiative|campaign|scheme)(?!\p{L})/u.test(after)
  )
    return true
  if (
    /(?:[Pp]rojet|[Pp]rogramme|[Pp]royecto|[Pp]rograma|[Ii]nitiative|[Ii]niciativa)\s(?:\p{Lu}[\p{L}-]+\s)+$/u.test(
      before,
    )
  )
    return true
  // "the 2030 Agenda": a year in a name
  if (/^(?:19|20)\d\d$/.test(raw) && /^\s\p{Lu}/u.test(after)) return true
  // "the Group of 77": a number in the name of a body
  if (
    organisations(text, setting.language, at).some((body) => body.span.start < span.start && span.end <= body.span.end)
  )
    return true
  // "10127 Turin", "CH-1211 Geneva": a postal code before its town
  if (/^\d{4,5}$/.test(raw) && /^\s\p{Lu}\p{Ll}/u.test(after) && /(?:^|,\s|\p{Lu}{1,2}-)$/u.test(before)) return true
  // "the network 100 Millones Colombia": a scale with a capital
  if (/^\d[\d.,]*\s\p{Lu}\p{Ll}+$/u.test(raw) && before.trim()) return true
  // "Nine Ways to …": a number word with a capital inside a sentence, before another capital
  if (before.trim() && /^\p{Lu}\p{Ll}/u.test(raw) && /^\s+\p{Lu}/u.test(after)) return true
  // "the Top 100 Under 40": capitals on both sides
  return (
    /\p{Lu}\p{Ll}+\s$/u.test(before) &&
    before.trim().length > raw.length &&
    /^\s\p{Lu}\p{Ll}/u.test(after) &&
    !/[.!?]\s$/.test(before) &&
    /(?:\p{Lu}\p{Ll}+\s){2}$/u.test(before)
  )
}

/** "of five continents": all the world. */
const CONTINENT = /^\s(?:continentes?|continents?)(?!\p{L})/iu
/** "su 100 aniversario". */
const JUBILEE = /^\s(?:aniversario|anniversaire|anniversary)(?!\p{L})/iu

/** "in 56 countries for which data are available", "statistical information from more than 100 countries". */
const isCovered = (setting: Setting, { span, value: { phrase } }: Quantity): boolean =>
  WITH_DATA.test(between(setting, span.end, span.end + 80)) ||
  DATA_FROM.test(between(setting, setting.at, Math.min(phrase.start, span.start))) ||
  STUDIED.test(between(setting, setting.at, Math.min(phrase.start, span.start)))
const WITH_DATA =
  /^\s(?:countries|pays|países)\s(?:(?:for|in)\swhich|with|where|pour\slesquels|dont|où|avec|para\slos\s(?:que|cuales)|con|de\slos\sque)\s[^.;,]{0,40}(?:data|statistics|estimates|données|statistiques|datos|estadísticas)(?!\p{L})/iu
const DATA_FROM =
  /(?<!\p{L})(?:data|statistics|statistical\sinformation|données|informations\sstatistiques|datos|estadísticas)\s(?:\p{L}+\s){0,2}?(?:from|of|de|of|para|for|pour)\s(?:(?:more\sthan|over|about|some|plus\sde|más\sde|environ|unos)\s)?$/iu
/** "the report, which studies the spending of more than 190 countries". */
const STUDIED =
  /(?<!\p{L})(?:report|study|survey|rapport|étude|enquête|informe|estudio|encuesta),?\s(?:(?:which|that|qui|que)\s)?(?:stud(?:ies|ied)|covers?|covered|covering|examines?|analyses?|analysed|étudie|couvre|examine|analyse|porte\ssur|estudia|abarca|cubre|analiza|examina)\s[^.;]{0,140}?(?:in|of|dans|de|en|sur|across)\s(?:(?:more\sthan|over|about|some|plus\sde|más\sde|environ|unos)\s)?$/iu
