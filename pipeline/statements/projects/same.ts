import { perText } from '../../expression/texts.ts'
import type { Draft } from '../../record.ts'

/** The letters of a name alone, made once: every name is compared with all before it. */
const plain = perText((name) =>
  name
    .toLowerCase()
    .replace(/^(?:the |le |la |el |new )?(?:ilo |oit )?(?:project |projet |proyecto )?/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\s(?:project|projet|proyecto)$/u, ''),
)

/** The acronyms in a name: "One ILO–SIRAYE" and "SIRAYE: A programme …" share one. */
const acronyms = (name: string): string[] =>
  (name.match(/(?<![\p{L}])\p{Lu}{4,}(?![\p{L}])/gu) ?? []).filter(
    (word) => !/^(COVID|UNDP|ILO|OECD|UNICEF|UNESCO)$/.test(word),
  )

const SMALL =
  /^(?:of|on|for|to|in|and|the|a|an|with|from|de|du|des|la|le|les|et|en|y|del|los|las|para|pour|dans|à|sur|against)$/iu
/** The first letters of a name's words: "Vision Zero Fund" is VZF. */
const initials = (name: string): string =>
  (name.replace(/\([^)]*\)/gu, '').match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? [])
    .filter((word) => !SMALL.test(word))
    .map((word) => word[0]!.toUpperCase())
    .join('')
const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}-]{1,8}\p{Lu}$/u.test(name)
const bare = (acronym: string): string => acronym.replace(/^(?:ILO|OIT)-/u, '').replace(/-/gu, '')
/** "ILO-GKP" is the ILO Green Kilns project: the letters may count the noun, and leave the organization out. */
const lettersOf = (name: string): string[] => {
  const own = initials(name.replace(/^(?:ILO|OIT)\s/u, ''))
  return [initials(name), own, `${own}P`]
}

/** "Casting Nets: Fair work at sea" is "Casting Nets" with its explanation. */
const goesOn = (head: string, whole: string): boolean =>
  head.length > 4 && whole.startsWith(head) && /^(?::|\s[–—-])\s/u.test(whole.slice(head.length))

/** The project named before in the document that this name means again. "Better Work" and "Better Work Viet Nam" are two. */
export function sameProject(name: string, soFar: Draft<'projects'>[]): Draft<'projects'> | undefined {
  const wanted = plain(name)
  const letters = acronyms(name)
  return soFar.find(({ fields }) =>
    [fields.name, ...(fields.aliases ?? [])].some((known) => {
      if (!known) return false
      if (plain(known.value) === wanted) return true
      if (isAcronym(name) && lettersOf(known.value).includes(bare(name))) return true
      if (isAcronym(known.value) && lettersOf(name).includes(bare(known.value))) return true
      if (goesOn(known.value, name) || goesOn(name, known.value)) return true
      const theirs = acronyms(known.value)
      const sets = letters.length && theirs.length && letters.some((word) => theirs.includes(word))
      // an acronym joins names only where one of them is little more than it
      return Boolean(sets && (/[:(–-]/.test(name) || /[:(–-]/.test(known.value)))
    }),
  )
}
