import { Meilisearch, MeilisearchApiError, type EnqueuedTaskPromise } from 'meilisearch'

export type Address = { url: string; key: string | null; index: string }

/** Milliseconds: a search that takes longer is given up, since the embedded engine answers in five. A task may have to read the whole index anew. */
export const patience = { search: 1500, write: 30_000, task: 600_000 }

export function clientFor({ url, key }: Address, timeout: number): Meilisearch {
  return new Meilisearch({ host: url, ...(key ? { apiKey: key } : {}), timeout })
}

/** Waits until a task has been done, and fails when it failed. */
export async function done(task: EnqueuedTaskPromise, ifFailed: 'throw' | 'go on' = 'throw'): Promise<void> {
  const { type, status, error } = await task.waitTask({ timeout: patience.task, interval: 20 })
  if (status === 'succeeded' || ifFailed === 'go on') return
  throw new Error(`The search server could not do ${type}: ${status}, ${error?.code ?? ''} ${error?.message ?? ''}`)
}

/** What was asked for, or null where it is not there. */
export async function orNull<Found>(asked: Promise<Found>): Promise<Found | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.response.status === 404) return null
    throw error
  }
}
