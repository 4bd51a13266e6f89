import { bodyOf, content, type Document, words } from '../document.ts'
import type { Layout } from '../layout.ts'
import { stated } from '../mention.ts'
import { type Draft, isDraft, type SetAside, setAside } from '../record.ts'
import { statements } from '../statements/index.ts'
import type { Scope } from '../statements/scope.ts'
import { card, symbolsIn } from './parts/card.ts'
import { isCredit, isStray, knownLabel } from './parts/label.ts'
import { scheduled } from './parts/schedule.ts'
import { signals } from './parts/signals.ts'

/** One article or press release: label, title, a line of when and where, and the text. */
export const newsItem: Layout = {
  name: 'news-item',
  genre: 'news-item',
  matches: (document) => signals(document).genre === 'news-item',
  *extract(document) {
    const { title, meta } = signals(document)
    if (!title || !meta) return
    const published = stated(meta.line.date.value.edtf, meta.line.date.span)
    const source = card(document, title, published, 'news-item/card')
    source.fields.related_symbols = symbolsIn(document, meta.block.end, document.text.length)
    yield source
    const scope: Scope = { date: published }
    const told: Draft[] = []
    const asides: SetAside[] = []
    for (const block of content(document)) {
      const reason = furniture(document, block === title, block === meta.block, words(document, bodyOf(block)))
      if (reason) asides.push(setAside(block, reason[1], reason[0]))
      else {
        const said = [...scheduled(document, block, published), ...statements(document, block, scope, told)]
        for (const one of said)
          if (isDraft(one)) told.push(one)
          else asides.push(one)
      }
      if (block === title) told.push(...statements(document, block, scope, told).filter(isDraft))
    }
    yield* told
    yield* asides
  },
}

/** Why a block tells nothing of its own; undefined for the text. */
function furniture(
  _: Document,
  title: boolean,
  meta: boolean,
  text: string,
): [SetAside['disposition'], string] | undefined {
  if (title) return ['context', 'title of the article']
  if (meta) return ['context', 'when and where the article was published']
  if (isCredit(text)) return ['furniture', 'photo credit']
  if (isStray(text)) return ['set_aside', 'words about the page']
  if (knownLabel(text)) return ['context', 'label of the article']
  return undefined
}
