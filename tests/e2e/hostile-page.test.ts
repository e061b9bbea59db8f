import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cutText } from '../../src/report/page/cut-text.ts'
import { plainLine } from '../../src/report/plain-text.ts'
import { madePage, madeTicket } from '../report/page/made.ts'
import { isSkipped, opened, type OpenPage, withBrowser, written } from './browser.ts'
import { hostileTexts } from './hostile-tickets.ts'

const count = 10_000

/** Texts that browsers run, load, nest or turn around. */
const attacks: readonly string[] = [
  ...hostileTexts.map((text) => text.slice(0, 3000)),
  '<script>window.hit=1</script>', '</script><script>window.hit=1</script>', '<!--<script>', '--><script>window.hit=1</script>', '<![CDATA[<script>window.hit=1</script>]]>', '</style><script>window.hit=1</script>',
  '</title><img src=x onerror=window.hit=1>', '<img src=https://192.0.2.1/x.png>', '<svg onload=window.hit=1>', '<svg><script>window.hit=1</script></svg>', '<svg><use href="https://192.0.2.1/x#y"/></svg>', '<template><script>window.hit=1</script></template>',
  '"><b onmouseover=window.hit=1>', "' autofocus onfocus='window.hit=1", '<a href="javascript:window.hit=1">x</a>', 'javascript:window.hit=1', 'data:text/html,<script>window.hit=1</script>', '<iframe srcdoc="<script>parent.hit=1</script>">',
  '<base href="https://192.0.2.1/">', '<meta http-equiv="refresh" content="0;url=https://192.0.2.1/">', '<link rel=stylesheet href=https://192.0.2.1/x.css>', '<style>@import "https://192.0.2.1/x.css";*{display:none}</style>',
  '<form action=https://192.0.2.1/><button>x</button></form>', '<details open ontoggle=window.hit=1>', '<noscript><p title="</noscript><img src=x onerror=window.hit=1>">', '<math><mi//xlink:href="data:x,<script>window.hit=1</script>">',
  '${window.hit=1}', '{{constructor.constructor("window.hit=1")()}}', '\u2028window.hit=1\u2029', '\\u003cscript\\u003ewindow.hit=1\\u003c/script\\u003e', '&lt;script&gt;window.hit=1&lt;/script&gt;', '\u0000<script\u0000>window.hit=1</script>',
  '\u202E</script>\u202D', '\u2067right to left\u2069', 'ש\u05DC\u05D5\u05DD <b>', '#t1', 't1', 'list', '__proto__', 'constructor', 'q', '\uD83D', '😀'.repeat(50), 'a'.repeat(5000), '<b>'.repeat(400),
]

const textOf = (index: number) => attacks[index % attacks.length] ?? ''

describe.skipIf(isSkipped)('ten thousand hostile tickets', () => {
  withBrowser()
  let one: OpenPage
  let size = 0
  beforeAll(async () => {
    const tickets = Array.from({ length: count }, (_, index) => madeTicket(index, { id: `${textOf(index)}#${index}`, subject: textOf(index), body: `${textOf(index)}\n${textOf(index + 1)}`, customer: textOf(index + 2) }))
    const html = madePage(tickets, true, 'en', attacks.map((text) => plainLine(text)))
    size = html.length
    one = await opened(written('hostile.html', html))
  }, 180_000)
  afterAll(async () => one.page.context().close())

  /** What the page itself never has in its list and its overview. */
  const foreign = 'script, img, image, iframe, object, embed, style, link, meta, base, template, math, form, use, foreignObject, a[href]:not([href="#tickets"]), noscript, b b, [onload], [onerror], [onclick], [ontoggle], [onfocus], [style], [srcdoc]'
  const strangers = ({ page }: OpenPage) => page.evaluate((selector) => [...document.querySelectorAll(`header :is(${selector}), .overview :is(${selector}), #list :is(${selector})`)].map((element) => element.outerHTML.slice(0, 200)), foreign)
  const isUnhurt = async () => {
    expect(await one.page.evaluate(() => 'hit' in window)).toBe(false)
    expect(await strangers(one)).toEqual([])
    expect({ errors: one.errors, requests: one.requests }).toEqual({ errors: [], requests: [] })
  }

  it('are text in the file', async () => {
    await isUnhurt()
    expect(size).toBeLessThan(15e6)
    const subjects = await one.page.locator('#list > li h3').allTextContents()
    expect(subjects.length).toBeGreaterThan(100)
    const shown = (text: string) => cutText(plainLine(cutText(text, 300)), 140)
    const known = new Set(Array.from({ length: count }, (_, index) => [shown(textOf(index)), shown(`${textOf(index)}\n${textOf(index + 1)}`)]).flat())
    expect(subjects.filter((subject) => !known.has(subject))).toEqual([])
  })

  it('are text when the script draws them', async () => {
    const { page } = one
    for (const search of ['script', 'onerror', 'javascript:', 'iframe', '']) {
      await page.fill('#q', search)
      await page.waitForTimeout(50)
      expect(await page.locator('#list > li').count()).toBeGreaterThan(20)
    }
    await page.selectOption('#sort', 'id')
    for (let at = 0; at < 3; at++) await page.click('#more')
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('#list > li > details')) details.open = true
    })
    await page.waitForFunction(() => [...document.querySelectorAll('#list .inside')].every((inside) => inside.childElementCount > 0))
    await isUnhurt()
    expect(await page.locator('#list .body').first().textContent()).not.toBe('')
    expect((await page.content()).includes('\u202E')).toBe(false)
  }, 60_000)

  it('name customers in a choice that stays text', async () => {
    const { page } = one
    await page.focus('#customer')
    expect(await page.locator('#customer option').count()).toBeGreaterThan(50)
    await isUnhurt()
  })

  it('leave no word where none is wanted', () => {
    const secret = 'XYZZY'
    const html = madePage(Array.from({ length: 300 }, (_, index) => madeTicket(index, { id: String(index), subject: secret, body: `${secret} and ${secret}`, customer: secret })), false)
    expect(html).not.toContain(secret)
  })
})
