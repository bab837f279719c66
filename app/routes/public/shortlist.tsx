import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { countTry } from '#app/auth/limits.server.ts'
import { optionalActor } from '#app/auth/require-actor.server.ts'
import { KeptPage } from '#app/components/keeping/kept-page.tsx'
import { visitorListDays } from '#app/domain/catalogue/shortlists/visitor-list.ts'
import { listDoors } from '#app/domain/people/doors.server.ts'
import { newKeptKey, readKeptKey, writeKeptKey } from '#app/http/kept-cookie.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { changeList, listShown } from '../shared/shortlist.server.ts'

export const meta: MetaFunction = () => [{ title: 'What I keep – Daybook' }, { name: 'robots', content: 'noindex' }]
export const headers = () => ({ 'Cache-Control': 'no-store' })

/** What a visitor keeps: found again by this browser alone. Whoever is a person here has a list of their own. */
export async function loader({ request }: LoaderFunctionArgs) {
  const own = await ownPersonOf(request)
  if (own) return redirect(paths.shortlist(own))
  const key = await readKeptKey(request)
  return key ? listShown({ visitorKey: key }, null) : { name: 'What I keep', things: [], links: [] }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await optionalActor(request)
  const own = await ownPersonOf(request)
  if (actor && own) {
    const keeper = { actor, whose: { personId: own } }
    return changeList(request, keeper, { here: paths.shortlist(own), visitorKey: await readKeptKey(request) })
  }
  const who = { visitor: context.visitor, about: context.visitor }
  await countTry('keep', who)
  const key = (await readKeptKey(request)) ?? newKeptKey()
  const headers = new Headers({ 'Set-Cookie': await writeKeptKey(key, visitorListDays) })
  return changeList(request, { actor: null, whose: { visitorKey: key } }, { here: paths.visitorShortlist(), headers })
}

async function ownPersonOf(request: Request): Promise<string | null> {
  const actor = await optionalActor(request)
  return actor ? ((await listDoors(db, actor)).ownPerson?.id ?? null) : null
}

export default function Shortlist() {
  const list = useLoaderData<typeof loader>()
  const fresh = useActionData<{ fresh?: { address: string; forWhom: string } }>()?.fresh ?? null
  return (
    <KeptPage
      data={{ ...list, fresh, waiting: 0 }}
      whose="Kept in this browser,"
      forgotten={`The browser and we forget this list ${visitorListDays} days after you last changed it.`}
      hrefs={{
        shop: paths.search(),
        compare: paths.compare(),
        pdf: paths.visitorShortlistPdf(),
        listing: paths.listing,
      }}
    />
  )
}
