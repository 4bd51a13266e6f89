/** A list number in the style of `type`: `1`, `a`, `A`, `i`, `I`. */
export function numeral(value: number, type?: string): string {
  if (type === 'a' || type === 'A')
    return value > 26 ? String(value) : String.fromCharCode(type.charCodeAt(0) + value - 1)
  if (type !== 'i' && type !== 'I') return String(value)
  const steps: [number, string][] = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = value
  let roman = ''
  for (const [size, letters] of steps) {
    while (rest >= size && roman.length < 12) {
      roman += letters
      rest -= size
    }
  }
  return type === 'I' ? roman.toUpperCase() : roman
}
