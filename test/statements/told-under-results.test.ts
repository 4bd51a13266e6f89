/** Under a heading of results of a project's own page, what others did or do is told whatever the verb; elsewhere it is not. */
import { describe, expect, it } from 'vitest'
import type { Scope } from '../../pipeline/statements/scope.ts'
import { brief, resultsOf } from './tell.ts'

const UNDER: Scope = { own: true, nature: 'achieved' }

describe('under a heading of results', () => {
  it.each([
    ['en', 'Workers speak up about worn ropes without fear of dismissal.'],
    ['en', 'Absenteeism went down and productivity improved.'],
    ['en', 'Migrant women have access to legal aid in their own language.'],
  ])('%s: %s', (language, text) => {
    expect(brief(resultsOf(language, text, UNDER))).toEqual(['practice_change'])
    expect(brief(resultsOf(language, text, { own: true }))).toEqual([])
  })

  it.each([
    ['en', 'The committee met in the town hall.'],
    ['en', 'The project visits workers at work.'],
    ['en', '“Nobody asked us before,” says Rosa, and workers nod.'],
    ['en', 'Workers remain poor.'],
    ['en', 'Five workers repaired the mast.'],
  ])('%s tells nothing: %s', (language, text) =>
    expect(brief(resultsOf(language, text, UNDER)).filter((one) => one === 'practice_change')).toEqual([]),
  )
})

describe('a year that opens a sentence', () => {
  it('is no part of who acted', () => {
    const [one] = resultsOf('en', 'In 2021 Uganda adopted its first regulations on worn ropes.')
    expect(one?.fields.kind?.value).toBe('policy_change')
  })
})
