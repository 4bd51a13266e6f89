import { type Document, type Span, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { implied, stated } from '../../mention.ts'
import { type Draft, draft, type Fields } from '../../record.ts'

/** "the ILO programme of action on …", "Programme d'action de l'OIT …", "Programa de acción de la OIT …": what a report reports on. */
const PROGRAMME =
  /(?:ILO |OIT )?(?:[Pp]rogramme of action|[Aa]ction programme|[Pp]lan of action|[Aa]ction plan|[Ss]trategy|[Pp]rogramme d['’]action|[Pp]lan d['’]action|[Ss]tratégie|[Pp]rograma de acción|[Pp]lan de acción|[Ee]strategia|(?:[Tt]echnical cooperation |[Ff]lagship )?[Pp]rogramme|[Pp]rojet|[Pp]royecto|[Pp]rograma|[Pp]roject)\s+(?:of|on|for|to|de l['’]OIT|du BIT|de la OIT|de|pour|sur|en faveur|visant|para|sobre|en materia)\s[^:;.()]{8,140}/u
/** A title tells of a programme only where it reports on it. */
const REPORTS =
  /report|implementation|follow-up|review|progress|rapport|mise en œuvre|suivi|examen|informe|aplicación|ejecución|seguimiento|examen/i
const YEARS = /[\s,(]*\b((?:19|20)\d{2})\s?[–-]\s?((?:19|20)?\d{2})\)?\s*$/u

/** The programme that a paper reports on, read from its title; undefined for other papers. */
export function programme(document: Document, title: Span): Draft<'projects'> | undefined {
  const text = words(document, title)
  const own = proper(document, title)
  if (own) return own
  if (!REPORTS.test(text)) return undefined
  const hit = PROGRAMME.exec(text)
  if (!hit || /^[Pp]rogramme (?:of work|and budget)|^[Pp]rogramme et budget|^[Pp]rograma y presupuesto/.test(hit[0]))
    return undefined
  const years = YEARS.exec(hit[0])
  const name = (years ? hit[0].slice(0, years.index) : hit[0]).trimEnd().replace(/[,;]$/, '')
  if (name.length < 16) return undefined
  const start = title.start + hit.index
  const span = { start, end: start + name.length }
  const fields: Fields<'projects'> = { name: stated(name, span) }
  if (years) {
    const place = {
      start: start + years.index + years[0].indexOf(years[1]!),
      end: start + years.index + years[0].trimEnd().replace(/\)$/, '').length,
    }
    const last = years[2]!.length === 2 ? `${years[1]!.slice(0, 2)}${years[2]}` : years[2]!
    fields.start = implied(years[1]!, place)
    fields.end = implied(last, place)
  }
  return draft('projects', 'governing-body-document/programme', span, fields)
}

/** "Enhanced programme of technical cooperation for …", alone or as what was decided on; "International Programme on … (IPEC)". */
const ENHANCED = expression(
  /(?:^|\s)((?:[Ee]nhanced|[Ss]pecial|[Gg]lobal|[Ii]nternational|[Rr]egional|[Jj]oint|[Ff]lagship)\s(?:ILO\s)?[Pp]rogramme\s(?:of|on|for)\s[^:;.(]{8,140}|[Pp]rogramme\s(?:renforcé|élargi|spécial|mondial|régional|international)\s(?:de|pour|sur|d['’])[^:;.(]{8,140}|[Pp]rograma\s(?:reforzado|ampliado|especial|mundial|regional|internacional)\s(?:de|para|sobre)\s[^:;.(]{8,140})(?:\((\p{Lu}[\p{Lu}+-]{2,11})\))?/u,
)

function proper(document: Document, title: Span): Draft<'projects'> | undefined {
  const hit = ENHANCED.exec(words(document, title))
  if (!hit) return undefined
  const start = title.start + hit.index + hit[0].indexOf(hit[1]!)
  const name = hit[1]!.replace(/\s+/g, ' ').trimEnd()
  const span = { start, end: start + hit[1]!.trimEnd().length }
  const fields: Fields<'projects'> = { name: stated(name, span) }
  if (hit[2]) {
    const at = title.start + hit.index + hit[0].lastIndexOf(hit[2])
    fields.aliases = [stated(hit[2], { start: at, end: at + hit[2].length })]
  }
  return draft('projects', 'governing-body-document/programme', span, fields)
}
