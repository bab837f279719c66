import { setImmediate as otherWork } from 'node:timers/promises'
import { env } from '#app/env.server.ts'
import { log } from '#app/http/log.server.ts'
import { smtpMailer } from '#app/integrations/smtp.server.ts'
import { db } from '#db/client.ts'
import { searchEngine, searchEngines, tellOfSearch } from '#search/current.ts'
import { noteInStep, syncAtBoot, syncListings } from '#search/sync.ts'
import { startFeedJobs } from './feeds.server.ts'
import { runNightlyWhenDue } from './nightly.server.ts'
import { writeSearchNotes } from './note-search.server.ts'
import { drainOutbox, type Outlets } from './outbox.server.ts'
import { workOnSheets } from './take-sheets.server.ts'

const pause = 1000

/** The work behind the counter: mails, the search index, and what is done each night. */
export async function startJobs() {
  tellOfSearch(log)
  const engine = searchEngine()
  await syncAtBoot({ db, engine })
  const mailer = env.SMTP_URL ? smtpMailer({ url: env.SMTP_URL, from: env.MAIL_FROM, origin: env.ORIGIN }) : null
  let hasNewDocuments = false
  const outlets: Outlets = {
    mailer,
    async syncListings(listingIds) {
      await syncListings({ db, engine }, listingIds)
      hasNewDocuments = true
    },
  }
  let isStopping = false
  let timer: NodeJS.Timeout | undefined
  let turn = Promise.resolve()
  let tending: Promise<void> | undefined = Promise.resolve()

  async function keepUp(): Promise<void> {
    while (!isStopping && (await drainOutbox(outlets))) await otherWork()
    if (hasNewDocuments) await noteInStep({ db, engine })
    hasNewDocuments = false
  }
  async function once(): Promise<void> {
    try {
      do await keepUp()
      while (!isStopping && (await workOnSheets())) // some rows at a time: a long file holds up no mail
      await runNightlyWhenDue()
    } catch (error) {
      log.error({ err: error }, 'the work behind the counter failed; it is tried again')
    }
    if (!isStopping) timer = setTimeout(begin, pause)
  }
  function begin(): void {
    tending = searchEngines().both?.tend(db) // beside the rest: to fill an index takes long
    turn = once()
  }
  begin()
  const feeds = startFeedJobs()

  return {
    async stop() {
      isStopping = true
      clearTimeout(timer)
      await Promise.all([turn, tending, feeds.stop()])
      await writeSearchNotes()
      mailer?.close()
    },
  }
}
