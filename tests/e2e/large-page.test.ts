import { describe, expect, it } from 'vitest'
import { madePage, madeTicket } from '../report/page/made.ts'
import { isSkipped, opened, withBrowser, written } from './browser.ts'

const count = 10_000
/** The aim is 2 s and 100 ms on a quiet machine (`npm run bench:report` measures); a busy one gets three times as long. */
const [mostToOpenMs, mostToFilterMs] = [6000, 300]

describe.skipIf(isSkipped)('ten thousand tickets', () => {
  withBrowser()

  it('open and are narrowed while one waits', async () => {
    const words = ['the site is down again', 'no answer since Monday', 'certificate', 'invoice of March', 'mails do not arrive', 'slow', 'wrong amount', 'password']
    const body = (index: number) => Array.from({ length: 40 }, (_, at) => words[(index * 7 + at * at) % words.length]).join(', ')
    const tickets = Array.from({ length: count }, (_, index) => madeTicket(index, { id: `T-${index}`, subject: `${words[index % 8] ?? ''} ${index}`, body: body(index), customer: `Company ${index % 700}` }))
    const html = madePage(tickets, true)
    expect(html.length).toBeLessThan(15e6)
    const path = written('large.html', html)
    const openingMs: number[] = []
    const openOnce = async () => {
      const began = performance.now()
      const one = await opened(path)
      openingMs.push(performance.now() - began)
      return one
    }
    await (await openOnce()).page.context().close()
    const { page, errors } = await openOnce()
    expect(Math.min(...openingMs)).toBeLessThan(mostToOpenMs)
    const spent = await page.evaluate(() => {
      const search = document.querySelector<HTMLInputElement>('#q')
      const band = document.querySelector<HTMLSelectElement>('#band')
      const narrowed = (change: () => void, field: Element | null) => {
        const start = performance.now()
        change()
        field?.dispatchEvent(new Event('input', { bubbles: true }))
        // Asking for a height makes the browser lay out what has changed.
        return document.body.offsetHeight < 0 ? 0 : performance.now() - start
      }
      // Whatever else the machine does, one of three is undisturbed.
      const best = (change: () => void, field: Element | null) => Math.min(...[1, 2, 3].map(() => narrowed(change, field)))
      return ['certificate', 'certificate 99', 'company 12', ''].map((text) => best(() => { if (search !== null) search.value = text }, search)).concat(['critical', 'calm'].map((one) => best(() => { if (band !== null) band.value = one }, band)))
    })
    expect(Math.max(...spent)).toBeLessThan(mostToFilterMs)
    expect(await page.locator('#list > li').count()).toBe(50)
    expect(errors).toEqual([])
    await page.context().close()
  }, 180_000)
})
