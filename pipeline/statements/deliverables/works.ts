import type { Block, Span } from '../../document.ts'
import { allOf } from '../../expression/find.ts'
import { expression } from '../../expression.ts'
import { places } from '../../mentions/places.ts'
import type { Sentence } from '../scope.ts'

/** Words set off as a name: a link, italics, underlining, quotation marks, or a run of capitals. */
export interface Work extends Span {
  how: 'link' | 'marked' | 'quoted' | 'capitals'
  href?: string
}

const QUOTED = /“([^”]{12,})”|«\s*([^»]{8,}?)\s*»|"([^"]{12,})"/gu
/** "entitled “Fair Salt”": the shortest name is one behind a word that says so. */
const CALLED = expression(
  /(?<!\p{L})(?:entitled|titled|called|named|intitulée?s?|baptisée?|appelée?|titulad[oa]s?|denominad[oa]s?|llamad[oa]s?)\s[“«"]\s?(\p{Lu}[^”»"]{2,60}?)\s?[”»"]/gu,
)
/** "a label, “Clean Brick”, …", "una alerta «Cacao con Escuela»": a short name right behind what it names, that a mark or the verb ends. */
const BEHIND = expression(
  /(?<=\p{Ll}[,:]?\s)(?:“\s?(\p{Lu}[^”“]{2,60}?)\s?,?”|«\s?(\p{Lu}[^»«]{2,60}?)\s?»|"(\p{Lu}[^"]{2,60}?),?")(?=\s*(?:[,;.:)]|$|(?:which|that|was|were|is|has|have|will|qui|que|a|ont|est|ha|han|fue|se)\s))/gu,
)
/** "A podcast series, Salt and Sweat, was downloaded": a name in capitals between commas, right behind what it names. */
const AMID = expression(
  /(?<=(?:^|[.;]\s)(?:An?|The|Une?|Una|El|La|Le)\s(?:(?!(?:by|of|in|for|with|de|du|des|en|por|par|con)\s)\p{Ll}+[\s-]){0,4}\p{Ll}+), (\p{Lu}\p{Ll}+(?:\s(?:and|of|the|for|in|on|that|to|et|y|de|del|la))*(?:\s\p{Lu}\p{Ll}+(?:\s(?:and|of|the|for|in|on|that|to|et|y|de|del|la))*){0,4}\s\p{Lu}\p{Ll}+), (?=(?:was|were|has|have|is|are|will|a|ont|est|fue|ha|se|\p{Ll}{2,}(?:ed|[^s]s|ó))\s)/gu,
)
const SAYS =
  "(?<!\\p{L})(?:known as|called|entitled|titled|named|dubbed|connue?s? sous le nom de|intitulée?s?|baptisée?s?|dénommée?s?|appelée?s?|conocid[oa]s? como|denominad[oa]s?|llamad[oa]s?|titulad[oa]s?|bautizad[oa]s?(?: como)?)\\s(?:the\\s|le\\s|la\\s|l[’']|el\\s)?"
