import { setImmediate as otherWork } from 'node:timers/promises'
import { env } from '#app/env.server.ts'
import { log } from '#app/http/log.server.ts'
import { smtpMailer, type Mailer } from '#app/integrations/smtp.server.ts'
import { db } from '#db/client.ts'
import { searchEngine, searchEngines, tellOfSearch } from '#search/current.ts'
import { noteInStep, syncAtBoot, syncListings } from '#search/sync.ts'
import { startFeedJobs } from './feeds.server.ts'
import { runNightlyWhenDue } from './nightly.server.ts'
import { writeSearchNotes } from './note-search.server.ts'
import { drainMails, drainSearch } from './outbox.server.ts'
import { workOnSheets } from './take-sheets.server.ts'

const pause = 1000

function mailerOfSettings(): Mailer | null {
  return env.SMTP_URL ? smtpMailer({ url: env.SMTP_URL, from: env.MAIL_FROM, origin: env.ORIGIN }) : null
}

/** The work behind the counter: mails, the search index, and what is done each night. */
export async function startJobs(mailer = mailerOfSettings()) {
  tellOfSearch(log)
  const engine = searchEngine()
  await syncAtBoot({ db, engine })
  let isStopping = false
  let hasNewDocuments = false
  let tending: Promise<void> | undefined = Promise.resolve()

  async function takeUpChanges(listingIds: string[]): Promise<void> {
    await syncListings({ db, engine }, listingIds)
    hasNewDocuments = true
  }
  async function keepIndex(): Promise<void> {
    tending = searchEngines().both?.tend(db) // beside the rest: to fill an index takes long
    while (!isStopping && (await drainSearch(takeUpChanges))) await otherWork()
    if (hasNewDocuments) await noteInStep({ db, engine })
    hasNewDocuments = false
  }
  async function sendMails(): Promise<void> {
    while (!isStopping && (await drainMails(mailer, () => isStopping))) await otherWork()
  }
  async function theRest(): Promise<void> {
    while (!isStopping && (await workOnSheets())) await otherWork() // some rows at a time: a long file holds up nobody
    await runNightlyWhenDue()
  }
  // each at its own pace: nothing waits for a slow mail server, nor a mail for a long file
  const turns = [startTurns(keepIndex), startTurns(sendMails), startTurns(theRest)]
  const feeds = startFeedJobs()

  return {
    async stop() {
      isStopping = true
      await Promise.all([...turns.map(({ stop }) => stop()), tending, feeds.stop()])
      await writeSearchNotes()
      mailer?.close()
    },
  }
}

/** Does some work again and again, with a pause between. To stop waits for the turn that has begun. */
function startTurns(work: () => Promise<void>) {
  let isStopping = false
  let timer: NodeJS.Timeout | undefined
  let turn = Promise.resolve()

  async function once(): Promise<void> {
    try {
      await work()
    } catch (error) {
      log.error({ err: error }, 'the work behind the counter failed; it is tried again')
    }
    if (!isStopping) timer = setTimeout(begin, pause)
  }
  function begin(): void {
    turn = once()
  }
  begin()
  return {
    stop(): Promise<void> {
      isStopping = true
      clearTimeout(timer)
      return turn
    },
  }
}
