import { type Block, content } from '../../document.ts'
import { backgroundHeadings } from '../count-words.ts'
import type { Setting } from '../setting.ts'

/** True under a heading that announces the background: of the section, or the nearest heading before. */
export function inBackground({ statement: { document, sentence, scope }, language }: Setting): boolean {
  // a layout that knows the section for one of results knows better than the last heading
  if (scope.nature === 'achieved') return false
  if (scope.background) return true
  const heading = headingOf(content(document), sentence.block)
  return (
    heading !== undefined && backgroundHeadings(document.text.slice(heading.start, heading.end), language).length > 0
  )
}

function headingOf(blocks: Block[], block: Block): Block | undefined {
  let last: Block | undefined
  for (const one of blocks) {
    if (one.start >= block.start) break
    if (one.kind === 'heading') last = one
  }
  return last
}
