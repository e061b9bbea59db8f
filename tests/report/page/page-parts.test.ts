import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageAssets } from '../../../src/build/page-assets.ts'
import { signals } from '../../../src/index.ts'
import { bodyParts, type MarkedSpan } from '../../../src/report/page/body-parts.ts'
import { causeOf, relief } from '../../../src/report/page/causes.ts'
import { momentsIn } from '../../../src/report/page/moments.ts'
import { h } from '../../../src/report/page/node.ts'
import { pageEnglish } from '../../../src/report/page/page-en.ts'
import { pageFrench } from '../../../src/report/page/page-fr.ts'
import { periodsOf } from '../../../src/report/page/periods.ts'
import { htmlOf } from '../../../src/report/page/print-html.ts'
import { span } from '../../../src/report/page/spans.ts'
import { plainLines } from '../../../src/report/plain-text.ts'

describe('the printer of HTML', () => {
  it('escapes text and attributes, and leaves out what is not there', () => {
    expect(htmlOf(h('p', { title: `"'<>&`, hidden: true, id: undefined, class: false }, '<b>&amp;</b>', undefined, [h('br'), 'x']))).toBe('<p title="&quot;&#39;&lt;&gt;&amp;" hidden>&lt;b&gt;&amp;amp;&lt;/b&gt;<br>x</p>')
  })

  it('lets no text become markup', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '!', '-', 'a', '\0') }), (text) => {
      expect(htmlOf(h('p', { title: text }, text)).replace(/&(?:lt|gt|quot|amp|#39);/g, '')).toMatch(/^<p title="[^"<>&]*">[^<>&]*<\/p>$/)
    }))
  })
})

describe('causes', () => {
  it.each(signals.map(({ id }) => id))('know %s', (id) => {
    expect(causeOf(id) !== undefined || relief.includes(id)).toBe(true)
  })
})

describe('words of the page', () => {
  const shapeOf = (value: unknown): unknown => (typeof value !== 'object' || value === null ? typeof value : Array.isArray(value) ? value.map(shapeOf) : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, shapeOf(one)])))

  it('are the same in both languages', () => {
    expect(shapeOf(pageFrench)).toEqual(shapeOf(pageEnglish))
  })

  it('keep French signs with what they belong to', () => {
    const texts = JSON.stringify(pageFrench) + pageFrench.head.mode(1, 2) + pageFrench.list.noScript(1, 2) + pageFrench.ticket.kept(120, 100)
    expect(texts.match(/[^\u00A0\u202F\s][;!?](?!\/)/g)).toBeNull()
    expect(texts.match(/ [;!?»]|« /g)).toBeNull()
  })
})

describe('bodies', () => {
  const joined = (body: string, spans: readonly MarkedSpan[]) => bodyParts(body, spans).map((part) => (typeof part === 'string' ? part : typeof part === 'number' ? `[${part}]` : part[1])).join('')

  it('mark quotes in place', () => {
    expect(bodyParts('I waited. Again!', [{ start: 2, end: 8, mark: 'waiting' }])).toEqual(['I ', ['waiting', 'waited'], '. Again!'])
  })

  it('show the first of two quotes that overlap, and pass over those that lie outside', () => {
    expect(bodyParts('abcdef', [{ start: 3, end: 5, mark: 'tone' }, { start: 1, end: 4, mark: 'loops' }, { start: 5, end: 99, mark: 'tone' }])).toEqual(['a', ['loops', 'bcd'], 'ef'])
  })

  it('keep the beginning of a long text and what stands around quotes, and count the rest', () => {
    const body = 'x'.repeat(20_000)
    const parts = bodyParts(body, [{ start: 10_000, end: 10_010, mark: 'tone' }])
    expect(parts.filter((part) => typeof part === 'number')).toEqual([8200, 9690])
    expect(parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : typeof part === 'string' ? part.length : part[1].length), 0)).toBe(20_000)
  })

  it('cut no character in two', () => {
    const parts = bodyParts(`${'x'.repeat(1499)}${'😀'.repeat(4000)}`, [{ start: 5001, end: 5003, mark: 'tone' }])
    expect(parts.filter((part) => typeof part === 'string').join('')).not.toContain('\uFFFD')
  })

  it('say all of a short text, whatever is marked', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), fc.array(fc.record({ start: fc.nat(60), end: fc.nat(60), mark: fc.constant('tone' as const) })), (body, spans) => {
      expect(joined(body, spans).replaceAll('\uFFFD', '')).toBe(plainLines(body).replaceAll('\uFFFD', ''))
    }))
  })
})

