/** All tickets, counted by the hour. */
export interface Traffic {
  readonly hours: Map<number, number>
  firstHour: number
}

const HOUR = 3_600_000
const DAY = 24
const WEEK = 7 * DAY
const WEEKS = 4

export const createTraffic = (): Traffic => ({ hours: new Map(), firstHour: Infinity })

export const countTicket = (traffic: Traffic, at: number): void => {
  const hour = Math.floor(at / HOUR)
  traffic.hours.set(hour, (traffic.hours.get(hour) ?? 0) + 1)
  traffic.firstHour = Math.min(traffic.firstHour, hour)
}

/** Hours further back are never asked for. */
export const forgetHours = ({ hours }: Traffic, before: number): void => {
  for (const hour of hours.keys()) if (hour * HOUR < before) hours.delete(hour)
}

/** Of each hour of the week before, as far as tickets go back; of the same hours of the days before, where that is less than a week. */
const hoursBefore = (hour: number, firstHour: number): readonly number[] => {
  const step = hour - WEEK >= firstHour ? WEEK : DAY
  return Array.from({ length: WEEKS }, (_, i) => hour - (i + 1) * step).filter((one) => one >= firstHour)
}

/** Tickets in the sixty minutes from a moment, by the clock hours that they touch, and as many as are usual then. */
export const trafficAt = ({ hours, firstHour }: Traffic, from: number): { readonly perHour: number; readonly usual?: number } => {
  const hour = Math.floor(from / HOUR)
  const late = (from - hour * HOUR) / HOUR
  const rateOf = (one: number): number => (1 - late) * (hours.get(one) ?? 0) + late * (hours.get(one + 1) ?? 0)
  const before = hoursBefore(hour, firstHour)
  const perHour = rateOf(hour)
  return before.length === 0 ? { perHour } : { perHour, usual: before.reduce((sum, one) => sum + rateOf(one), 0) / before.length }
}
