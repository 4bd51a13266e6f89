import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { plain } from './names.ts'

export interface Bar {
  label: string
  count: number
}

/** Width of a drawing in its own units: at most about as wide as a phone, so that its words stay readable there. */
const WIDTH = 400

/**
 * A drawing as static SVG that obeys a strict content policy: no style element, no style attribute; colours come from the
 * style sheet by class. It is hidden from readers of the page's words, who have the table beside it.
 */
function drawn(options: Plot.PlotOptions): string {
  const { document } = parseHTML('<html></html>')
  const figure = Plot.plot({
    ...options,
    document,
    width: WIDTH,
    style: { fontSize: '13px' },
    className: 'plot',
  } as Plot.PlotOptions)
  for (const style of figure.querySelectorAll('style')) style.remove()
  for (const element of [figure, ...figure.querySelectorAll('*')]) {
    element.removeAttribute('style')
    element.removeAttribute('aria-label')
    element.removeAttribute('font-family')
  }
  figure.removeAttribute('width')
  figure.removeAttribute('height')
  figure.setAttribute('aria-hidden', 'true')
  figure.setAttribute('focusable', 'false')
  figure.setAttribute('font-size', '13')
  return figure.outerHTML
}

/** Upright bars, one a year; years without records keep their place. */
export function byYear(bars: Bar[]): string {
  const years = bars.map((bar) => Number(bar.label))
  const first = Math.min(...years)
  const last = Math.max(...years)
  const all = Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
  const step = Math.ceil(all.length / 8)
  return drawn({
    height: 260,
    marginLeft: 4,
    marginRight: 4,
    marginTop: 24,
    x: {
      type: 'band',
      domain: all,
      label: null,
      tickSize: 0,
      ticks: all.filter((_, at) => (all.length - 1 - at) % step === 0),
    },
    y: { axis: null },
    marks: [
      Plot.barY(bars, { x: 'label', y: 'count', fill: 'currentColor', className: 'bars' }),
      Plot.ruleY([0]),
      Plot.text(bars, { x: 'label', y: 'count', text: (bar: Bar) => String(bar.count), dy: -9 }),
    ],
  })
}

/** Lying bars, one a kind, longest first, each with its name above the bar so that long names fit. */
export function byKind(bars: Bar[]): string {
  const named = bars.map((bar) => ({ ...bar, label: plain(bar.label) }))
  return drawn({
    height: Math.max(80, named.length * 27 + 8),
    marginLeft: 156,
    marginRight: 34,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null },
    y: { type: 'band', domain: named.map((bar) => bar.label), label: null, tickSize: 0, padding: 0.3 },
    marks: [
      Plot.barX(named, { x: 'count', y: 'label', fill: 'currentColor', className: 'bars' }),
      Plot.ruleX([0]),
      Plot.text(named, { x: 'count', y: 'label', text: (bar: Bar) => String(bar.count), textAnchor: 'start', dx: 6 }),
    ],
  })
}
