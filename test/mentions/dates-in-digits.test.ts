/** English days in digits: the document decides whether the day or the month comes first. */
import { expect, it } from 'vitest'
import { assemble } from '../../pipeline/assemble.ts'
import { dating } from '../../pipeline/layouts/parts/dating.ts'
import { dates } from '../../pipeline/mentions/dates.ts'

const document = (language: string, text: string) =>
  assemble([{ kind: 'paragraph', runs: [{ text }] }], { file: 'invented.txt', mediaType: 'text/plain', language })

it.each([
  ['en', 'Posted on 22/03/2016 and on 08/03/2016', 'en-GB', '2016-03-08'],
  ['en', 'Posted on 03/22/2016 and on 08/03/2016', 'en-US', '2016-08-03'],
  ['en', 'Posted on 08/03/2016', 'en', undefined],
  ['en', 'Posted on 22/03/2016, 03/22/2016 and 08/03/2016', 'en', undefined],
  ['fr', 'Publié le 08/03/2016', 'fr', '2016-03-08'],
])('%s: %s', (language, text, expected, day) => {
  const how = dating(document(language, text))
  expect(how).toBe(expected)
  expect(dates('08/03/2016', how)[0]?.value.edtf).toBe(day)
})
