import calendar from '../../schemas/codelists/calendar.json' with { type: 'json' }
import countries from '../../schemas/codelists/countries.json' with { type: 'json' }
import programmes from '../../schemas/codelists/programmes.json' with { type: 'json' }
import data from '../../schemas/codelists/project-words.json' with { type: 'json' }
import { allOf, standsIn } from '../expression/find.ts'
import { expression } from '../expression.ts'
import { type Mention, stated } from '../mention.ts'
import { abbreviates } from './abbreviates.ts'
import { organisations } from './organisations.ts'
import { close, longest, oneOf, open } from './pattern.ts'
import { places } from './places.ts'
import { forms, PROJECT, told } from './project-forms.ts'
import type { ProjectValue } from './values.ts'

/** Acronyms that are common words need "project" or "programme" beside them. */
const common = new Set(data.common)
const flagship = expression(`${open}(?:ILO\\s)?${oneOf(programmes.filter((name) => !common.has(name)))}${close}`, 'gu')
/** An acronym that is a common word needs a country beside it where it stands without "project": "SCORE Peru". */
const abroad = expression(`${open}(?:ILO\\s)?${oneOf(common)}(?=\\s)`, 'gu')
/** The country of a programme, looked for behind its name only: with all countries in one expression making it ready takes longest of all. */
const nation = expression(`^\\s${oneOf(countries.flatMap(({ name, names }) => [name, ...names]))}${close}`, 'u')
/** "Ship to Shore Rights South East Asia programme": capitals between a known name and the noun are part of it. */
const goesOn = expression(`^((?:\\s\\p{Lu}[\\p{L}-]+){1,4})(?=\\s${PROJECT}${close})`, 'u')
/** Characters of the longest name of a country, and some. */
const NATION = 80
const acronym = expression(
  `${open}(?:${oneOf(common)}|(?:[A-Z](?:[A-Z’'/+-]|\\.(?=[A-Z])){2,24})(?:\\s[A-Z]\\p{Ll}+)?)(?=\\s${PROJECT}${close})`,
  'gu',
)
/** "KILNS (Keep Industrial Labour New and Safe)", "Bridge Project (“From Word to Deed”)", "… Programme (IPX)": what a bracket adds to a name. */
const bracket = expression(
  /^\s\((?:[“«"][^”»"()]{6,120}[”»"]|\p{Lu}\p{L}+(?:[\s-](?:[\p{Lu}\d][\p{L}\d’-]*|of|and|for|the|in|on|to|from|de|du|des|la|le|les|et|en|y|del|para|pour)){2,14})\)/u,
)
/** "FORGE Africa (Former les ouvriers pour …)": what letters stand for, written in small letters behind them. */
const meaning = expression(/^\s\((\p{L}[\p{L}’'-]*(?:,?\s[\p{L}’'-]+){4,30})\)/u)
const letters = expression(/^\p{Lu}{3,}/u)
const spells = (name: string, rest: string): string | undefined => {
  const match = letters.test(name) ? meaning.exec(rest) : null
  return match && abbreviates(letters.exec(name)![0], match[1]!) ? match[0] : undefined
}
const QUOTED = expression(/^([”»"’]\s\()(\p{Lu}[\p{L}’'-]*(?:,?\s[\p{L}’'-]+){2,20})\)/u)
/** "… (LEAF) Project", "Nets for Life.": what stands behind a name and is no part of it. */
const ENDING = /(\([^()]+\))\s(?:Project|Programme|Projet|Proyecto|Programa)$|[.,;]+$/u
/** "the ILO’s LEAF programme": whose it is; "The Bridge Project": the article at the head of a sentence. */
const POSSESSED = expression(/^(?:The\s)?(?:\p{Lu}[\p{L}]*[’']s\s)?(?=\p{Lu})/u)
/** The letters of a name, printed in brackets at its end or behind it. */
const lettered = expression(/[”»"’]?\s?\((\p{Lu}[\p{L}\d+&-]{1,11})\)$/u)
const behind = expression(/^[”»"’]?\s?\((\p{Lu}[\p{Lu}+-]{2,11})\)/u)
/** "the BRMM, FAIRWAY and JLMP Lead projects": acronyms in one list. */
const CAPITALS = "[A-Z](?:[A-Z’'/+-]|\\.(?=[A-Z])){2,24}(?:\\s[A-Z]\\p{L}+)?"
const listed = expression(
  `${open}((?:${CAPITALS},\\s)*${CAPITALS})\\s(?:and|&|et|y)\\s${CAPITALS}\\s(?:projects|program(?:me)?s|projets|proyectos)${close}`,
  'gu',
)
/** "… de la Secretaría de Educación", "of the Ministry of Labour": whose it is ends a name. */
const owner = expression(`\\s(?:de la|del|de|of the|of|du|de l['’])\\s?${oneOf(data.owners)}${close}.*$`, 'u')
/** "le projet FAIR III en Côte d’Ivoire": letters, and where. */
const where = expression(/^(\p{Lu}[\p{Lu}\d +-]+)\s(?:en|au|aux|à)\s\p{Lu}.*$/u)
/** "… in May", "… since 2019": when, and no part of a name. */
const when = expression(
  `\\s(?:in|on|since|by|from|en|desde|depuis|de|du|del)\\s(?:${oneOf(calendar.months.flat().map((month) => month[0]!.toUpperCase() + month.slice(1)))}${close}|(?:19|20)\\d\\d).*$`,
  'u',
)
const headed = expression(`^\\s${PROJECT}(?=\\s\\()`, 'u')

const bare =
  /['’]s$|^(?:UN|United Nations|Nations Unies|Naciones Unidas)(?:\s\S+){1,2}$|^(?:(?:One )?(?:ILO|UN|EU|OIT|The|This|Office|Government|European Union|Governing Body)|(?:ILO|OIT|UN|EU)\s(?:Flagship|Global|Regional|National|Country|Technical|Pilot|Joint|Training|Research))$/
const notNamed = expression(
  `(?:^|\\s)(?:${oneOf(data.not_names)}|The)$|^(?:The |ILO )*(?:Decent Work )?Country Programme|(?:Government|Ministry)`,
  'u',
)

/**
 * Projects and programmes that a text names or describes: well-known ILO programmes (with their country, as "Better Work
 * Viet Nam"), "the X project", "project X", acronyms before "project", and described ones without a name.
 */
export function projects(text: string, language: string, at = 0): Mention<ProjectValue>[] {
  const found: Mention<ProjectValue>[] = []
  const add = (form: ProjectValue['form'], printed: string, index: number) => {
    const whose =
      form === 'named' && !/[“«"‘]\s?$/u.test(text.slice(0, index)) ? (POSSESSED.exec(printed)?.[0].length ?? 0) : 0
    index += whose
    const owned = form === 'named' ? printed.slice(whose).replace(owner, '').replace(when, '') : printed
    const name = (language.startsWith('en') ? owned : owned.replace(where, '$1')).replace(ENDING, '$1')
    if (bare.test(name) || notNamed.test(name)) return
    let end = index + name.length
    if (form === 'named') {
      const noun = headed.exec(text.slice(end))?.[0].length ?? 0
      const rest = text.slice(end + noun)
      const more = (bracket.exec(rest)?.[0] ?? spells(name, rest))?.length
      if (more) end += noun + more
    }
    // "“LEAF” (Local Employment for All Farmers)": the words are the name, the letters stand for them
    const words = QUOTED.exec(text.slice(end))
    if (words && letters.test(name) && abbreviates(letters.exec(name)![0], words[2]!)) {
      const from = at + end + words[1]!.length
      found.push(stated({ name: words[2]!, form, letters: name }, { start: from, end: from + words[2]!.length }))
      return
    }
    const whole = text.slice(index, end)
    const short = lettered.exec(whole) ?? behind.exec(text.slice(end))
    if (lettered.test(whole)) end -= short![0].length
    found.push(
      stated(
        { name: text.slice(index, end), form, ...(short ? { letters: short[1]! } : {}) },
        { start: at + index, end: at + end },
      ),
    )
  }
  for (const [pattern, alone] of [
    [flagship, true],
    [abroad, false],
  ] as const) {
    for (const { 0: name, index } of allOf(pattern, text)) {
      const behind = index + name.length
      const country = nation.exec(text.slice(behind, behind + NATION))?.[0]
      const more = goesOn.exec(text.slice(behind))?.[1] ?? country
      if (alone || country) add('named', name + (more ?? ''), index)
    }
  }
  if (!standsIn(told, text)) return longest(found)
  for (const match of allOf(acronym, text)) add('named', match[0], match.index)
  for (const match of allOf(listed, text))
    for (const part of match[1]!.matchAll(/[^,\s][^,]*/gu)) add('named', part[0], match.index + part.index)
  for (const { as, pattern, words = 1, romance, strange, spelt } of forms) {
    if (romance && language.startsWith('en')) continue
    for (const match of allOf(pattern, text)) {
      const name = match[1]!.trimEnd()
      if (name.split(/\s/).length < words || (strange && isKnown(name, language)) || (spelt && !isSpelt(name))) continue
      add(as, name, match.index + match[0].lastIndexOf(name))
    }
  }
  return longest(found).filter((one) => !isBody(one, text, at))
}

const isSpelt = (name: string): boolean => {
  const own = /^(.*)\s\(([^()]+)\)$/su.exec(name)
  return own !== null && abbreviates(own[2]!.toUpperCase(), own[1]!)
}

/** "Colombia", "OIT", "USAID": a place or body beside the word project is whose it is, or where. */
const isKnown = (name: string, language: string): boolean =>
  places(name, language).some(({ span }) => span.start === 0) ||
  organisations(name, language).some(({ value, span }) => value.registered && span.start === 0)

/** "United Nations Development Programme": a body, by its name. */
const isBody = ({ span }: Mention<ProjectValue>, text: string, at: number): boolean =>
  organisations(text, '', at).some(
    (body) =>
      body.value.registered &&
      body.span.start <= span.start &&
      body.span.end >= span.end &&
      /programme|program|programa/i.test(body.value.name),
  )