/** "an application known as the Recruitment Adviser": a name in capitals behind a word that says so. */
const KNOWN = expression(
  `${SAYS}(\\p{Lu}[\\p{L}\\d-]+(?:\\s(?:(?:of|for|and|the|in|on|to|at|de|du|des|d[’']|la|del|y|et|para|en|con)\\s)*\\p{Lu}[\\p{L}\\d-]+){0,6})`,
  'gu',
)
/** True for words that lead to such a name. */
export const introducesName = (before: string): boolean => LEADS.test(before) || OPENS.test(before)
const OPENS = expression(/(?:^|[.;]\s)(?:An?|The|Une?|Una|El|La|Le)\s(?:\p{Ll}+[\s-]){0,4}\p{Ll}+, $/u)
const LEADS = expression(`${SAYS}$`, 'u')
/** "el informe Talleres seguros, salarios justos y empleo, de la Oficina": a name in small letters behind what it names, up to whose it is. */
const PLAIN = expression(
  /(?<=(?:informe|estudio|guía|manual|libro|documento|folleto|rapport|guide|manuel|étude|brochure)\s)(\p{Lu}\p{Ll}+\s\p{Ll}{4,}[^.;:()«»“”"]{8,120}?)(?=\s?,\s(?:de la|del|de l['’]|du)\s?\p{Lu})/gu,
)
/** "its latest report: Short hours and thin wages on Tuesday": a name behind a colon, up to the day. */
const COLON = expression(
  /(?<=(?:report|study|guide|brief|paper|manual|publication|handbook|toolkit|rapport|étude|manuel|informe|estudio|guía|publicación)\s?:\s)(\p{Lu}[^.;()«»“”"]{11,120}?)(?=\s(?:on|this|last|le|ce|el|este)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|lun|mar|mer|jeu|ven|mié|jue|vie|week)|\s?[.;(]|$)/gu,
)
/** "an app for daily checks, ScaffCheck, was developed": a coined name between commas. */
const COINED = expression(/(?<=\p{Ll}), (\p{Lu}\p{Ll}+\p{Lu}[\p{L}\d]*)(?=,? (?:\p{Ll}|$))/gu)

const SMALL =
  '(?:of|and|the|for|in|on|a|an|to|with|from|at|by|or|as|its|their|de|la|le|les|des|du|et|en|dans|pour|sur|aux?|el|los|las|del|y|para|con|sobre|una?|&)'
const CAP = "[\\p{Lu}][\\p{L}\\p{N}’'-]*"
/** Capitalised words joined by small ones, commas and colons: "Improving Safety in Tea Estates: A Guide for Managers". */
const RUN = expression(
  `${CAP}(?:(?:,| [–-]|:| \\(\\p{Lu}{2,}\\)(?::| [–-])?)? (?:${SMALL} ){0,3}(?:${CAP}|\\p{N}+))+`,
  'gu',
)

const count = (text: string): number => text.split(/\s+/).filter(Boolean).length
const capitals = (text: string): number => (text.match(/(?<![\p{L}])\p{Lu}/gu) ?? []).length

/** True for words written like a title: a capital at the front and enough words, or capitals throughout. */
export function titleLike(text: string): boolean {
  const words = count(text)
  if (words < 4) return false
  return /^[“"«]?\p{Lu}/u.test(text) || capitals(text) >= words / 2
}

/** The names set off in a sentence, in order; they do not overlap. Short or lower-case marked words are no names. */
export function works(sentence: Sentence, block: Block): Work[] {
  const { start, end, text } = sentence
  const found: Work[] = []
  const add = (work: Work) => {
    if (!found.some((one) => work.start < one.end && one.start < work.end)) found.push(work)
  }
  const leaves = joined(block).filter((leaf) => leaf.start >= start && leaf.end <= end)
  for (const leaf of leaves) {
    const words = text.slice(leaf.start - start, leaf.end - start)
    if (
      leaf.kind === 'strong' ||
      !(titleLike(words) || (count(words) >= 4 && introduced(text.slice(0, leaf.start - start), leaf.kind)))
    )
      continue
    // A name whose mark breaks off at the end of a page goes on in capitals up to the next comma or stop.
    const more =
      /^ \p{Lu}[\p{L}’'-]*(?:(?::| of| and| for| in| the| on| to| a) ?[\p{L}\p{N}’'-]+|:? \p{Lu}[\p{L}’'-]*| \p{N}+(?= \p{L}))*(?: \p{Ll}+)?(?=[,.;])/u.exec(
        text.slice(leaf.end - start),
      )
    const tail = more && !/[.!?”"]$/.test(words) && more[0].includes(':') ? more[0].length : 0
    add({
      start: leaf.start,
      end: leaf.end + tail,
      how: leaf.kind === 'link' ? 'link' : 'marked',
      ...(leaf.href === undefined ? {} : { href: leaf.href }),
    })
  }
  for (const hit of allOf(QUOTED, text)) {
    const inner = hit[1] ?? hit[2] ?? hit[3]!
    const at = start + hit.index + hit[0].indexOf(inner)
    if (count(inner) >= 3 && /^\p{Lu}/u.test(inner)) add({ start: at, end: at + inner.length, how: 'quoted' })
  }
  for (const hit of allOf(CALLED, text)) {
    const at = start + hit.index + hit[0].lastIndexOf(hit[1]!)
    add({ start: at, end: at + hit[1]!.length, how: 'quoted' })
  }
  for (const [pattern, how] of [
    [BEHIND, 'quoted'],
    [KNOWN, 'capitals'],
    [COINED, 'quoted'],
    [PLAIN, 'capitals'],
    [AMID, 'capitals'],
    [COLON, 'capitals'],
  ] as const) {
    for (const hit of allOf(pattern, text)) {
      const name = hit.slice(1).find((one) => one !== undefined)!
      if (pattern === AMID && places(name, '').length) continue
      const at = start + hit.index + hit[0].lastIndexOf(name)
      add({ start: at, end: at + name.length, how })
    }
  }
  for (const hit of allOf(RUN, text)) {
    const run = hit[0].replace(DAY, '')
    if (capitals(run) >= 4 && (run.includes(':') || capitals(run) >= 5 || /^\p{Lu}\p{L}+ing\b/u.test(run))) {
      add({ start: start + hit.index, end: start + hit.index + run.length, how: 'capitals' })
    }
  }
  for (const hit of allOf(BESIDE, text)) {
    const at = start + hit.index + 2
    if (count(hit[1]!) >= 4) add({ start: at, end: at + hit[1]!.length, how: 'capitals' })
  }
  return found.sort((a, b) => a.start - b.start)
}
/** A day behind a name is no part of it. */
const DAY = /,? (?:on|le|el) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u
/** "a brochure, Safe nets at a glance, was printed": a title in small letters between commas. */
const BESIDE = expression(
  '(?<=\\p{Ll}), (\\p{Lu}\\p{Ll}+ \\p{Ll}[^,;:.()]{8,80})(?=, (?:has|have|was|were|is|are|will|a|ont|est|sont|sera|fue|se|ha|es)\\s)',
  'gu',
)

const EXAMPLES =
  /(?:for example|such as|including|par exemple|tels? que|telles? que|notamment|por ejemplo|tales como|como)(?: (?:on|about|in|sur|sobre))?,?(?: (?:the|an?|le|la|les|l['’]|el|los|las))?\s*$/iu
const CHAINED = /(?:,|or|and|et|ou|y|o)(?: (?:the|an?|le|la|les|l['’]|el|los|las))?\s*$/iu

/** True for a link that examples are given by: "papers, for example on [work in ports] or the [cost of care]". */
const introduced = (before: string, kind: string): boolean =>
  kind === 'link' &&
  (EXAMPLES.test(before) || (CHAINED.test(before) && /(?:for example|par exemple|por ejemplo)/iu.test(before)))

/** Leaves of one kind that follow each other at once (a mark broken over lines) read as one. */
function joined(block: Block): Block['leaves'] {
  const all: Block['leaves'] = []
  for (const leaf of block.leaves) {
    const last = all.at(-1)
    if (last && last.kind === leaf.kind && leaf.start - last.end <= 1 && (leaf.href ?? '#') === (last.href ?? '#'))
      all[all.length - 1] = { ...last, end: leaf.end }
    else all.push(leaf)
  }
  return all
}
