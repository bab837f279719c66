import type { ReactNode } from 'react'
import { counted } from '#app/domain/shared/words.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { Queue, type QueueItem } from './match-slips.tsx'

/** The queue on one side, the case that is open on the other. Where there is one column a case that was chosen stands first. */
export function CasesPage(props: {
  queue: QueueItem[]
  /** how many wait, of which the queue holds the first */
  waiting: number
  matched: number
  isChosen?: boolean
  children?: ReactNode
}) {
  const { queue, waiting, matched, isChosen, children } = props
  return (
    <>
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-2">Invoices that need a person</h1>
      <p className="govuk-body-l">
        {counted(matched, 'line')} matched by {matched === 1 ? 'itself' : 'themselves'} in the last seven days.{' '}
        {whatWaits(waiting, queue.length)}
      </p>
      {queue.length === 0 && !children ? (
        <EmptyState title="Nothing waits for you">
          <p>What is ordered, delivered and invoiced agrees everywhere. When it does not, it comes here.</p>
        </EmptyState>
      ) : (
        <div className="db-aside db-aside--queue">
          {isChosen ? children : null}
          <Waiting queue={queue} />
          {isChosen ? null : children}
        </div>
      )}
    </>
  )
}

/** Some of it may be older than what matched, so that neither is a part of the other. */
function whatWaits(waiting: number, here: number): string {
  if (here === 0) return 'Nothing waits.'
  if (waiting > here) return `${waiting} wait for a person; here are the first ${here}.`
  return here === 1 ? '1 waits for a person.' : `${here} wait for a person.`
}

function Waiting({ queue }: { queue: QueueItem[] }) {
  return (
    <section className="db-aside__queue" aria-labelledby="queue">
      <h2 className="govuk-heading-m" id="queue">
        Waiting, the oldest visit first
      </h2>
      <Queue items={queue} />
      <p className="db-small db-soft govuk-!-margin-top-3">
        <Icon name="lock" /> You never see a case about yourself or your family.
      </p>
    </section>
  )
}
