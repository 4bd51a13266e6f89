/**
 * Prints the two PDF digests from their HTML: `node sources/making/print.ts` (needs Chromium; CHROMIUM names another one).
 * The report comes out tagged; the brief in two columns without tags, as old briefs are, so that both ways of reading are used.
 */
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const here = fileURLToPath(new URL('.', import.meta.url))
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
})
const head = (text: string) => `<span style="font-size:7pt;width:100%;text-align:center;color:#555">${text}</span>`
const digests = [
  { name: 'programme-of-action-report', tagged: true, header: 'Digest of the final report on supply chains' },
  { name: 'build-forward-better-brief', tagged: false, header: 'Sustainable supply chains' },
]
for (const { name, tagged, header } of digests) {
  const page = await browser.newPage()
  await page.goto(pathToFileURL(`${here}${name}.html`).href)
  await page.pdf({
    path: `${here}../${name}.pdf`,
    format: 'A4',
    tagged,
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: head(header),
    footerTemplate: head('<span class="pageNumber"></span>'),
  })
  await page.close()
}
await browser.close()
