import type { Span } from '../document.ts'
import type { Account, Draft, Thing } from '../record.ts'
import { containment, tokens } from './likeness.ts'
import { fieldOf, textOf } from './values.ts'

/** A link between things that two documents tell, and the words that make it. */
export interface Link {
  from: Thing
  to: Thing
  account: Account
  span: Span
}

/** A publication reports on a happening from some days before to this many days after its last day. */
const BEFORE = 30
const AFTER = 90
/** Words of the happening's name that a publication must repeat, all of them. */
const ENOUGH = 4

/** Publications that are about a happening told in another document: its whole name in theirs, at about its time. */
export function links(things: Thing[]): Link[] {
  const events = things.filter(({ dataset }) => dataset === 'events')
  const happenings = events.filter((thing) => natureOf(thing) === 'happening')
  const found: Link[] = []
  for (const from of events) {
    const { draft, account } = from.tellings[0]!
    if (natureOf(from) !== 'publication' || draft.links.about?.length) continue
    const said = tokens(`${textOf(draft, 'title')} ${textOf(draft, 'description')}`)
    const told = happenings.filter((to) => {
      const name = tokens(textOf(to.tellings[0]!.draft, 'title'))
      return (
        name.size >= ENOUGH &&
        containment(name, said) === 1 &&
        name.size <= said.size &&
        near(draft, to.tellings[0]!.draft)
      )
    })
    const title = draft.fields as { title?: { span: Span } }
    if (told.length === 1) found.push({ from, to: told[0]!, account, span: title.title?.span ?? draft.whole })
  }
  return found
}

const natureOf = ({ tellings }: Thing): unknown => fieldOf(tellings[0]!.draft, 'nature')

/** Whether a publication stands close enough in time to a happening. */
function near(publication: Draft, happening: Draft): boolean {
  const day = (draft: Draft, field: string) => Date.parse(textOf(draft, field)) / 86_400_000
  const posted = day(publication, 'start')
  return posted >= day(happening, 'start') - BEFORE && posted <= day(happening, 'end') + AFTER
}
