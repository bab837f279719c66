import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { KeptThing } from '#app/components/keeping/kept-thing.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PrintLink } from '#app/components/ui/print-link.tsx'
import { getSharedList } from '#app/domain/catalogue/shortlists/share-shortlist.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { found } from '#app/http/found.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { thingShown } from '../shared/shortlist.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Nothing here'} – Daybook` },
  { name: 'robots', content: 'noindex' },
]
export const headers = () => ({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })

/** A list that somebody shared by a link, for as long as it is good. It does not say whose it is. */
export async function loader({ params }: LoaderFunctionArgs) {
  const token = params.token!
  const { name, endsAt, items } = found(await getSharedList(db, token))
  return { token, name, until: dayInWords(today(endsAt), { weekday: false }), things: items.map(thingShown) }
}

export default function SharedList() {
  const { token, name, until, things } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={name}
        lead={`Somebody shared this list with you. The link opens until ${until}, or until they end it.`}
        actions={
          <ButtonLink href={paths.sharedListPdf(token)} look="secondary" icon="print">
            Booklet in large print
          </ButtonLink>
        }
      />
      {things.length === 0 ? (
        <EmptyState title="The list is empty today">
          <p>Look again later.</p>
        </EmptyState>
      ) : null}
      <ol className="govuk-list db-kept-list">
        {things.map((thing) => (
          <li key={thing.id}>
            <KeptThing thing={thing} href={paths.listing(thing.slug)} />
          </li>
        ))}
      </ol>
      <p>
        <PrintLink>Print this list</PrintLink>
      </p>
    </>
  )
}
