import { objectsOf } from '../../pipeline/read/pdf/beside.ts'
import { opened } from '../../pipeline/read/pdf/engine.ts'
import { hyphens } from '../../pipeline/read/pdf/hyphens.ts'
import { passages } from '../../pipeline/read/pdf/passages.ts'
import { runsOf } from '../../pipeline/read/pdf/runs.ts'
import { sheets } from '../../pipeline/read/pdf/sheets.ts'

/** The words of the blocks and cells of a tagged PDF when its tags are taken away, with and without their numbers. */
export async function untagged(bytes: Uint8Array): Promise<string[]> {
  const { value } = await opened(bytes, (pdf, OPS) =>
    sheets(pdf, objectsOf(bytes), OPS, (_, reason) => {
      throw reason
    }),
  )
  for (const sheet of value.sheets) {
    sheet.marks.clear()
    sheet.tied.clear()
    for (const piece of sheet.pieces) {
      delete piece.mark
      delete piece.artifact
    }
  }
  const found = passages({ sheets: value.sheets, fonts: value.fonts })
  const joint = hyphens(found.flatMap(({ lines }) => lines))
  const told = (lines: Parameters<typeof runsOf>[0]) =>
    runsOf(lines, joint)
      .map(({ text }) => text)
      .join('')
  return found.flatMap(({ lines, marker, rows }) => [
    told(lines),
    ...(marker ? [`${marker.text} ${told(lines)}`] : []),
    ...(rows ?? []).flat().map((cell) => told(cell.lines)),
  ])
}
