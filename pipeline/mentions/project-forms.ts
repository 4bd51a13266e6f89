/** Forms of words that name or describe a project, in one list since a name is read by the form that stands first in it. */
import data from '../../schemas/codelists/project-words.json' with { type: 'json' }
import { expression } from '../expression.ts'
import { close, oneOf, open } from './pattern.ts'
import type { ProjectValue } from './values.ts'

/** A form of words that names or describes a project; the first group is the name. */
interface Form {
  as: ProjectValue['form']
  pattern: RegExp
  /** Words of a name, at least. */
  words?: number
  /** French and Spanish only. */
  romance?: boolean
  /** A name that the form alone does not tell from that of a body or place. */
  strange?: boolean
  /** A name in small words: the letters behind it stand for it. */
  spelt?: boolean
}

const all = (lists: Record<string, string[]>): string => oneOf(Object.values(lists).flat())
const either = (words: string): string => `[${words[0]!.toUpperCase()}${words[0]}]${words.slice(1)}`
/** The nouns of a project; "programme" and "initiative" among them where the form leaves no doubt. */
export const PROJECT = `(?:${['projects?', 'program(?:me)?s?', 'projets?', 'proyectos?', 'programas?'].map(either).join('|')})`
const HEAD = `(?:${['project', 'programme', 'program', 'projet', 'proyecto', 'programa'].map(either).join('|')})`
const CAPITAL_HEAD = '(?:Project|Programme|Program|Projet|Proyecto|Programa)'
/** "two-year", "US$2 million", "EU-funded": what stands between an article and the noun. */
const LENGTH = "(?:[\\p{L}\\d]+-(?:year|month|funded|financed)(?:-long)?|[\\p{L}\\d]+[ -](?:year|month)s?[’']?)"
const ADJECTIVES = `(?:(?:${all(data.adjectives)}|${LENGTH})\\s+){0,3}`
const ARTICLE = '(?:[Aa]n?|[Oo]ne|[Uu]n|[Uu]ne|[Uu]na)'
const DEFINITE = `(?:${open}(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]his)|(?<=\\p{L})[’']s)`

const WORD = "[\\p{Lu}\\d][\\p{L}\\d’'&+@–-]*"
const SMALL =
  'of|and|for|the|in|on|to|with|through|from|de|du|des|la|le|les|et|en|y|del|los|las|para|pour|dans|à|que|con|sin|a|al|sans|avec|contre|por|sur|sobre|y el(?= Caribe)|et les(?= Caraïbes)'
/** Small words inside a name that is all in small letters: "le projet Filets a travaillé" ends before "a". */
const WITHIN = SMALL.split('|')
  .filter((word) => word !== 'a')
  .join('|')
const joined = `${WORD}(?:[:]? (?:${WORD}|(?:${SMALL})(?= )))* ${WORD}`
const ACRONYM = '(?:\\s?\\([A-Z][\\p{L}\\d+&-]{1,14}\\))'
/** Where a described project ends: a stop, a comma, or the verb of the sentence. */
const END =
  '(?=[.;:]|,\\s|\\s(?:which|that|has|have|is|was|were|developed|worked|produced|designed|will|launched|qui|que|a|ont|est|ha|han|fue|está|se)\\s|\\s\\p{Ll}+(?:aron|ieron|erait)(?!\\p{L})|$)'
const RANGE = data.ranges.map(either).join('|')
const PURPOSE = data.purposes
  .map(either)
  .sort((a, b) => b.length - a.length)
  .join('|')

/** "Programa Conjunto de …": a quality of the programme and no part of a name of its own. */
const QUALITY = data.qualities.join('|')
/** Where a name in small letters ends: a mark, or the verb of the sentence. */
const STOP = `(?=[,.;:()]|\\s\\(|\\s\\p{Ll}+(?:ó|aron|ieron|èrent)(?!\\p{L})|\\s(?:${all(data.stops)})(?!\\p{L})|$)`

const ROMANCE = '(?:[Pp]rojet|[Pp]royecto)'
/** "binacional e interagencial": words between the noun and the name; none that governs what follows. */
const JOINED_ADJECTIVES = `(?:(?!(?:${SMALL}|${all(data.stops)})\\s)\\p{Ll}{4,}(?:\\s(?:y|e|et))?\\s){1,3}`

