import { setImmediate as otherWork } from 'node:timers/promises'
import { env } from '#app/env.server.ts'
import { advanceBudgets } from '#app/domain/budgets/advance-budgets.server.ts'
import { forgetDrafts, remindOfDrafts } from '#app/domain/catalogue/joining/nightly.server.ts'
import {
  askAgainLater,
  askStillRight,
  keepSeasons,
  planAsks,
  stepBackUnanswered,
} from '#app/domain/catalogue/still-right/nightly.server.ts'
import { forgetVisitorLists } from '#app/domain/catalogue/shortlists/nightly.server.ts'
import { chaseChecks, noteEndedChecks } from '#app/domain/catalogue/checks/chase-checks.server.ts'
import { chainHead } from '#app/domain/ledger/chain-head.server.ts'
import { chaseLines, lapseLines, startLines } from '#app/domain/ordering/chase-lines.server.ts'
import { chaseVisits, lapseVisits } from '#app/domain/ordering/chase-visits.server.ts'
import { confirmBySilence } from '#app/domain/ordering/confirm-by-silence.server.ts'
import { endWaitingLines } from '#app/domain/ordering/end-waiting-lines.server.ts'
import { endMandatesPastTheirDay } from '#app/domain/ordering/end-mandates-past-their-day.server.ts'
import { countBankChanges } from '#app/domain/people/bank/nightly.server.ts'
import { now } from '#app/domain/shared/clock.ts'
import { minuteOf, today } from '#app/domain/shared/day.ts'
import { enqueue } from '#app/domain/shared/outbox.server.ts'
import { getStamp, setStamp } from '#app/domain/shared/stamps.server.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { db, transaction, type Tx } from '#db/client.ts'
import { removeOrphans } from './orphans.server.ts'

/** Each does a part of its work in a transaction of its own and says whether there may be more. */
const steps: ((tx: Tx) => Promise<boolean>)[] = [
  endMandatesPastTheirDay,
  endWaitingLines,
  startLines,
  chaseLines,
  lapseLines,
  chaseVisits,
  lapseVisits,
  confirmBySilence,
  advanceBudgets,
  countBankChanges,
  remindOfDrafts,
  forgetDrafts,
  forgetVisitorLists,
  keepSeasons,
  planAsks,
  askAgainLater,
  askStillRight,
  stepBackUnanswered,
  chaseChecks,
  noteEndedChecks,
]

const twoInTheMorning = 120

/** What is done each night, once a day, after two in the morning. A new database waits for its first night. */
export async function runNightlyWhenDue(): Promise<void> {
  const day = today()
  const last = await getStamp(db, 'nightly-ran-on')
  if (last === null) return transaction((tx) => setStamp(tx, 'nightly-ran-on', day))
  if (last >= day || minuteOf(now()) < twoInTheMorning) return
  await runNightly()
}

/** Does the night's work now, until there is no more of it. */
export async function runNightly(): Promise<void> {
  for (const step of steps) {
    while (await transaction(step)) await otherWork()
    await otherWork()
  }
  await transaction((tx) => setStamp(tx, 'nightly-ran-on', today()))
  await sendChainHead()
  await removeOrphans()
}

/** The head of the ledger's chain leaves this machine each night: whoever keeps it can prove that nothing before was changed. */
async function sendChainHead(): Promise<void> {
  const to = env.AUDITOR_EMAIL
  if (!to) return
  const { number, hash } = await chainHead(db)
  const day = today()
  await transaction((tx) =>
    enqueue(tx, {
      kind: 'mail',
      key: `chain-head:${day}`,
      payload: {
        to,
        subject: `The ledger on ${dayInWords(day)}`,
        lines: [
          `The last entry is number ${number}. Its hash is ${hash}.`,
          'Keep this mail: it proves what stood before it.',
        ],
      },
    }),
  )
}
