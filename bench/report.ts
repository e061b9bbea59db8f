import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { createScorer } from '../src/index.ts'
import { defaultCatalogue } from '../src/jargon/catalogue.ts'
import { reportPage } from '../src/report/page/report-page.ts'
import type { Reported } from '../src/report/page/reported.ts'
import { customerNumbers, savedTicketOf } from '../src/report/saved-ticket.ts'
import type { Ticket } from '../src/ticket.ts'
import { fixtureTickets } from '../tests/fixture-tickets.ts'

/** How large a page of many tickets is, how long it takes to make, to open and to narrow, in Chromium. Aims: 15 MB, 2 s, 100 ms. */

const counts = process.argv.slice(2).map(Number).filter((count) => count > 0)
const asOf = Date.parse('2026-01-16T09:00:00Z')
const day = 86_400_000

/** The same numbers at every run. */
const dice = (seed: number) => () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648

const scorer = createScorer({ asOf })
const numberOf = customerNumbers()
const originals: readonly Ticket[] = fixtureTickets().filter(({ messages = [] }) => messages.length > 0)
const assessed = originals.map((ticket) => scorer.score(ticket))
const words = originals.flatMap(({ messages = [] }) => messages.flatMap(({ body }) => body.split(/\s+/)))

/** As many tickets as are asked for: their assessments are those of the fixtures, their words are mixed so that they pack as badly as real ones. */
const tickets = (count: number): readonly Reported[] => {
  const roll = dice(7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T
  return Array.from({ length: count }, (_, index): Reported => {
    const at = index % originals.length
    const [ticket, assessment] = [originals[at], assessed[at]]
    if (ticket === undefined || assessment === undefined) throw new Error('no fixture')
    const total = Math.round(roll() ** 3 * 110)
    const mixed = (text: string) => text.split(/(\s+)/).map((word) => (/\s|^$/.test(word) || roll() < 0.4 ? word : pick(words))).join('')
    const saved = savedTicketOf({ ...ticket, requester: { name: `Customer ${Math.floor(roll() * count * 0.4)}` } }, true, numberOf)
    const id = `T-${100_000 + index}`
    return {
      id,
      subject: `${pick(words)} ${pick(words)} ${pick(words)} ${pick(words)}`,
      assessment: { ...assessment, ticketId: id, total, score: Math.min(100, total), band: total >= 70 ? 'critical' : total >= 50 ? 'high' : total >= 30 ? 'watch' : 'calm' },
      ticket: { ...saved, openedAt: new Date(asOf - roll() * 90 * day).toISOString(), messages: saved.messages.map((one) => ({ ...one, body: mixed(one.body ?? '') })) },
    }
  }).sort((a, b) => b.assessment.total - a.assessment.total)
}

const made = (list: readonly Reported[], withText: boolean): string => {
  const page = reportPage({ language: 'en', withText, asOf, zone: 'UTC', catalogue: defaultCatalogue() })
  for (const one of list) page.add(one)
  return page.html(list, { files: ['bench'], warnings: [], incidentsSought: false })
}

const searches = ['c', 'ce', 'cer', 'certificat', 'customer 12', 'zzzz', '']
const bands = ['critical', 'high', 'watch', 'calm', '']
const sorts = ['wait', 'age', 'id', 'rank']

/** From the event to the end of layout, in the page. */
const narrowing = (page: Page, field: string, values: readonly string[]): Promise<readonly number[]> =>
  page.evaluate(({ field: id, values: all }) => {
    const input = document.querySelector<HTMLInputElement | HTMLSelectElement>(id)
    return all.map((value) => {
      if (input === null) return Number.NaN
      const began = performance.now()
      input.value = value
      input.dispatchEvent(new Event('input', { bubbles: true }))
      return document.body.offsetHeight < 0 ? 0 : performance.now() - began
    })
  }, { field, values })

const openingOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const details = document.querySelectorAll<HTMLDetailsElement>('#list > li > details')[30]
    const began = performance.now()
    if (details !== undefined) details.open = true
    while (details?.querySelector('.details') === null) await new Promise((resolve) => setTimeout(resolve, 1))
    return performance.now() - began
  })

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN
const ms = (value: number): string => `${value.toFixed(0)} ms`.padStart(8)

const browser = await chromium.launch({ executablePath: process.env['BONSENS_CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
const folder = mkdtempSync(join(tmpdir(), 'bonsens-bench-'))
/** What it takes to open any page here, now. */
const openedIn = async (html: string, ready: string): Promise<number> => {
  const path = join(folder, 'report.html')
  writeFileSync(path, html)
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const start = performance.now()
  await page.goto(pathToFileURL(path).href)
  await page.waitForSelector(ready)
  const spent = performance.now() - start
  await page.close()
  return spent
}

const empty: number[] = []
for (let round = 0; round < 5; round++) empty.push(await openedIn('<!doctype html><title>x</title><p>x</p>', 'p'))
process.stdout.write(`a page of one word opens in${ms(median(empty))}\n`)
process.stdout.write('tickets  text   made      file     ready  narrowed (median, most)  ticket opened\n')
for (const count of counts.length > 0 ? counts : [1000, 10_000]) {
  const list = tickets(count)
  for (const withText of [false, true]) {
    const began = performance.now()
    const html = made(list, withText)
    const makingMs = performance.now() - began
    const path = join(folder, 'report.html')
    writeFileSync(path, html)
    const ready: number[] = []
    const narrowed: number[] = []
    const opening: number[] = []
    for (let round = 0; round < 5; round++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      const start = performance.now()
      await page.goto(pathToFileURL(path).href)
      await page.waitForSelector('html[data-ready]')
      ready.push(performance.now() - start)
      narrowed.push(...(await narrowing(page, '#q', searches)), ...(await narrowing(page, '#band', bands)), ...(await narrowing(page, '#sort', sorts)))
      opening.push(await openingOf(page))
      await page.close()
    }
    process.stdout.write(`${String(count).padStart(7)}  ${withText ? 'yes ' : 'no  '} ${ms(makingMs)}  ${(Buffer.byteLength(html) / 1e6).toFixed(2).padStart(5)} MB ${ms(median(ready))}  ${ms(median(narrowed))} ${ms(Math.max(...narrowed))}  ${ms(median(opening))}\n`)
  }
}
await browser.close()
rmSync(folder, { recursive: true })
