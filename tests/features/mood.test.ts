import { describe, expect, it } from 'vitest'
import { readMoods } from '../../src/features/mood.ts'
import { readThread } from '../../src/features/thread.ts'
import { defaultTable } from '../../src/lexicons/index.ts'

const presenceOf = (...said: readonly string[]): readonly number[] => {
  const table = defaultTable()
  return readMoods(readThread({ id: 'one', messages: said.map((body) => ({ author: 'customer', body })) }, table), table).presence
}

const ANGRY = 'This is unacceptable, I am furious.'
const CALM = 'The device is in the hall.'
const THANKS = 'Thank you very much for your help.'
const SOLVED = 'It works again now, the problem is solved.'

describe('how much of a message still counts', () => {
  it('is all of it, when calm words follow', () => {
    expect(presenceOf(ANGRY, CALM, CALM, CALM)[0]).toBe(1)
  })
  it('is less after thanks, and no less after thanks said twice', () => {
    const [once] = presenceOf(ANGRY, THANKS)
    expect(once).toBeLessThan(1)
    expect(presenceOf(ANGRY, THANKS, THANKS)[0]).toBe(once)
  })
  it('is least after a solution', () => {
    expect(presenceOf(ANGRY, SOLVED)[0]).toBeLessThan(presenceOf(ANGRY, THANKS)[0]!)
  })
  it('is all of the last message', () => {
    expect(presenceOf(ANGRY, SOLVED, ANGRY).at(-1)).toBe(1)
  })
})
