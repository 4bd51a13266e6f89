import type { Mention } from '../../mention.ts'
import { stated } from '../../mention.ts'
import { organisations } from '../../mentions/organisations.ts'
import { quantities } from '../../mentions/quantities.ts'
import type { Fields } from '../../record.ts'
import type { Sentence } from '../scope.ts'

const FUNDED =
  /(?:funded|financed|financially supported|made possible)\s+(?:\p{L}+\s+)?by|(?:with|and)\s+(?:US\$|USD|EUR|€|CHF|£)?\s?\d[^,;.]{2,40}\s(?:from|provided by)|(?:with|through)\s+(?:the\s+)?(?:financial\s+|generous\s+)?(?:support|funding|funds|contributions?)\s+(?:from|of|by)|funding\s+(?:from|of|by)|financée?s?\s+(?:\p{L}+\s+)?par|(?:grâce au |avec l['’]appui |avec le |un )?(?:financement|soutien financier|appui financier)\s+(?:de|du|des|d['’])|financiad[oa]s?\s+(?:\p{L}+\s+)?por|(?:con (?:la )?)?(?:financiación|financiamiento|apoyo financiero|fondos)\s+(?:de|del)/giu
const MORE =
  /(?:other|additional|further|autres?|otros?|otras?)\s+(?:funding|funds|contributions|financements?|fondos)[^.;]{0,60}?\s(?:from|of|de|du|del)\s+/giu
/** Words that a sum of money for the work stands near. */
const SUM =
  /fund|budget|financ|grant|contribut|subvention|presupuesto|donaci|donor|worth|invest|dot[ée]|aport|à hauteur|from the (?:Government|European)/i
const NEAR = 60

/** Who pays for a project and how much, as far as one sentence says so. */
export function money({ text, start }: Sentence, language: string): Pick<Fields<'projects'>, 'funders' | 'budget'> {
  const funders: Mention<string>[] = []
  const bodies = organisations(text, language, start)
  for (const pattern of [FUNDED, MORE]) {
    for (const hit of text.matchAll(pattern)) {
      let at = start + hit.index + hit[0].length
      for (let turns = 0; turns < 6; turns++) {
        const lead = /^\s*(?:,|and|et|y|e|;)?\s*(?:the |le |la |les |l['’]|el |los )?/iu.exec(
          text.slice(at - start),
        )![0].length
        const name = payer(text, start, at + lead, bodies)
        if (!name) break
        if (!funders.some(({ value }) => value === name.value)) funders.push(name)
        at = name.span.end
        if (!/^\s*(?:,|and\b|et\b|y\b)/u.test(text.slice(at - start))) break
      }
    }
  }
  const sum = quantities(text, language, start).find(({ value, span }) => {
    const around = text.slice(Math.max(0, span.start - start - NEAR), span.end - start + NEAR)
    return value.counts === 'money' && value.value !== undefined && SUM.test(around)
  })
  const fields: Pick<Fields<'projects'>, 'funders' | 'budget'> = {}
  if (funders.length) fields.funders = funders
  if (sum && funders.length)
    fields.budget = stated({ value: sum.value.value!, currency: sum.value.unit!, raw: sum.value.raw }, sum.span)
  return fields
}

/** The payer that begins at an offset: a name with capitals, with what belongs to it ("the European Union's Programme for …"). */
function payer(
  text: string,
  start: number,
  at: number,
  bodies: Mention<{ name: string }>[],
): Mention<string> | undefined {
  const rest = text.slice(at - start)
  const long =
    /^\p{Lu}[\p{L}’'.-]*(?:\s+(?:of|for|and|de|du|des|la|le|del|para|pour|et|y|the|on)\s+(?=\p{Lu})(?:\p{Lu}[\p{L}’'.-]*)|\s+\p{Lu}[\p{L}’'.-]*)*/u.exec(
      rest,
    )?.[0]
  const known = bodies.find(({ span }) => span.start >= at && span.start - at <= 1)
  const end = Math.max(long ? at + long.length : 0, known?.span.end ?? 0)
  if (end <= at) return undefined
  // "Sweden and Norway" are two payers, "Ministry of Trade and Industry" is one
  const words = text.slice(at - start, end - start)
  const cut =
    known && known.span.end < end && /^\s+(?:and|et|y)\s/u.test(text.slice(known.span.end - start))
      ? known.span.end
      : end
  const span = { start: at, end: cut }
  return stated(words.slice(0, cut - at), span)
}
