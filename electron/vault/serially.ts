const queues = new Map<string, Promise<unknown>>()

/** One after the other per folder: a hundred tries at once count as a hundred tries, and two changes never overwrite each other. */
export function serially<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(folder) ?? Promise.resolve()
  const result = before.then(work, work)
  const settled = result.then(forget, forget)
  queues.set(folder, settled)
  return result

  function forget() {
    if (queues.get(folder) === settled) queues.delete(folder)
  }
}
