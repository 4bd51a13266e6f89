import type { Span } from './document.ts'

/** `error`: a document or record was lost. `warning`: something a person should look at. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

/** A diagnostic for whoever looks after the data. `rule` is `area.name`, stable, searchable in the README. */
export interface Message {
  severity: Severity
  rule: string
  /** What was found and what was expected, in one sentence. */
  reason: string
  /** Path inside the collection, or of the collection itself. */
  file: string
  place?: Span
  /** The words at the place. */
  quote?: string
}

/** One line, like a compiler: `file:p3:120-140: error pdf.encrypted: reason «quote»`. */
export function line(message: Message): string {
  const { file, place, severity, rule, reason, quote } = message
  const page = place?.page ? `:p${place.page}` : ''
  const offsets = place ? `:${place.start}-${place.end}` : ''
  const shown = quote ? ` «${quote.length > 80 ? `${quote.slice(0, 79)}…` : quote}»` : ''
  return `${file}${page}${offsets}: ${severity} ${rule}: ${reason}${shown}`
}
