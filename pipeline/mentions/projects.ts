import countries from '../../schemas/codelists/countries.json' with { type: 'json' }
import programmes from '../../schemas/codelists/programmes.json' with { type: 'json' }
import purposes from '../../schemas/codelists/project-purposes.json' with { type: 'json' }
import { type Mention, stated } from '../mention.ts'
import { close, longest, oneOf, open } from './pattern.ts'
import type { ProjectValue } from './values.ts'

/** Acronyms that are common words need "project" or "programme" beside them. */
const COMMON = new Set([
  'FAIR',
  'SCORE',
  'PAGE',
  'DEEP',
  'EYE',
  'STRENGTHEN',
  'PROSPECTS',
  'WISE',
  'WISER',
  'ACT/EMP',
  'The Lab',
])
const PROJECT = '(?:[Pp]rojects?|[Pp]rogram(?:me)?s?|[Pp]rojets?|[Pp]royectos?|[Pp]rogramas?)'
const flagship = new RegExp(`${open}(?:ILO\\s)?${oneOf(programmes.filter((name) => !COMMON.has(name)))}${close}`, 'gu')
/** An acronym that is a common word needs a country beside it where it stands without "project": "SCORE Peru". */
const abroad = new RegExp(`${open}(?:ILO\\s)?${oneOf(COMMON)}(?=\\s)`, 'gu')
/** The country of a programme, looked for behind its name only: with all countries in one expression making it ready takes longest of all. */
const nation = new RegExp(`^\\s${oneOf(countries.flatMap(({ name, names }) => [name, ...names]))}${close}`, 'u')
/** Characters of the longest name of a country, and some. */
const NATION = 80
const acronym = new RegExp(
  `${open}(?:${oneOf(COMMON)}|[A-Z][A-Z’'/+.-]{2,24}(?:\\s[A-Z]\\p{Ll}+)?)(?=\\s${PROJECT}${close})`,
  'gu',
)
const word = "[\\p{Lu}\\d][\\p{L}\\d’'&+–-]*"
const joined = `${word}(?:[:]? (?:${word}|(?:of|and|for|the|in|on|to|with|through|de|du|des|la|le|les|et|en|y|del|los|las|para|pour|dans|à)(?= )))* ${word}`
/** "the Trade for Decent Work project", "the project Sustainable Supply Chains". */
const before = new RegExp(
  `(?:${open}(?:[Tt]he|[Ii]ts|[Oo]ur)|(?<=\\p{L})[’']s)\\s(?:new\\s|ILO\\s|technical cooperation\\s)?(${joined})\\s${PROJECT}${close}`,
  'gu',
)
const after = new RegExp(`${open}${PROJECT}\\s[“«"]?(${joined})`, 'gu')
/** "le projet Filets solidaires,": names in French and Spanish have one capital; the comma or stop shows where they end. */
const sentenceCase =
  /(?:[Ll]e|[Dd]u|[Aa]u|[Ee]l|[Dd]el|[Aa]l)\s(?:[Pp]rojet|[Pp]royecto)\s(\p{Lu}\p{Ll}+(?:\s(?:de|du|des|pour|et|y|para|del|la|le)(?=\s\p{Ll}))?(?:\s\p{Ll}{4,}){1,2})(?=[,.;:)])/gu

/** "a project to promote …", "un projet visant à …", "un proyecto para …". */
const described = new RegExp(
  `${open}(?:[Aa]n?|[Oo]ne|[Uu]n|[Uu]ne)\\s(?:new\\s|pilot\\s|nouveau\\s|nuevo\\s)?((?:ILO\\s)?(?:project|projet|proyecto)\\s(?:to|on|in the|for|visant à|pour|sur|para|sobre)\\s(?:[^.;,:]){8,140}?)(?=[.;:]|,\\s|\\s(?:which|that|has|have|is|was|developed|worked|produced|designed|will|qui|que|a\\s)|$)`,
  'gu',
)

/** "the project “Boats for Life”", "le projet «Ports sûrs»": a name in quotation marks. */
const quoted = new RegExp(
  `${open}${PROJECT}\\s(?:entitled\\s|called\\s|intitulé\\s|titulado\\s|denominado\\s)?[“«"]\\s?([^”»"]{3,90}?)\\s?[”»"]`,
  'gu',
)
/** "le projet d'appui aux micro-entreprises", "el proyecto de apoyo a la microempresa": told by its purpose; not "el proyecto de ley". */
const purposed = new RegExp(
  `${open}(?:[Ll]e|[Uu]n|[Ee]l)\\s((?:projet|proyecto)\\s(?:d['’]|de\\s(?:la\\s|l['’])?)${oneOf(purposes)}(?!\\p{L})[^.;,:()]{4,110}?)(?=[.;:,()]|\\s(?:a|ont|est|qui|que|ha|han|fue|está|se)\\s|\\s\\p{Ll}+(?:ó|aron|ieron|era|erait)(?!\\p{L})|$)`,
  'gu',
)
/** "the International Programme on the Elimination of Child Labour (IPEC)": a name with its letters in brackets. */
const lettered = new RegExp(
  `${open}((?:\\p{Lu}\\p{Ll}+\\s){0,3}(?:Programme|Program|Project|Projet|Proyecto|Programa)\\s(?:[^.;:,()]){8,120}?)\\s\\((\\p{Lu}[\\p{Lu}+-]{2,11})\\)`,
  'gu',
)
/** The word that all forms but the names of programmes have. */
const told =
  /project|programs?|programme|projet|proyecto|programa|partnership|initiative|facility|fund|partenariat|alianza|iniciativa/i
