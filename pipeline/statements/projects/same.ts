import type { Draft } from '../../record.ts'

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the |le |la |el |new )?(?:ilo |oit )?(?:project |projet |proyecto )?/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
/** The acronyms in a name: "One ILO–SIRAYE" and "SIRAYE: A programme …" share one. */
const acronyms = (name: string): string[] =>
  (name.match(/(?<![\p{L}])\p{Lu}{4,}(?![\p{L}])/gu) ?? []).filter(
    (word) => !/^(COVID|UNDP|ILO|OECD|UNICEF|UNESCO)$/.test(word),
  )

/** The project named before in the document that this name means again. "Better Work" and "Better Work Viet Nam" are two. */
export function sameProject(name: string, soFar: Draft<'projects'>[]): Draft<'projects'> | undefined {
  const wanted = plain(name)
  const letters = acronyms(name)
  return soFar.find(({ fields }) =>
    [fields.name, ...(fields.aliases ?? [])].some((known) => {
      if (!known) return false
      if (plain(known.value) === wanted) return true
      const theirs = acronyms(known.value)
      const sets = letters.length && theirs.length && letters.some((word) => theirs.includes(word))
      // an acronym joins names only where one of them is little more than it
      return Boolean(sets && (/[:–-]/.test(name) || /[:–-]/.test(known.value)))
    }),
  )
}
