/** True for letters that follow one another in a name, the first of both the same: TRIANGLE of "Tripartite Action … Labour Exploitation". */
export function abbreviates(acronym: string, name: string): boolean {
  const wanted = acronym.replace(/-/gu, '')
  if (!/^\p{Lu}{4,}$/u.test(wanted)) return false
  const letters = name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase()
  if (letters[0] !== wanted[0]) return false
  let at = 0
  for (const letter of letters) if (letter === wanted[at]) at++
  return at === wanted.length
}