/** "… de la Secretaría de Educación", "of the Ministry of Labour": whose it is ends a name. */
const OWNER =
  /\s(?:de la|del|de|of the|of|du|de l['’])\s(?:Secretaría|Ministerio|Gobierno|Municipalidad|Alcaldía|Ministry|Government|Ministère|Gouvernement|Mairie|OIT|ILO|BIT)(?!\p{L}).*$/u

/** "the BRMM, FAIRWAY and JLMP Lead projects": acronyms in one list. */
const listed = new RegExp(
  `${open}((?:[A-Z][A-Z’'/+.-]{2,24}(?:\\s[A-Z][\\p{L}]+)?,\\s)*[A-Z][A-Z’'/+.-]{2,24}(?:\\s[A-Z][\\p{L}]+)?)\\s(?:and|&|et|y)\\s(?:[A-Z][A-Z’'/+.-]{2,24}(?:\\s[A-Z][\\p{L}]+)?)\\s(?:projects|program(?:me)?s)${close}`,
  'gu',
)

/** "Under the Partnership for Clean Ports (PCP), the ILO …": a capitalised undertaking with its acronym, under which something is done. */
const under = new RegExp(
  `${open}(?:[Uu]nder|[Tt]hrough|[Aa]s part of|[Ww]ithin|[Ii]n the framework of|[Dd]ans le cadre du|[Dd]ans le cadre de|[Ee]n el marco del|[Ee]n el marco de)\\s(?:the\\s|la\\s|le\\s|l[’'])?(?:ILO[’']s\\s)?((?=[^(]{0,100}(?:Partnership|Initiative|Facility|Programme|Program|Fund|Projet|Project|Partenariat|Proyecto|Programa|Alianza|Iniciativa))${joined}\\s\\([A-Z][A-Za-z.-]{1,14}\\))`,
  'gu',
)

/** "the “Clean Hides” project". */
const quotedBefore = new RegExp(`[“«"]\\s?([^”»"“«]{3,90}?)\\s?[”»"]\\s${PROJECT}${close}`, 'gu')

const bare =
  /['’]s$|^(?:(?:One )?(?:ILO|UN|EU|OIT|The|This|Office|Government|European Union|Governing Body)|(?:ILO|OIT|UN|EU)\s(?:Flagship|Global|Regional|National|Country|Technical|Pilot|Joint|Training|Research))$/

/**
 * Projects and programmes that a text names or describes: well-known ILO programmes (with their country, as "Better Work
 * Viet Nam"), "the X project", "project X", acronyms before "project", and described ones without a name.
 */
export function projects(text: string, language: string, at = 0): Mention<ProjectValue>[] {
  const found: Mention<ProjectValue>[] = []
  const add = (form: ProjectValue['form'], printed: string, index: number, letters?: string) => {
    const name = form === 'named' ? printed.replace(OWNER, '') : printed
    const start = at + index
    if (!bare.test(name))
      found.push(stated({ name, form, ...(letters ? { letters } : {}) }, { start, end: start + name.length }))
  }
  for (const [pattern, alone] of [
    [flagship, true],
    [abroad, false],
  ] as const) {
    for (const { 0: name, index } of text.matchAll(pattern)) {
      const behind = index + name.length
      const country = nation.exec(text.slice(behind, behind + NATION))?.[0]
      if (alone || country) add('named', name + (country ?? ''), index)
    }
  }
  if (!told.test(text)) return longest(found)
  for (const match of text.matchAll(lettered)) add('named', match[1]!, match.index, match[2])
  for (const match of text.matchAll(acronym)) if (!bare.test(match[0])) add('named', match[0], match.index)
  for (const match of text.matchAll(under)) add('named', match[1]!, match.index + match[0].lastIndexOf(match[1]!))
  for (const match of text.matchAll(listed))
    for (const part of match[1]!.matchAll(/[^,\s][^,]*/gu)) add('named', part[0], match.index + part.index)
  for (const pattern of [before, after]) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1]!
      if (name.split(/\s/).length >= 2) add('named', name, match.index + match[0].indexOf(name))
    }
  }
  for (const pattern of [quoted, quotedBefore])
    for (const match of text.matchAll(pattern)) add('named', match[1]!, match.index + match[0].indexOf(match[1]!))
  for (const match of text.matchAll(purposed))
    add('described', match[1]!.trimEnd(), match.index + match[0].indexOf(match[1]!))
  if (language !== 'en')
    for (const match of text.matchAll(sentenceCase))
      add('named', match[1]!, match.index + match[0].lastIndexOf(match[1]!))
  for (const match of text.matchAll(described))
    add('described', match[1]!.trimEnd(), match.index + match[0].indexOf(match[1]!))
  return longest(found)
}
