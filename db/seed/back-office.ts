import { makeInvoices } from '#app/domain/invoicing/make-invoices.server.ts'
import { chaseLines, lapseLines } from '#app/domain/ordering/chase-lines.server.ts'
import { confirmBySilence } from '#app/domain/ordering/confirm-by-silence.server.ts'
import { addDays, addMonths, today, type Day } from '#app/domain/shared/day.ts'
import type { Tx } from '../client.ts'
import { brokerId, councilId, trustId } from './accounts.ts'
import { actorOf } from './actors.ts'
import { payInvoices, seeMoneyArrive, settleExceptions } from './invoices-paid.ts'
import { payProviders, releaseMoney, settleLastRun } from './runs.ts'
import type { Timeline } from './timeline.ts'

const nine = 540
const noon = 720
const sixInTheMorning = 360

/** The council's nights, weeks and months: silence, releases, invoices, payment runs and what did not match. */
export function planBackOffice(timeline: Timeline, startsOn: Day): void {
  // each night, and at its very beginning, so that whenever the demonstration is made nothing waits for a day that is over
  for (let day = addDays(startsOn, 7); day <= timeline.day(0); day = addDays(day, 1)) {
    timeline.at(day, 0, async (tx) => {
      while (await confirmBySilence(tx));
    })
  }
  for (let days = -30; days <= 0; days++) {
    timeline.at(timeline.day(days), sixInTheMorning, async (tx) => {
      await chaseLines(tx)
      await lapseLines(tx)
    })
  }
  for (let month = startsOn; month <= timeline.day(0); month = addMonths(month, 1)) {
    planReleases(timeline, month)
    if (month > startsOn) planInvoices(timeline, month)
  }
}

function planReleases(timeline: Timeline, month: Day): void {
  for (const day of [month, addDays(month, 14)]) {
    timeline.at(day, nine + 60, (tx) => releaseMoney(tx, `release ${day}`))
    timeline.at(addDays(day, 1), nine, (tx) =>
      settleLastRun(tx, { organisationId: councilId, kind: 'release', by: 'usr_anil' }),
    )
  }
}

function planInvoices(timeline: Timeline, month: Day): void {
  const isLast = addMonths(month, 1) > timeline.day(0)
  timeline.at(addDays(month, 2), nine, (tx) => invoice(tx))
  if (!isLast) timeline.at(addDays(month, 5), nine, (tx) => settleExceptions(tx))
  const payers = [
    { organisationId: councilId, by: 'usr_helen', second: 'usr_anil' },
    { organisationId: brokerId, by: 'usr_leah', second: 'usr_dominic' },
    { organisationId: trustId, by: 'usr_vernon', second: 'usr_hilda' },
  ]
  for (const payer of payers) {
    timeline.at(addDays(month, 8), noon, (tx) => payProviders(tx, { ...payer, key: `payment ${month}` }))
    timeline.at(addDays(month, 11), nine, (tx) => settleLastRun(tx, { ...payer, kind: 'payment' }))
  }
  timeline.at(addDays(month, 11), noon + 400, (tx) => payInvoices(tx, { month, isLast }))
  timeline.at(addDays(month, 15), nine, (tx) => seeMoneyArrive(tx))
}

async function invoice(tx: Tx): Promise<void> {
  const periodTo = addDays(`${today().slice(0, 8)}01`, -1)
  await makeInvoices(tx, actorOf('usr_helen'), { councilId, periodTo, key: `invoices ${periodTo}` })
}
