import { assemble, type Part } from '../../pipeline/assemble.ts'
import type { Document } from '../../pipeline/document.ts'
import type { Draft } from '../../pipeline/record.ts'
import { results } from '../../pipeline/statements/results.ts'
import type { Scope, Statement } from '../../pipeline/statements/scope.ts'
import { sentences } from '../../pipeline/statements/sentences.ts'
import { statistics } from '../../pipeline/statements/statistics.ts'

/** A small document with one block for each entry; strings are paragraphs. */
export const paper = (language: string, blocks: (string | Part)[]): Document =>
  assemble(
    blocks.map((block): Part => (typeof block === 'string' ? { kind: 'paragraph', runs: [{ text: block }] } : block)),
    { file: 'invented.txt', mediaType: 'text/plain', language },
  )

/** The statements of a document, each knowing the sentence before it. */
export function statements(document: Document, scope: Scope = {}): Statement[] {
  return document.blocks
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((block) => {
      const list = sentences(document, block)
      return list.map((sentence, index): Statement => {
        const before = list[index - 1]
        return before ? { document, sentence, before, scope } : { document, sentence, scope }
      })
    })
}

export const resultsOf = (language: string, text: string, scope: Scope = {}): Draft<'results'>[] =>
  statements(paper(language, [text]), scope).flatMap((statement) => results(statement, [], []))

export const statisticsOf = (language: string, text: string, scope: Scope = {}): Draft<'statistics'>[] =>
  statements(paper(language, [text]), scope).flatMap((statement) => statistics(statement))

/** `kind value unit` of the counted results, `kind` of the others; intended ones with a question mark. */
export const brief = (drafts: Draft<'results'>[]): string[] =>
  drafts.map(({ fields: { kind, value, nature } }) =>
    [kind!.value, value?.value]
      .filter((part) => part !== undefined)
      .join(' ')
      .concat(nature!.value === 'intended' ? '?' : ''),
  )
