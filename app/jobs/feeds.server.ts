import pLimit from 'p-limit'
import { listDueFeeds } from '#app/domain/catalogue/feeds/feeds.server.ts'
import type { Get } from '#app/domain/catalogue/feeds/feed.ts'
import { nameAllOpenly } from '#app/domain/catalogue/open/open-ids.server.ts'
import { daybook } from '#app/domain/shared/actor.ts'
import { log } from '#app/http/log.server.ts'
import { feedClient } from '#app/integrations/feed-client.server.ts'
import { db, transaction } from '#db/client.ts'
import { runFeed } from './run-feed.server.ts'

const pause = 5000
const atOnce = 2

/** Reads each feed when it is due, two at a time. */
export async function runDueFeeds(get: Get): Promise<number> {
  const due = await listDueFeeds(db)
  const limit = pLimit(atOnce)
  await Promise.all(due.map((feed) => limit(() => runFeed(get, daybook, feed))))
  return due.length
}

/** Looks every few seconds whether a feed is due. Apart from the other jobs: a slow feed holds up no mail. */
export function startFeedJobs() {
  const client = feedClient()
  let isStopping = false
  let timer: NodeJS.Timeout | undefined
  let turn = tried(() => nameAllOpenly(transaction)).then(later)

  function later(): void {
    if (!isStopping) timer = setTimeout(begin, pause)
  }
  function begin(): void {
    turn = tried(() => runDueFeeds(client.get)).then(later)
  }
  return {
    /** Waits only a moment: a run that is cut off is tried again. */
    async stop() {
      isStopping = true
      clearTimeout(timer)
      await Promise.race([turn, new Promise((done) => setTimeout(done, 3000).unref())])
      await client.stop()
    },
  }
}

async function tried(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.error({ err: error }, 'feeds could not be read; it is tried again')
  }
}
