import type { QueueItem } from '#app/components/invoice/match-slips.tsx'
import type { listExceptions } from '#app/domain/invoicing/exceptions.server.ts'
import { countMatches } from '#app/domain/invoicing/invoices.server.ts'
import { addDays, daysBetween, instantOf, today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { paths } from '#app/paths.ts'
import type { Db } from '#db/client.ts'

type Waiting = Awaited<ReturnType<typeof listExceptions>>[number]

const shortReasons = {
  'more than ordered': 'More than was ordered',
  'price differs': 'The price is not the one that was agreed',
  'no agreement': 'Nobody has said yes to it',
  'late record': 'Written down too late',
  'pot short': 'The pot is short',
  queried: 'Somebody says that it is not right',
  'wrong payer': 'Nobody is named who pays',
} as const satisfies Record<Waiting['kind'], string>

/** What waits, the oldest visit first, with the case that is open marked. */
export function queueOf(organisationId: string, waiting: Waiting[], openId: string | null): QueueItem[] {
  return waiting.map((one) => ({
    id: one.id,
    href: `${paths.councilException(organisationId, one.id)}#case`,
    words: `${one.providerName}, ${pounds(one.linePence ?? one.visitPence ?? one.plannedPence ?? 0)}`,
    reason: `${one.personName}${dayOf(one)}: ${shortReasons[one.kind]}`,
    waiting: waitingInWords(one.openedAt),
    isOpen: one.id === openId,
  }))
}

/** Lines that matched by themselves in the last seven days. */
export function weekOf(db: Db, organisationId: string): Promise<number> {
  return countMatches(db, organisationId, instantOf(addDays(today(), -7), 0))
}

function waitingInWords(openedAt: Date): string {
  const days = daysBetween(today(openedAt), today())
  if (days === 0) return 'Waiting since today'
  return days === 1 ? 'Waiting 1 day' : `Waiting ${days} days`
}

function dayOf({ plannedDay }: Waiting): string {
  return plannedDay ? `, ${dayInWords(plannedDay, { year: false, weekday: false })}` : ''
}
