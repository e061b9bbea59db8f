const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Stretches in which a burst is looked for, in ms. */
export const WINDOWS = [HOUR, 3 * HOUR, 8 * HOUR, DAY, 3 * DAY, 7 * DAY]
/** Only where tickets are so few does an incident take longer than a day to show. */
const FEW = 200

/** Whether a burst is looked for in such a stretch. @param tickets all that came in it. */
export const isLookedAt = (windowMs: number, tickets: number): boolean => windowMs <= DAY || tickets <= FEW
