import { expression } from '../../expression.ts'
import { implied, type Mention, stated } from '../../mention.ts'
import { dates } from '../../mentions/dates.ts'
import { instruments } from '../../mentions/instruments.ts'
import { organisations } from '../../mentions/organisations.ts'
import { places } from '../../mentions/places.ts'
import { sectors } from '../../mentions/sectors.ts'
import type { Fields } from '../../record.ts'
import { clauses } from '../clauses.ts'
import type { Statement } from '../scope.ts'
import { placesIn } from '../where.ts'
import type { Found } from './found.ts'
import { spokenIn } from './spoken.ts'
import { together } from './verbs.ts'

/** What else a sentence says of a thing: where, when, with whom, for whom, in which languages. `next` is where the next thing begins. */
export function circumstances(
  statement: Statement,
  found: Found,
  from: number,
  next: number,
): Partial<Fields<'deliverables'>> {
  const { document, sentence, scope } = statement
  const language = document.language.slice(0, 2)
  const own = { start: from, end: next }
  const fields: Partial<Fields<'deliverables'>> = {}
  const countries = countriesFor(statement, found, own)
  if (countries.length) fields.countries = countries
  const date = dateFor(statement, found, own)
  if (date) fields.date = date
  const text = document.text.slice(own.start, own.end)
  const partners = partnersFor(statement, own, language)
  if (partners.length) fields.partners = partners
  const audience = audienceOf(statement, found, language)
  if (audience) fields.audience = audience
  const laws = instruments(text, language, own.start).map(({ value, span }) => stated(value.code, span))
  if (laws.length) fields.instruments = once(laws)
  const branches = sectors(document.text.slice(found.span.start, found.span.end), language, found.span.start).map(
    ({ value, span }) => stated(value, span),
  )
  if (branches.length) fields.sectors = once(branches)
  const spoken = spokenIn(text, language, own.start)
  if (spoken.length) fields.languages = spoken
  if (scope.area) fields.area = implied(scope.area.value, scope.area.span)
  if (found.href) fields.url = stated(found.href, found.span)
  void sentence
  return fields
}

/** Who pays is not where: "with funding from Norway", "con financiación de los Países Bajos". */
const PAYS = expression(
  /(?<!\p{L})(?:fund|financ|donor|donat|support (?:from|of)|appui (?:de|du))\p{L}*[^.;,]{0,24}$/iu,
)