describe('spans of time', () => {
  const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
  it.each([
    [0, '< 1 min', '< 1 min'], [37 * minute, '37 min', '37 min'], [hour, '1 h', '1 h'], [hour + 5 * minute, '1 h 05', '1 h 05'], [2 * day + 18 * hour, '2 d 18 h', '2 j 18 h'], [45 * day, '45 d', '45 j'], [400 * day, '13 mo', '13 mois'], [1200 * day, '3 y', '3 ans'],
  ])('%i', (ms, en, fr) => {
    expect([span(ms, 'en'), span(ms, 'fr')].map((text) => text.replaceAll('\u00A0', ' '))).toEqual([en, fr])
  })
})

describe('moments', () => {
  it('are told by the wall of a zone', () => {
    const asOf = Date.parse('2026-01-16T09:00:00Z')
    const plain = (text: string) => text.replaceAll('\u00A0', ' ')
    expect(plain(momentsIn('fr', 'Europe/Paris', asOf).full(asOf))).toBe('vendredi 16 janv. 2026, 10:00')
    expect(plain(momentsIn('en', 'America/New_York', asOf).moment(Date.parse('2026-01-01T02:00:00Z')))).toBe('31 Dec 2025, 21:00')
    expect(plain(momentsIn('fr', 'UTC', asOf).moment(Date.parse('2026-02-01T00:05:00Z')))).toBe('1er févr., 00:05')
  })
})

describe('periods', () => {
  const at = (iso: string, band: 'calm' | 'critical' = 'calm') => ({ at: Date.parse(iso), band })
  const asOf = Date.parse('2026-03-01T00:00:00Z')

  it('are weeks from Monday on, without gaps', () => {
    const found = periodsOf([at('2026-01-05T00:00:00Z'), at('2026-01-11T23:59:00Z', 'critical'), at('2026-01-26T12:00:00Z')], asOf, 'UTC')
    expect(found?.unit).toBe('week')
    expect(found?.columns.map(({ start, bands }) => [new Date(start).toISOString().slice(0, 10), bands.calm, bands.critical])).toEqual([['2026-01-05', 1, 1], ['2026-01-12', 0, 0], ['2026-01-19', 0, 0], ['2026-01-26', 1, 0]])
  })

  it('are months or years where weeks are too many, and nothing where one week is all', () => {
    expect(periodsOf([at('2024-06-05T00:00:00Z'), at('2026-01-05T00:00:00Z')], asOf, 'UTC')?.unit).toBe('month')
    expect(periodsOf([at('2015-01-05T00:00:00Z'), at('2026-01-05T00:00:00Z')], asOf, 'UTC')?.columns.length).toBe(12)
    expect(periodsOf([at('2026-01-05T00:00:00Z'), at('2026-01-06T00:00:00Z')], asOf, 'UTC')).toBeUndefined()
  })

  it('leave times that lie ahead out', () => {
    expect(periodsOf([at('2026-01-05T00:00:00Z'), at('2036-01-05T00:00:00Z')], asOf, 'UTC')).toBeUndefined()
  })
})

it('the script and the style of the page are what their sources give', () => {
  expect(readFileSync(new URL('../../../src/report/page/page-assets.generated.ts', import.meta.url), 'utf8')).toBe(pageAssets())
})
