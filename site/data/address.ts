/** The way from a page back to the root of the site, so that the site works under any path: `../../`. */
export function rootOf(url: URL): string {
  const depth = url.pathname.split('/').filter(Boolean).length
  return depth === 0 ? './' : '../'.repeat(depth)
}

/** The address if it is one that may stand in a page: http, https or mailto. Anything else is shown as text only. */
export function safeUrl(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined
  const url = new URL(address)
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined
}

/** Makes a path segment of any name: lower-case letters, digits and hyphens. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'other'
