import { type Block, type Document, words } from '../../document.ts'
import { type Mention, stated } from '../../mention.ts'
import { projects as mentioned } from '../../mentions/projects.ts'
import { type Draft, draft } from '../../record.ts'

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
const WORD = '(?:project|programme|initiative|projet|proyecto|programa)'
/** "Project brief: X", "Results of the X project". */
const AROUND = new RegExp(
  `^(?:(?:project|results|impact|country)\\s+brief|note de projet|résultats du projet|nota del proyecto|ficha del proyecto|resultados del proyecto|${WORD})\\s*[:–-]?\\s+|\\s+${WORD}$`,
  'giu',
)

/** The project that a brief is about: the title where the text calls it a project, else the one the text names most, else the title. */
export function subject(document: Document, title: Block, blocks: Block[]): Draft<'projects'> {
  const language = document.language.slice(0, 2)
  const heading = words(document, title)
  const bare = heading.replace(AROUND, '').trim()
  const counts = new Map<string, { mention: Mention<string>; times: number }>()
  for (const block of blocks) {
    if (block.kind === 'heading') continue
    for (const { value, span } of mentioned(words(document, block), language, block.start)) {
      if (value.form !== 'named') continue
      const key = plain(value.name)
      const seen = counts.get(key)
      if (seen) seen.times++
      else counts.set(key, { mention: stated(value.name, span), times: 1 })
    }
  }
  const at = heading.indexOf(bare)
  const own = { start: title.start + at, end: title.start + at + bare.length }
  const same = counts.get(plain(bare))
  const inTitle = [...counts.entries()].find(
    ([key]) => key.length > 5 && plain(bare).includes(key) && key !== plain(bare),
  )
  const name = inTitle && !same && inTitle[1].times > 2 ? inTitle[1].mention : stated(bare, own)
  const made = draft('projects', 'project-brief/subject', name.span, { name })
  if (same && same.mention.value !== bare) made.fields.aliases = [same.mention]
  return made
}
