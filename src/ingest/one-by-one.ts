/**
 * The elements of batches, one by one. As an iterator of its own: an async generator holds on to what it yielded for so long
 * that reading takes a third more time, most of it to clear the memory.
 */
export function oneByOne<T>(batches: AsyncIterable<readonly T[]>): AsyncIterableIterator<T> {
  const source = batches[Symbol.asyncIterator]()
  let batch: readonly T[] = []
  let at = 0
  let fetching: Promise<unknown> | undefined
  const fetched = async (): Promise<IteratorResult<T, undefined>> => {
    while (at >= batch.length) {
      const next = await source.next()
      if (next.done === true) return { done: true, value: undefined }
      batch = next.value
      at = 0
    }
    return taken()
  }
  const taken = (): IteratorResult<T, undefined> => ({ done: false, value: batch[at++] as T })
  const afterOthers = (): Promise<IteratorResult<T, undefined>> => {
    const result = fetching === undefined ? fetched() : fetching.then(fetched)
    const settled = result.catch(() => undefined).finally(() => {
      if (fetching === settled) fetching = undefined
    })
    fetching = settled
    return result
  }
  return {
    [Symbol.asyncIterator]: function () {
      return this
    },
    next: () => (fetching === undefined && at < batch.length ? Promise.resolve(taken()) : afterOthers()),
    return: async () => {
      batch = []
      at = 0
      await source.return?.()
      return { done: true, value: undefined }
    },
  }
}
