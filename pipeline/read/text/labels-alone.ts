import labels from '../../../schemas/codelists/governing-body-labels.json' with { type: 'json' }

const BODIES = new Set(labels.body.filter((name) => name.length > 4))
const CONTENTS = new Set(labels.contents)
/** Characters of such a line, at most. */
const SHORT = 60

/** True for a line of a cover that no other line goes on from: "Table des matières", "EIGHTH ITEM ON THE AGENDA". */
export const standsAlone = (line: string): boolean => {
  if (line.length > SHORT) return false
  const name = line
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[\s:.]+$/u, '')
  // "The Governing Body:" opens what it decided.
  if (BODIES.has(/:\s*$/.test(line) ? name.replace(/^(?:the|le|el)\s/, '') : name)) return true
  return CONTENTS.has(name) || labels.agenda.some((phrase) => name.endsWith(phrase))
}
