import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { KeptPage } from '#app/components/keeping/kept-page.tsx'
import { getShortlist } from '#app/domain/catalogue/shortlists/shortlists.server.ts'
import { readKeptKey } from '#app/http/kept-cookie.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { changeList, listShown } from '../shared/shortlist.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'What is kept'} – Daybook` }]

/** What is kept for one person, at their council's prices. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { access } = await requirePerson(request, params.personId, 'shop')
  const key = access.as === 'self' ? await readKeptKey(request) : null
  const before = key ? await getShortlist(db, { visitorKey: key }, null) : null
  return {
    ...(await listShown({ personId: access.personId }, access.councilId)),
    personId: access.personId,
    whose: access.as === 'self' ? 'Kept by you,' : `Kept for ${access.shortName},`,
    waiting: before?.items.length ?? 0,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, access } = await requirePerson(request, params.personId, 'shop')
  const keeper = { actor, whose: { personId: access.personId } }
  const visitorKey = access.as === 'self' ? await readKeptKey(request) : null
  return changeList(request, keeper, { here: paths.shortlist(access.personId), visitorKey })
}

export default function Shortlist() {
  const { personId, whose, ...list } = useLoaderData<typeof loader>()
  const fresh = useActionData<{ fresh?: { address: string; forWhom: string } }>()?.fresh ?? null
  return (
    <KeptPage
      data={{ ...list, fresh }}
      whose={whose}
      hrefs={{
        shop: paths.shop(personId),
        compare: paths.personCompare(personId),
        pdf: paths.shortlistPdf(personId),
        listing: (slug) => paths.shopListing(personId, slug),
      }}
    />
  )
}
