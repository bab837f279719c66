import { ButtonLink } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { StatusTag, type Tone } from '../ui/status-tag.tsx'

export type RateFacts = {
  id: string
  other: string
  what: string
  says: string[]
  days: string
  state: 'offered' | 'standing' | 'refused' | 'ended' | 'taken back'
  stateWords: string
  waitsForUs: boolean
}

/** The private rates of one side: what stands, what waits for an answer, what is over. */
export function RateList(props: {
  side: 'provider' | 'council'
  rates: (RateFacts & { href: string })[]
  /** null: not for who looks */
  newHref: string | null
  olderHref: string | null
}) {
  const { side, rates, newHref, olderHref } = props
  return (
    <>
      <PageHeading
        title="Agreed rates"
        lead={
          side === 'provider'
            ? 'A price that you agree with one council. Only people of that council see it and pay it.'
            : 'A price that the council agrees with a provider. Only people of this council see it and pay it.'
        }
        actions={newHref ? <ButtonLink href={newHref}>Offer a rate</ButtonLink> : null}
      />
      {rates.length === 0 ? (
        <EmptyState title="No rates yet">
          <p>One counts when the other side has said yes to it.</p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Agreed rates and offers"
          isCaptionHidden
          rows={rates}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: side === 'provider' ? 'Council' : 'Provider',
              isRowHeading: true,
              cell: ({ href, other, what }) => (
                <a className="govuk-link" href={href}>
                  {other}
                  <span className="govuk-visually-hidden">, {what}</span>
                </a>
              ),
            },
            { heading: 'For what', cell: ({ what }) => what },
            { heading: 'Rate', cell: ({ says }) => says.join('; ') },
            { heading: 'When', cell: ({ days }) => days },
            { heading: 'State', cell: (rate) => <RateTag rate={rate} /> },
          ]}
        />
      )}
      <Pagination of="rates" olderHref={olderHref} />
    </>
  )
}

const tones: Record<RateFacts['state'], Tone> = {
  offered: 'held',
  standing: 'done',
  refused: 'stopped',
  ended: 'stopped',
  'taken back': 'stopped',
}

export function RateTag({ rate }: { rate: Pick<RateFacts, 'state' | 'stateWords' | 'waitsForUs'> }) {
  return <StatusTag tone={rate.waitsForUs ? 'waiting' : tones[rate.state]}>{rate.stateWords}</StatusTag>
}
