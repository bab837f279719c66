import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Section } from '../ui/panel.tsx'
import { StatusTag } from '../ui/status-tag.tsx'

type Watched = { id: string; name: string; people: number; lines: number }
export type Ending = Watched & { what: string; endsOn: string; isOver: boolean }
export type Stopped = Watched & { since: string }

/** Documents that end soon or have ended, and providers whose new orders are stopped, with whom it touches. */
export function ProvidersToWatch(props: { ending: Ending[]; stopped: Stopped[]; href: (id: string) => string }) {
  const { ending, stopped, href } = props
  const touches = {
    heading: 'Goes on for',
    cell: ({ people, lines }: Watched) => (people === 0 ? 'nobody' : `${inPeople(people)}, ${inLines(lines)}`),
  }
  return (
    <>
      <Section heading="Ending soon, or ended" id="ending">
        {ending.length === 0 ? (
          <p>No document ends in the next 60 days.</p>
        ) : (
          <DataTable
            caption="Documents that end soon or have ended"
            isCaptionHidden
            rows={ending}
            rowKey={({ id, what }) => `${id} ${what}`}
            columns={[
              { heading: 'Provider', cell: ({ id, name }) => <Link href={href(id)}>{name}</Link>, isRowHeading: true },
              { heading: 'Document', cell: ({ what }) => what },
              { heading: 'Good until', cell: ({ endsOn }) => endsOn },
              {
                heading: 'New orders',
                cell: ({ isOver }) =>
                  isOver ? <StatusTag tone="trouble">Stopped</StatusTag> : <StatusTag tone="going">Taken</StatusTag>,
              },
              touches,
            ]}
          />
        )}
      </Section>
      {stopped.length > 0 ? (
        <Section heading="New orders stopped by us" id="stopped">
          <DataTable
            caption="Providers whose new orders are stopped"
            isCaptionHidden
            rows={stopped}
            rowKey={({ id }) => id}
            columns={[
              { heading: 'Provider', cell: ({ id, name }) => <Link href={href(id)}>{name}</Link>, isRowHeading: true },
              { heading: 'Since', cell: ({ since }) => since },
              touches,
            ]}
          />
        </Section>
      ) : null}
    </>
  )
}

/** A provider by a part of its name. */
export function FindProvider(props: {
  action: string
  words: string
  found: { id: string; name: string; district: string | null }[] | null
  href: (id: string) => string
}) {
  const { action, words, found, href } = props
  return (
    <Section heading="Find a provider" id="find">
      <form method="get" action={action} className="db-measure" role="search">
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="find-provider">
            A part of its name
          </label>
          <input className="govuk-input govuk-input--width-20" id="find-provider" name="name" defaultValue={words} />
        </div>
        <Button look="secondary" icon="search">
          Find it
        </Button>
      </form>
      {found ? (
        found.length === 0 ? (
          <p>No provider has “{words}” in its name.</p>
        ) : (
          <ul className="govuk-list govuk-list--spaced">
            {found.map(({ id, name, district }) => (
              <li key={id}>
                <Link href={href(id)}>{name}</Link>
                {district ? `, ${district}` : ''}
              </li>
            ))}
          </ul>
        )
      ) : null}
    </Section>
  )
}

function Link({ href, children }: { href: string; children: string }) {
  return (
    <a className="govuk-link" href={href}>
      {children}
    </a>
  )
}

function inPeople(people: number): string {
  return people === 1 ? 'one person' : `${people} people`
}

function inLines(lines: number): string {
  return lines === 1 ? 'one order' : `${lines} orders`
}
