import { type Fields, textOf } from './adapter.ts'
import { countOf } from './json-values.ts'
import { momentOf } from './moment.ts'
import type { VendorContext } from './vendor.ts'

const quarterMs = 900_000
const furthest = 14 * 4

/**
 * OTRS writes a ticket's making both in its server's zone and in seconds of UTC: their difference tells the zone, in which its
 * other times are. Undefined when a zone was named, or when nothing tells.
 */
export function wallShift(fields: Fields, { timeZone }: VendorContext): ((value: unknown) => unknown) | undefined {
  const seconds = countOf(fields['CreateTimeUnix'])
  const wall = asUtc(fields['Created'])
  if (timeZone !== undefined || seconds === undefined || wall === undefined) return undefined
  const quarters = Math.round((wall - seconds * 1000) / quarterMs)
  const exact = Math.abs(wall - seconds * 1000 - quarters * quarterMs) < 5000
  if (!exact || Math.abs(quarters) > furthest) return undefined
  return (value) => {
    const at = asUtc(value)
    return at === undefined ? value : new Date(at - quarters * quarterMs).toISOString()
  }
}

function asUtc(value: unknown): number | undefined {
  const text = textOf(value)
  return text === undefined ? undefined : momentOf(`${text}Z`)
}
