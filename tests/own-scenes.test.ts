import { describe, expect, test } from 'vitest'
import type { Ticket } from '../src/ticket.ts'
import { ownScenes, readPairs, scoreScenes, summariseScenes } from '../bench/scenes.ts'

const saidIn = ({ messages = [] }: Ticket): number => messages.reduce((sum, { author, body }) => sum + (author === 'customer' ? body.length : 0), 0)

describe('the scenes of our own', () => {
  const scenes = scoreScenes(ownScenes)
  const figures = scenes && summariseScenes(scenes)

  test('are all there', () => {
    expect(figures).toMatchObject({ pairs: 60, calm: 16 })
  })

  test('are as long on both sides, so that length decides nothing', () => {
    for (const { id, higher, lower } of readPairs(ownScenes) ?? []) {
      expect(higher.messages?.length, id).toBe(lower.messages?.length)
      expect(Math.abs(Math.log(saidIn(higher) / saidIn(lower))), id).toBeLessThan(Math.log(1.6))
    }
  })

  test('stand in order as often as was reached, a little allowed', () => {
    expect(figures?.rightOrder).toBeGreaterThanOrEqual(57)
  })

  test('are told apart by the bands as often as was reached, a little allowed', () => {
    expect(figures?.higherAtHigh).toBeGreaterThanOrEqual(40)
    expect(figures?.lowerBelowHigh).toBeGreaterThanOrEqual(57)
  })

  test('stay calm where nothing is the matter', () => {
    expect(figures?.calmInCalm).toBeGreaterThanOrEqual(15)
  })
})