/** "In Kenya", "Au Togo", "En el Brasil" at the head of a sentence. */
const OPENS = /^(?:In|At|Across|Au|Aux|En|À|Dans)\s(?:the |el |la |los |las |le |les |l['’])?$/u

function once<T>(mentions: Mention<T>[]): Mention<T>[] {
  const seen = new Set<T>()
  return mentions.filter(({ value }) => !seen.has(value) && seen.add(value))
}

/** Places in the thing's own words, else those that open or close the sentence, else the section's. */
function countriesFor(statement: Statement, found: Found, own: { start: number; end: number }): Mention<string>[] {
  const { sentence, scope, document } = statement
  const all = placesIn(statement).filter(
    ({ value, span }) =>
      value.country && !PAYS.test(document.text.slice(Math.max(sentence.start, span.start - 40), span.start)),
  )
  const codes = (list: typeof all) => once(list.map(({ value, span }) => stated(value.country!, span)))
  const inside = all.filter(
    ({ span }) => span.start >= Math.min(own.start, found.span.start) && span.end <= Math.max(own.end, found.span.end),
  )
  if (inside.length) return codes(inside)
  const firstVerb = clauses(sentence.text, document.language, sentence.start).verbs[0]?.start ?? sentence.end
  const opening = all.filter(({ span }) => span.end <= firstVerb && span.end <= found.span.start)
  if (opening.length) return codes(opening)
  // "se creó en Honduras una comisión": between the verb and the thing
  const between = all.filter(
    ({ span }) =>
      span.start >= found.statusSpan.end && span.end <= found.span.start && found.statusSpan.end <= found.span.start,
  )
  if (between.length && !/[;:,]/.test(document.text.slice(between.at(-1)!.span.end, found.span.start)))
    return codes(between)
  const closing = all.filter(
    ({ span }) => span.start >= own.end && !/[;]/.test(document.text.slice(found.span.end, span.start)),
  )
  if (closing.length && !scope.countries?.length) return codes(closing)
  if (scope.countries?.length) return scope.countries.map(({ value, span }) => implied(value, span))
  if (all.length) return []
  const served = governments(statement).filter(({ span }) => span.start < own.end)
  return served.length ? once(served) : placedBefore(statement)
}

/** "At the request of the Government of Ecuador": the country whose authority is served. */
function governments({ document, sentence }: Statement): Mention<string>[] {
  const language = document.language.slice(0, 2)
  return organisations(sentence.text, language, sentence.start)
    .filter(({ value }) => value.role === 'government')
    .flatMap(({ span }) => {
      const name = document.text.slice(span.start, span.end)
      const tail = /^.*\s(?:of|de|del|du|des|d['’])\s?(?:the |la |el |l['’]|los )?/su.exec(name)?.[0].length ?? 0
      return tail ? places(name.slice(tail), language, span.start + tail) : []
    })
    .filter(({ value }) => value.country !== undefined && value.kind !== 'demonym')
    .map(({ value, span }) => stated(value.country!, span))
}

/** "In Kenya, … . A code was drafted.": the place that opened the sentence before goes on, where a sentence names none. */
function placedBefore(statement: Statement): Mention<string>[] {
  const { before, document } = statement
  if (!before) return []
  const verb = clauses(before.text, document.language, before.start).verbs[0]
  const opened = placesIn({ document, sentence: before, scope: statement.scope }).filter(
    ({ value, span }) =>
      value.country &&
      verb !== undefined &&
      span.end <= verb.start &&
      OPENS.test(document.text.slice(before.start, span.start)),
  )
  return once(opened.map(({ value, span }) => implied(value.country!, span)))
}

/** A date printed for the thing: at the head of the sentence, or in the thing's own clause outside its name. */
function dateFor(
  { document, sentence }: Statement,
  found: Found,
  own: { start: number; end: number },
): Mention<string> | undefined {
  const all = dates(sentence.text, document.language, sentence.start)
  const usable = all.filter(
    ({ span }) =>
      !(span.start >= found.span.start && span.end <= found.span.end) &&
      /(?:^|\b(?:in|on|by|since|during|at the end of|of|the|en|le|au|el|de|desde|durante|del|depuis|pour|para|until|early|late|mid-?|fin)\s+(?:the\s+|le\s+|el\s+)?(?:\p{L}+\s+)?)$/iu.test(
        document.text.slice(sentence.start, span.start).slice(-24),
      ),
  )
  const chosen =
    usable.find(({ span }) => span.start >= found.span.end && span.end <= own.end) ??
    usable.find(({ span }) => span.end <= found.span.start && span.start - sentence.start < 40)
  return chosen ? stated(chosen.value.edtf, chosen.span) : undefined
}

/** Organisations after "with", "in collaboration with". */
function partnersFor(
  { document, sentence }: Statement,
  own: { start: number; end: number },
  language: string,
): Mention<string>[] {
  const words = together(language)
  const all = organisations(sentence.text, language, sentence.start)
  const lead = expression(`(?:^|[\\s,(])(?:${words.join('|')})\\s+(?:the |le |la |les |l['’]|el |los |las )?$`, 'iu')
  const found: Mention<string>[] = []
  let open = -1
  for (const { value, span } of all) {
    const before = document.text.slice(sentence.start, span.start)
    const joined =
      open >= 0 &&
      /^\s*(?:,|;|and|et|y|e|,? and)?\s*(?:,? ?(?:and|et|y|e) )?(?:the |le |la |les |l['’]|el |los |las )?\s*(?:\([^)]*\))?\s*(?:,|and|et|y)?\s*(?:the |la |le |el )?$/iu.test(
        document.text.slice(open, span.start),
      )
    if (lead.test(before) || joined) {
      // at the head of a sentence the partners are those of all things told in it
      if (span.end <= own.end && (span.start >= own.start || span.start - sentence.start < 120))
        found.push(stated(value.name, span))
      open = span.end
    } else open = -1
  }
  return once(found)
}

/** "for inspectors", "pour les employeurs", "para sindicatos" in or right behind the name. */
function audienceOf({ document, sentence }: Statement, found: Found, language: string): Mention<string> | undefined {
  const text = document.text.slice(found.span.start, Math.min(sentence.end, found.span.end + 90))
  const lead =
    language === 'fr'
      ? /\b(?:pour|destinée?s? (?:à|aux)|à l['’]intention (?:de|des))\s+(?:les |des |l['’])?/u
      : language === 'es'
        ? /\b(?:para|dirigid[oa]s? a|destinad[oa]s? a)\s+(?:los |las |el |la )?/u
        : /\b(?:for|aimed at|targeting)\s+/u
  const hit = lead.exec(text)
  if (!hit) return undefined
  const at = found.span.start + hit.index + hit[0].length
  const { nouns } = clauses(document.text.slice(at, sentence.end), document.language, at)
  const first = nouns[0]
  if (!first || first.start - at > 1 || !first.plural) return undefined
  return stated(document.text.slice(first.start, first.end), { start: first.start, end: first.end })
}
