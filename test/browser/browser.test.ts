/** The site in a real browser: no error, no request to elsewhere, no barrier, and a table that can be asked. */
import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, serve } from './published.ts'
import { templates } from './templates.ts'

const CHROMIUM = '/usr/bin/chromium'
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
/** What axe-core finds on a page, in words. */
async function barriers(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    interface Found {
      violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
    }
    const { violations } = await (globalThis as unknown as { axe: { run(): Promise<Found> } }).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.length} ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
  })
}
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(!existsSync(CHROMIUM))('in Chromium', () => {
  let browser: Browser
  let server: Server
  let address: string
  beforeAll(async () => {
    const site = build()
    ;({ server, address } = await serve(site.folder))
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS.split(' ') })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  /** Opens a page and keeps what went wrong on it: console errors, failed or foreign requests. */
  const open = async (
    path: string,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ page: Page; wrong: string[] }> => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const wrong: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text())
    })
    page.on('pageerror', (error) => wrong.push(String(error)))
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(address).origin)) wrong.push(`asked for ${request.url()}`)
    })
    // A request that leaving the page cuts off is no fault of the site.
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrong.push(`failed ${request.url()}`)
    })
    // The page for what is not found may be shown at any address, so it is made for the root of a host.
    await page.goto(path === '404.html' ? new URL('/404.html', address).href : address + path)
    return { page, wrong }
  }

  for (const [name, path] of Object.entries(templates)) {
    it(`${name}: no error, no barrier, no sideways scrolling`, async () => {
      const { page, wrong } = await open(path, { bypassCSP: true })
      await page.evaluate(axe)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 })
          expect(await barriers(page), `${name} ${colorScheme} ${width}`).toEqual([])
          const wide = await page.evaluate(() => document.documentElement.scrollWidth)
          expect(wide, `${name} ${width}`).toBeLessThanOrEqual(width)
        }
      }
      expect(wrong).toEqual([])
      await page.context().close()
    }, 60_000)
  }

  it('obeys its own content policy', async () => {
    for (const path of ['', 'events/', 'source/tanneries-news/']) {
      const { page, wrong } = await open(path)
      await page.waitForLoadState('networkidle')
      expect(wrong).toEqual([])
      await page.context().close()
    }
  })

  it('needs no script: tables, pages and words are there without one', async () => {
    const { page, wrong } = await open('events/', { javaScriptEnabled: false })
    expect(await page.locator('#rows tbody tr').count()).toBe(200)
    expect(await page.locator('#filters').isVisible()).toBe(false)
    await page.locator('#pager a', { hasText: '2' }).click()
    expect(await page.locator('#rows tbody tr').count()).toBe(32)
    await page.goto(`${address}event/2019-11-12-forum-on-safe-tanneries/`)
    expect(await page.locator('.fields mark').first().isVisible()).toBe(true)
    expect(wrong).toEqual([])
    await page.context().close()
  })

  it('filters and sorts over all pages, and keeps the question in the address', async () => {
    const { page, wrong } = await open('events/')
    await page.selectOption('#f-country', 'IN')
    await expect.poll(() => page.locator('#rows tbody tr').count()).toBe(1)
    expect(new URL(page.url()).search).toBe('?country=IN')
    await page.selectOption('#f-country', '')
    await page.fill('#f-text', 'notice 2018')
    await expect.poll(() => page.locator('#rows tbody tr').count()).toBe(25)
    await page.getByRole('button', { name: 'Title' }).click()
    await page.getByRole('button', { name: 'Title' }).click()
    expect(await page.locator('#rows thead th[aria-sort="descending"]').textContent()).toBe('Title')
    expect(await page.locator('#rows tbody tr').first().textContent()).toContain('Notice number 224 ')
    const asked = page.url()
    expect(new URL(asked).searchParams.get('sort')).toBe('-title')
    await page.goto(asked)
    await expect.poll(() => page.locator('#rows tbody tr').count()).toBe(25)
    expect(await page.inputValue('#f-text')).toBe('notice 2018')
    await page.locator('#rows tbody a').first().click()
    expect(page.url()).toContain('/event/2018-notice-')
    expect(wrong).toEqual([])
    await page.context().close()
  })

  it('leads through the pages of what fits', async () => {
    const { page } = await open('events/?text=notice')
    await expect.poll(() => page.locator('caption#rows-caption').textContent()).toBe('230 of 232 rows')
    await page.locator('#pager a', { hasText: '2' }).click()
    await expect.poll(() => page.locator('#rows tbody tr').count()).toBe(30)
    await page.reload()
    await expect.poll(() => page.locator('#rows tbody tr').count()).toBe(30)
    await page.context().close()
  })
})
