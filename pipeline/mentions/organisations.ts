import codelist from '../../schemas/codelists/organisations.json' with { type: 'json' }
import { type Mention, stated } from '../mention.ts'
import { gazetteer } from './gazetteer.ts'
import { formed } from './organisation-forms.ts'
import { longest } from './pattern.ts'
import { remembered } from './remembered.ts'
import type { OrganisationValue } from './values.ts'

type Entry = { name: string; role: OrganisationValue['role']; aliases: string[] }
const register = codelist.register as Entry[]

const find = gazetteer<OrganisationValue>(
  register.flatMap(({ name, role, aliases }) =>
    [...new Set([name, ...aliases])].map((spelling): [string, OrganisationValue] => [
      spelling,
      { name, role, registered: true },
    ]),
  ),
  true,
)

/** Bodies by the register and by the form of their names; the longest name of a place stands ("ILO Office for China and Mongolia"). */
export const organisations = (text: string, _language: string, at = 0): Mention<OrganisationValue>[] =>
  inAny(text, '', at)

/** Names of bodies of all languages stand in texts of each. */
const inAny = remembered((text): Mention<OrganisationValue>[] => {
  if (!/\p{Lu}/u.test(text)) return []
  const found = [
    ...find(text).map(({ start, end, values }) => ({ ...stated(values[0]!, { start, end }), rank: 0 })),
    ...formed(text).map(({ start, end, value }) => ({ ...stated(value, { start, end }), rank: 1 })),
  ]
  return longest(found).map(({ value, span, basis }) => ({ value, span, basis }))
})
