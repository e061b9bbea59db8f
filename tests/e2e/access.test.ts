import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixturePath } from '../ingest/gathered.ts'
import { madePage, madeTicket } from '../report/page/made.ts'
import { bonsens, folder, isSkipped, opened, withBrowser, written } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

describe.skipIf(isSkipped)('accessibility, by axe', () => {
  withBrowser()
  beforeAll(async () => {
    for (const lang of ['en', 'fr']) await bonsens('score', fixturePath('helpdesk-week.ndjson'), '--report', join(folder, `${lang}.html`), '--include-text', '--incidents', '--lang', lang)
    written('made.html', madePage(Array.from({ length: 30 }, (_, index) => madeTicket(index, { id: `T-${index}`, subject: 'Certificate', body: 'Still no answer, again.', customer: `Company ${index}` })), true, 'en', ['a warning', 'another']))
  }, 120_000)

  it.each([
    ['en', 'light', 1280], ['en', 'dark', 1280], ['fr', 'light', 1280], ['fr', 'dark', 1280], ['fr', 'light', 320], ['en', 'dark', 320], ['made', 'light', 1280],
  ] as const)('finds nothing wrong (%s, %s, %i px)', async (name, colorScheme, width) => {
    const { page, errors } = await opened(join(folder, `${name}.html`), { colorScheme, viewport: { width, height: 900 } })
    await page.evaluate(() => {
      for (const one of [...document.querySelectorAll('details')].slice(0, 6)) one.open = true
    })
    await page.evaluate(axe)
    const violations = await page.evaluate<readonly Violation[]>("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations)")
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`).join(' | ')}`)).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  }, 60_000)
})
