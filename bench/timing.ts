/** Work done once per input, in turn; its answer keeps the compiler from dropping it. */
export interface Contender<Input> {
  readonly name: string
  readonly inputs: readonly Input[]
  readonly work: (input: Input) => number
}

const rounds = 11
const roundMs = 40

/**
 * Engines take their time: the wider the code, the longer until all of it is compiled for good, and compiling counts as processor time.
 * So each contender warms up until a stretch is no longer faster than the one before, within a bound.
 */
const stretchMs = 1500
const mostStretches = 8
const settled = 0.93

/** Microseconds of processor per input for each contender: they take turns, round after round, and the median counts. */
export const race = <Input>(contenders: readonly Contender<Input>[]): ReadonlyMap<string, number> => {
  const lanes = contenders.map((contender) => ({ contender, next: 0, perRound: 0, figures: [] as number[] }))
  for (const lane of lanes) lane.perRound = calibrate(lane)
  for (let round = 0; round < rounds; round++) for (const lane of lanes) lane.figures.push(timeOf(lane, lane.perRound))
  return new Map(lanes.map((lane) => [lane.contender.name, median(lane.figures)]))
}

interface Lane<Input> {
  readonly contender: Contender<Input>
  next: number
}

/** Warms up, then says how many inputs make a round. */
const calibrate = <Input>(lane: Lane<Input>): number => {
  let perInput = stretchOf(lane, timeOf(lane, 1))
  for (let stretch = 1; stretch < mostStretches; stretch++) {
    const before = perInput
    perInput = stretchOf(lane, before)
    if (perInput > before * settled) break
  }
  return Math.max(1, Math.ceil((roundMs * 1000) / perInput))
}

/** Runs for a while; the time per input over all of it. */
const stretchOf = <Input>(lane: Lane<Input>, guess: number): number => {
  let spent = 0
  let done = 0
  for (let count = Math.max(1, Math.ceil(1000 / Math.max(guess, 0.01))); spent < stretchMs * 1000; count *= 2) {
    spent += timeOf(lane, count) * count
    done += count
  }
  return spent / done
}

/** Where answers go so that they are used. */
let sink = 0

const timeOf = <Input>(lane: Lane<Input>, count: number): number => {
  const { inputs, work } = lane.contender
  const before = process.cpuUsage()
  for (let done = 0; done < count; done++) {
    const input = inputs[lane.next]
    lane.next = (lane.next + 1) % inputs.length
    if (input !== undefined) sink = (sink + work(input)) | 0
  }
  const spent = process.cpuUsage(before)
  return (spent.user + spent.system) / count
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
