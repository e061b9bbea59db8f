import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fixturePath } from '../ingest/gathered.ts'
import { bonsens, folder, isSkipped, opened, type OpenPage, withBrowser } from './browser.ts'

const [english, french] = [join(folder, 'en.html'), join(folder, 'fr.html')]

describe.skipIf(isSkipped)('the report in a browser', () => {
  withBrowser()
  beforeAll(async () => {
    const week = fixturePath('helpdesk-week.ndjson')
    await bonsens('score', week, '--report', english, '--include-text', '--lang', 'en')
    await bonsens('score', week, '--report', french, '--lang', 'fr')
  }, 120_000)

  let current: OpenPage | undefined
  const open = async (...args: Parameters<typeof opened>) => (current = await opened(...args)).page
  afterEach(async () => {
    const { page, errors, requests } = current ?? {}
    expect({ errors, requests }).toEqual({ errors: [], requests: [] })
    await page?.context().close()
    current = undefined
  })

  const rows = '#list > li'
  const shownIds = (page: OpenPage['page']) => page.locator(rows).evaluateAll((items) => items.map(({ id }) => id))

  it('opens with all tickets in their order, and nothing but itself', async () => {
    const page = await open(english)
    expect(await page.title()).toContain('Who is running out of patience')
    expect(await page.locator(rows).count()).toBe(26)
    expect(await page.locator(`${rows} h3`).first().textContent()).toBe('Certificat SSL')
    const scores = await page.locator(`${rows} .score`).allTextContents()
    expect(scores.map(Number)).toEqual(scores.map(Number).sort((a, b) => b - a))
  })

  it('finds words without minding case or accents', async () => {
    const page = await open(english)
    await page.fill('#q', 'CERTIFICAT  ssl')
    expect(await page.locator(`${rows} h3`).allTextContents()).toEqual(['Certificat SSL'])
    expect(await page.textContent('#shown')).toBe('1 of 26\u00A0tickets')
    expect(new URL(page.url()).hash).toBe('#q=CERTIFICAT++ssl')
    await page.fill('#q', 'nothing is like this')
    expect(await page.locator('#none').isVisible()).toBe(true)
    await page.click('#show-all')
    await expect.poll(() => page.locator(rows).count()).toBe(26)
  })

  it('narrows by band, reason, language, request and customer, together and from the overview', async () => {
    const page = await open(english)
    await page.selectOption('#band', 'critical')
    const critical = await page.locator(rows).count()
    expect(await page.locator(`${rows}.critical`).count()).toBe(critical)
    await page.selectOption('#reason', 'signal:documentation-loop')
    const both = await page.locator(rows).count()
    expect(both).toBeGreaterThan(0)
    expect(both).toBeLessThan(critical)
    await page.selectOption('#language', 'fr')
    await page.selectOption('#customer', 'Le Fournil des Halles')
    expect(await page.locator(`${rows} h3`).allTextContents()).toEqual(['Certificat SSL'])
    await page.click('[data-filter="cause:promises"]')
    expect(await page.inputValue('#reason')).toBe('cause:promises')
    expect(await page.inputValue('#band')).toBe('')
    expect(await page.locator(rows).count()).toBe(Number(await page.locator('tr:has([data-filter="cause:promises"]) td').first().textContent()))
    await page.locator('[data-filter^="operation:"]').first().click()
    expect(await page.inputValue('#operation')).not.toBe('')
    expect(await page.locator(rows).count()).toBe(Number(await page.locator('tr:has([data-filter^="operation:"]) td').first().textContent()))
  })

  it('sorts by wait, age and ticket', async () => {
    const page = await open(english)
    await page.selectOption('#sort', 'id')
    const ids = await page.locator(`${rows} .about bdi:first-child`).allTextContents()
    expect(ids).toEqual([...ids].sort())
    await page.selectOption('#sort', 'wait')
    expect(await page.locator(`${rows} .wait`).first().textContent()).toMatch(/^waiting 2\u00A0d/)
    await page.selectOption('#sort', 'age')
    expect(await shownIds(page)).not.toEqual(ids)
    await page.selectOption('#sort', 'rank')
    expect((await shownIds(page))[0]).toBe('t1')
  })

  it('opens a ticket to its reasons, which add up, its request, its waits and its messages with quotes in place', async () => {
    const page = await open(english)
    await page.fill('#q', 'AH-2401')
    await page.click('#t1 summary')
    await page.waitForSelector('#t1 .details')
    const numbers = (await page.locator('#t1 .reasons .points').allTextContents()).map((text) => Number(text.replace('−', '-')))
    const sums = (await page.locator('#t1 .reasons tbody td:last-child').allTextContents()).map(Number)
    expect(sums.at(-1)).toBe(numbers.reduce((sum, points) => sum + points, 0))
    expect(await page.textContent('#t1 .wish')).toContain('fournil-des-halles.fr')
    expect(await page.locator('#t1 .checks li').count()).toBeGreaterThan(3)
    expect(await page.textContent('#t1 blockquote')).toMatch(/\?/)
    expect(await page.locator('#t1 mark.loops').allTextContents()).toContain("J'ai suivi")
    for (const drawing of await page.locator('#t1 svg[role=img]').all()) {
      expect(await drawing.locator('title').first().textContent()).not.toBe('')
      expect(await drawing.locator('desc').textContent()).not.toBe('')
    }
    const wait = await page.locator('#t1 .lane rect.wait.open').boundingBox()
    const lane = await page.locator('#t1 .lane').boundingBox()
    expect((wait?.width ?? 0) / (lane?.width ?? 1)).toBeGreaterThan(0.85)
  })

  it('shows the same whether it was printed into the file or drawn by the script', async () => {
    const page = await open(english)
    await page.click('#t1 summary')
    const printed = await page.innerHTML('#t1 .details')
    await page.selectOption('#band', 'critical')
    await page.click('#t1 summary')
    await page.waitForSelector('#t1 .details')
    expect(await page.innerHTML('#t1 .details')).toBe(printed)
  })

  it('can be used with the keyboard alone', async () => {
    const page = await open(english)
    await page.keyboard.press('/')
    await page.keyboard.type('spam')
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
    expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe('solid')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#list .details:visible')
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe('t2')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe('t3')
  })

  it('prints all that is found, without controls', async () => {
    const page = await open(english, { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.filters').isVisible()).toBe(false)
    expect(await page.locator('.theme').isVisible()).toBe(false)
    expect(await page.locator(`${rows} h3`).last().isVisible()).toBe(true)
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is dark where the system is, and light when asked to be', async () => {
    const page = await open(english, { colorScheme: 'dark' })
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(await paper()).toBe('rgb(21, 21, 19)')
    await page.check('.theme input[value=light]')
    expect(await paper()).toBe('rgb(250, 249, 246)')
    await page.check('.theme input[value=auto]')
    expect(await paper()).toBe('rgb(21, 21, 19)')
  })

  it.each([['en', english], ['fr', french]])('is as wide as a small screen, with every ticket open (%s)', async (_, path) => {
    const page = await open(path, { viewport: { width: 320, height: 700 } })
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    const beyond = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > 320.5 && one.closest('.scroll, .unseen, svg, .skip') === null).map((one) => `${one.tagName}.${one.className}`))
    expect(beyond).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })

  it('can be read without scripts', async () => {
    const page = await open(french, { javaScriptEnabled: false })
    expect(await page.locator(rows).count()).toBe(26)
    expect(await page.locator('.filters').isVisible()).toBe(false)
    expect(await page.textContent('noscript')).toContain('Sans script')
    await page.click('#t1 summary')
    expect(await page.locator('#t1 .reasons').isVisible()).toBe(true)
  })

  it('keeps a selection in its address', async () => {
    const page = await open(english)
    await page.selectOption('#band', 'high')
    const [address, found] = [page.url(), await shownIds(page)]
    await page.goto('about:blank')
    await page.goto(address)
    await page.waitForSelector('html[data-ready]')
    expect(await shownIds(page)).toEqual(found)
    expect(await page.inputValue('#band')).toBe('high')
  })
})