export const forms: Form[] = [
  // "the Trade for Decent Work project", "the Boats for Life (BfL) project"
  {
    as: 'named',
    words: 2,
    pattern: expression(
      `${DEFINITE}\\s(?:new\\s|ILO\\s|technical cooperation\\s|\\p{Lu}[\\p{L}&.]*[ -](?:funded|financed|supported|implemented|led|executed|backed|assisted)\\s)?(${joined}${ACRONYM}?)\\s${PROJECT}${close}`,
      'gu',
    ),
  },
  // "the SafeHands@Sea project", "its ProSea programme": one word that is spelt as only names are
  {
    as: 'named',
    pattern: expression(
      `${DEFINITE}\\s(?:new\\s|ILO\\s)?(\\p{Lu}\\p{L}*(?:@\\p{L}+|\\p{Ll}\\p{Lu}\\p{L}+))\\s${PROJECT}${close}`,
      'gu',
    ),
  },
  // "the project Sustainable Supply Chains"
  {
    as: 'named',
    words: 2,
    pattern: expression(
      `${open}(?=[Pp]ro)(?<!\\p{L}\\s\\p{Lu}[\\p{L}’-]*\\s)${PROJECT}\\s[“«"]?(?!(?:${QUALITY})\\s)(${joined})`,
      'gu',
    ),
  },
  // "the project “Boats for Life”", "a four-year project in Peru, called “Boats for Life”"
  {
    as: 'named',
    pattern: expression(
      `${open}${PROJECT}(?:\\s\\([^()]{2,40}\\))?(?:\\s\\p{Ll}+\\s(?:(?:the|la|el)\\s|l[’'])?\\p{Lu}[\\p{L}’'-]+|(?:\\s\\p{Lu}[\\p{L}’-]*){1,4}|\\s(?:funded|financed|supported|financé|soutenu|financiado|apoyado)\\s(?:by|par|por)\\s[^“”«»".;,]{2,40}?)?,?\\s(?:(?:${all(data.called)}|on|for|sur|pour|sobre|para)\\s)?[“«"‘]\\s?((?:[^”»"’]|(?<=\\p{L})’(?=\\p{L})){3,240}?),?\\s?[”»"’](?!\\p{L})`,
      'gu',
    ),
  },
  // "La iniciativa, denominada «Redes con derechos», …"
  {
    as: 'named',
    pattern: expression(
      `${open}(?:[Ii]nitiative|[Ii]niciativa)(?:\\s\\p{Ll}{4,}){0,2},?\\s(?:(?:${all(data.called)})\\s)?[“«"‘]\\s?([^”»"“«‘]{3,120}?),?\\s?[”»"’](?!\\p{L})`,
      'gu',
    ),
  },
  // "A successor project, Fair Brick, starts …": its name between commas
  {
    as: 'named',
    pattern: expression(
      `(?:${ARTICLE}|[Tt]he|[Ii]ts|[Ll]e|[Ee]l)\\s${ADJECTIVES}(?:ILO\\s)?(?:project|programme|program|projet|proyecto|programa)(?:\\s\\p{L}+){0,2},\\s(${WORD}(?:\\s(?:(?:${SMALL})\\s)*${WORD}){0,6}),(?=\\s\\p{Ll})`,
      'gu',
    ),
  },
  // "Stone by Stone, a project supported by …", "part of Fair Kilns, Safe Bricks, a four-year project": its name before what it is
  {
    as: 'named',
    words: 2,
    strange: true,
    pattern: expression(
      `(?<=^|[.!?:]\\s|\\s(?:of|is|was|under|by|through|with|from|to|for|and|in|de|est|du|sous|par|es|del|por)\\s)(?!(?:The|This|Its|An?|In|At|On|From|Since|Until|By|En|Au|Aux|Dans|À|Le|La|Les|El|Los|Las|Desde|Para|Pour)\\s)(${WORD}(?:,?\\s(?:(?:${SMALL}|by)\\s)*${WORD}){1,8}${ACRONYM}?),\\s${ARTICLE}\\s${ADJECTIVES}(?:ILO\\s)?(?:project|programme|projet|proyecto)(?!\\s?(?:partner|manager|coordinator|officer|director|leader|beneficiary|[’'-]))${close}`,
      'gu',
    ),
  },
  // "a pilot project of the Greener Kiln Option (GKO)", "a Green Kilns Programme initiative"
  {
    as: 'named',
    words: 2,
    strange: true,
    pattern: expression(
      `(?:project|projet|proyecto|initiative)\\s(?:of|under|within)\\s(?:the|its|ILO[’']s)\\s(${joined}\\s\\([A-Z][A-Za-z.-]{1,14}\\))`,
      'gu',
    ),
  },
  {
    as: 'named',
    words: 2,
    pattern: expression(
      `(?:${open}[Aa]n?\\s)(?:new\\s)?(?:ILO\\s|[A-Z]{2,5}-funded\\s)?(${joined})\\s(?:Project|Programme|Program)\\s(?:initiative|project|activity|publication|event)${close}`,
      'gu',
    ),
  },
  // "parte del programa insignia de la OIT, Puertos Seguros, financiado por …"
  {
    as: 'named',
    pattern: expression(
      `${open}(?:${HEAD})(?:\\s\\p{Ll}+)?\\s(?:of the|de la|del|du|de l[’'])\\s?\\p{Lu}{2,5},\\s(${WORD}(?:\\s(?:(?:${SMALL})\\s)*${WORD}){0,6}),(?=\\s\\p{Ll})`,
      'gu',
    ),
  },
  // "Bonded No More was a four-year project of the ILO": what a sentence says of its subject
  {
    as: 'named',
    words: 2,
    pattern: expression(
      `(?<=^|[.!?]\\s)(?!(?:The|This|That|It|An?|Our|Each|Its|Another)\\s)(${joined}${ACRONYM}?)\\s(?:is|was)\\s(?:${ARTICLE}|the)\\s${ADJECTIVES}(?:(?:ILO|[A-Z]{2,5}[-–]?funded)\\s)?(?:project|programme|program)${close}`,
      'gu',
    ),
  },
  // "le programme Solidarité et formalisation (PROFORM)": a name in small letters that its acronym closes
  {
    as: 'named',
    words: 2,
    romance: true,
    pattern: expression(
      `(?:${open}(?:[Ll]e|[Dd]u|[Aa]u|[Ee]l|[Dd]el|[Aa]l)\\s|^)(?:[Pp]rojet|[Pp]rogramme|[Pp]royecto|[Pp]rograma)\\s(\\p{Lu}\\p{Ll}+(?:\\s(?:[dl]['’])?(?!(?:${all(data.stops)})(?!\\p{L}))[\\p{L}’'-]+){1,9}\\s\\([A-Z][A-Za-z-]{2,14}\\))`,
      'gu',
    ),
  },
  // "“Nets for Life” is a four-year regional programme"
  {
    as: 'named',
    pattern: expression(
      `[“«"‘]\\s?(\\p{Lu}[^”»"“«‘’.]{2,120}?)\\s?[”»"’]\\s(?:is|was|est|était|es|fue)\\s(?:the|le|el|${ARTICLE})\\s(?:[^.;,:]{0,60}?\\s)?${HEAD}${close}`,
      'gu',
    ),
  },
  // "the “Clean Hides” project"
  {
    as: 'named',
    pattern: expression(`[“«"‘]\\s?([^”»"“«‘’]{3,90}?)\\s?[”»"’](?:\\s\\p{Lu}\\p{L}+)?\\s${PROJECT}${close}`, 'gu'),
  },
  // "“Global programme on fair kilns”": the noun inside the quotation marks
  {
    as: 'named',
    words: 3,
    pattern: expression(
      `[“«"]\\s?(\\p{Lu}[^”»"“«]{0,60}?(?<!\\p{L})${HEAD}\\s(?:of|on|for|to|de|d’|pour|sur|para|sobre)\\s[^”»"“«]{4,110}?),?\\s?[”»"]`,
      'gu',
    ),
  },
  // "the five-year project, known as KILNS", "un proyecto denominado Manos Seguras"
  {
    as: 'named',
    pattern: expression(
      `${open}${PROJECT}(?:\\s\\p{Ll}{4,}){0,2},?\\s(?:${all(data.called)})\\s(?:the\\s|le\\s|el\\s)?(${joined}|\\p{Lu}{3,}[\\p{L}\\d+-]*|\\p{Lu}\\p{L}{3,})(?=$|[\\s,.;:()])`,
      'gu',
    ),
  },
  // "the International Programme on the Elimination of Dust", "Programme of Support (POS) to the Port Compact"
  {
    as: 'named',
    words: 3,
    pattern: expression(
      `${open}((?:${WORD}\\s(?:and\\s(?=\\p{Lu}))?){0,6}${CAPITAL_HEAD}${ACRONYM}?\\s(?:of|on|for|to|against)\\s(?!(?:${oneOf(data.not_of.en)})${close})(?:the\\s)?${WORD}(?:${ACRONYM}|,?\\s(?:(?:of|and|for|the|in|on|to|with|through|their|its)\\s){0,3}${WORD})*)`,
      'gu',
    ),
  },
  // "the Joint Programme for strengthening the value chain"
  {
    as: 'named',
    pattern: expression(
      `${open}[Tt]he\\s((?:Joint|Pilot|Global|Regional|National)\\s${CAPITAL_HEAD}\\s(?:for|on)\\s\\p{Ll}+ing\\s[^.;,:()]{8,120}?)(?=[.;:,(]|\\s(?:has|have|is|was|were|will|which|that)\\s|$)`,
      'gu',
    ),
  },
  // "Under the Partnership for Clean Ports (PCP), …": an undertaking with its acronym, under which something is done
  {
    as: 'named',
    pattern: expression(
      `${open}(?:${Object.values(data.under).flat().map(either).join('|')})\\s(?:the\\s|la\\s|le\\s|l[’'])?(?:ILO[’']s\\s)?((?=[^(]{0,100}(?:${oneOf(data.undertakings)}))${joined}\\s\\([A-Z][A-Za-z.-]{1,14}\\))`,
      'gu',
    ),
  },
  // "le projet d’appui aux micro-entreprises (PAME)", "el Programa de Apoyo a la Microempresa": told by its purpose; not "el proyecto de ley"
  {
    as: 'described',
    romance: true,
    pattern: expression(
      `(?:${open}(?:[Ll]e|[Uu]n|[Ee]l|[Dd]u|[Dd]el|[Aa]u|[Aa]l|[Cc]e|[Ee]ste|[Ss]on|[Ss]u)\\s|^|[“«"]\\s?)((?:[Pp]rojet|[Pp]royecto|(?:Programme|Programa)(?!\\s(?:de\\s|d’)?(?:la\\s)?(?:[Ff]orm|[Cc]apacit|[Cc]oop|travail|trabajo)))(?:\\s(?:${RANGE}))?\\s(?:d['’]|de\\s(?:la\\s|l['’])?|para\\s(?:la\\s|el\\s)?|pour\\s(?:la\\s|l['’]|le\\s)?)(?:${PURPOSE})(?!\\p{L})[^.;,:()]{4,130}?${ACRONYM}?)(?=[.;:,()”»]|\\s(?:a|ont|est|sont|qui|que|ha|han|fue|fueron|está|se|y\\sel|et\\sle)\\s|\\s\\p{Ll}+(?:ó|aron|ieron|era|erait)(?!\\p{L})|$)`,
      'gu',
    ),
  },
  // "le projet Filets solidaires,", "proyecto Manos que Tejen": names in French and Spanish have one capital or few; a mark or a verb ends them
  {
    as: 'named',
    strange: true,
    romance: true,
    pattern: expression(
      `(?:${open}(?:[Ll]e|[Dd]u|[Aa]u|[Ee]l|[Dd]el|[Aa]l|[Ss]on|[Ss]u)\\s|^)(?:[Pp]rojet|[Pp]royecto)\\s(?!(?:${QUALITY})(?!\\p{L}))(\\p{Lu}\\p{Ll}+(?:\\s(?:(?:${WITHIN})\\s)?(?:[dl]['’])?(?!(?:${all(data.stops)})(?!\\p{L}))[\\p{L}’'-]{3,}){1,4}?)${STOP}`,
      'gu',
    ),
  },
  // "proyecto de Empleo Juvenil y Clima en Honduras": a name in capitals behind "de"
  {
    as: 'named',
    words: 3,
    romance: true,
    pattern: expression(
      `${open}(?:[Pp]rojet|[Pp]royecto)\\s(?:de|d['’])\\s?(?!(?:Ley|Loi|Naciones|Nations|Banco|Banque|Decreto|Décret|Resolución|Convenio)(?!\\p{L}))(\\p{Lu}\\p{Ll}+(?:\\s(?:(?:${SMALL})\\s){0,2}\\p{Lu}[\\p{L}-]+){2,})`,
      'gu',
    ),
  },
  // "el proyecto denominado Atención y Defensa de los derechos de las pescadoras (ADEPES)": small words, and letters that stand for them
  {
    as: 'named',
    words: 3,
    spelt: true,
    pattern: expression(
      `${open}${PROJECT},?\\s(?:(?:${all(data.called)})\\s)?[“«"‘]?(\\p{Lu}[^.;:()“”«»"]{10,180}?[”»"’]?\\s\\([A-Z][A-Za-z-]{2,14}\\))`,
      'gu',
    ),
  },
  // "el proyecto OBRAS", "le projet régional ATELIERS", "del proyecto binacional e interagencial PUENTE Sur": letters behind the noun
  {
    as: 'named',
    strange: true,
    pattern: expression(
      `${open}(?:${ROMANCE}\\s(?:${JOINED_ADJECTIVES})?|[Tt]he\\sproject\\s|(?:programme|programa)\\s(?=\\p{Lu}{4}))(\\p{Lu}[\\p{Lu}\\d-]{2,}(?:\\s\\p{Lu}[\\p{L}-]+){0,3})(?=$|[\\s,.;:()”»"])`,
      'gu',
    ),
  },
  // "del proyecto Bocaina,", "le projet Filets": one word with a capital that is no place and no body
  {
    as: 'named',
    strange: true,
    romance: true,
    pattern: expression(
      `${open}(?:[Ll]e|[Dd]u|[Aa]u|[Cc]e|[Ee]l|[Dd]el|[Aa]l|[Ee]ste)\\s${ROMANCE}\\s(?!(?:${QUALITY})(?!\\p{L}))(\\p{Lu}\\p{Ll}{2,}\\p{L}*)(?=$|[,.;:()]|\\s\\p{Ll})`,
      'gu',
    ),
  },
  // "Skills for All project is …": at the beginning of a sentence no article is needed
  {
    as: 'named',
    words: 2,
    pattern: expression(
      `(?<=^|[.!?]\\s)(?!(?:The|This|An?|Our|Each|Its|Another)\\s)(${joined})\\s(?:project|programme|program)(?=\\s(?:is|was|has|have|will|aims|seeks|supports|helps|trained|provides|works|started|began)\\s)`,
      'gu',
    ),
  },
  // "projet 16/6"
  { as: 'named', pattern: expression(`${open}((?:${HEAD})\\s\\d{1,3}[/-]\\d{1,3})(?![\\d/-])`, 'gu') },
  // "a two-year project in Peru to promote …", "un projet visant à …", "un proyecto para …"
  {
    as: 'described',
    pattern: expression(
      `${open}${ARTICLE}\\s${ADJECTIVES}((?:ILO\\s)?(?:project|projet|proyecto)\\s(?:(?:in|en|au|aux)\\s(?:the\\s|la\\s|el\\s)?\\p{Lu}[\\p{L}’' -]{2,40}?\\s)?(?:${all(data.to)}|in the)\\s[^.;,:]{8,140}?)${END}`,
      'gu',
    ),
  },
  {
    as: 'described',
    pattern: expression(
      `${open}${ARTICLE}\\s${ADJECTIVES}((?:ILO\\s)?(?:programme|program|programa)\\s(?:to|aimed at|aiming to|visant à|destiné à|que busca|destinado a|orientado a)\\s[^.;,:]{8,140}?)${END}`,
      'gu',
    ),
  },
]

/** Words of which each form has one. */
export const told =
  /project|programs?|programme|projet|proyecto|programa|partnership|initiative|facility|fund|partenariat|alianza|iniciativa/i
