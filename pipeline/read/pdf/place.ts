import type { PDFPageProxy } from 'pdfjs-dist'

/** Where a point of user space (origin bottom left) stands on the page as it is seen (origin top left), turned pages too. */
export type Place = (x: number, y: number) => [number, number]

export function seen(page: Pick<PDFPageProxy, 'view' | 'rotate'>): Place {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  switch (((page.rotate % 360) + 360) % 360) {
    case 90:
      return (x, y) => [y - bottom, x - left]
    case 180:
      return (x, y) => [right - x, y - bottom]
    case 270:
      return (x, y) => [top - y, right - x]
    default:
      return (x, y) => [x - left, top - y]
  }
}

/** A rectangle of user space as it is seen. */
export function framed(place: Place, [ax, ay, bx, by]: readonly [number, number, number, number]) {
  const [x0, y0] = place(ax, ay)
  const [x1, y1] = place(bx, by)
  return { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) }
}
