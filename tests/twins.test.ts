import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { scoreTicket } from '../src/index.ts'

const twin = z.object({ id: z.string(), language: z.enum(['en', 'fr']), theme: z.string(), frustrated: z.string(), calm: z.string() })

const twins = readFileSync(new URL('../fixtures/messages/twins.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => twin.parse(JSON.parse(line)))

const at = '2026-01-12T09:00:00Z'

const assessed = (body: string) => scoreTicket({ id: 'twin', messages: [{ author: 'customer', at, body }] }, { asOf: at })

describe('messages that look alike', () => {
  test('are there in both languages', () => {
    expect(twins.filter(({ language }) => language === 'fr').length).toBeGreaterThanOrEqual(13)
    expect(twins.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(13)
  })

  test.each(twins.map(({ id, theme, frustrated, calm }) => [id, theme, frustrated, calm] as const))('%s, %s: %s', (_, __, frustrated, calm) => {
    expect(assessed(frustrated).total).toBeGreaterThan(assessed(calm).total)
    expect(assessed(calm).band).toBe('calm')
  })
})
