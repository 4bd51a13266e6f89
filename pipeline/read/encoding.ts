/**
 * The name of a file's encoding as its bytes show it, for TextDecoder: UTF-16 by its byte order mark or by the zeros between Latin letters;
 * undefined for everything else, which is UTF-8 or an older encoding.
 */
export function encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (bytes.length < 4 || bytes.length % 2) return undefined
  if (a && b === 0 && c && d === 0) return 'utf-16le'
  return a === 0 && b && c === 0 && d ? 'utf-16be' : undefined
}
