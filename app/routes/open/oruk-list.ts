import type { LoaderFunctionArgs } from '@remix-run/node'
import { pageOfSet, partsOfSet, publisherAt } from '#app/domain/catalogue/open/feed.server.ts'
import { canonical, OpenQuery } from '#app/domain/catalogue/open/filters.ts'
import { isSetName, type Asked, type SetName } from '#app/domain/catalogue/open/sets.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { catalogueVersion } from '#app/domain/shared/stamps.server.ts'
import { env } from '#app/env.server.ts'
import { found } from '#app/http/found.ts'
import { keptAnswer } from '#app/http/kept-answer.server.ts'
import { mayRead, readableByAll } from '#app/http/open-data.server.ts'
import { db } from '#db/client.ts'
import { searchEngine } from '#search/current.ts'

/** A page of services, places, organizations, taxonomies or terms; with `format=ndjson` all of them, a line each. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const set = params.set ?? ''
  const name = found(isSetName(set) ? set : null)
  const asked = OpenQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return notUnderstood(asked.error.issues.map(({ path }) => path.join('.')))
  const query = asked.data
  const version = await catalogueVersion(db)
  const whole = async () => ({
    ...{ query, version, listingIds: await foundBy(query) },
    publisher: await publisherAt(db, env.ORIGIN),
  })
  if (query.format === 'ndjson') return mayRead(request) ?? asLines(name, await whole())
  const address = `/oruk/v3/${name}?${canonical(query)}`
  const about = {
    address,
    depends: [version, today()],
    type: 'application/json; charset=utf-8',
    headers: readableByAll,
  }
  return (
    mayRead(request) ?? keptAnswer(request, about, async () => JSON.stringify(await pageOfSet(db, name, await whole())))
  )
}

const mostFound = 500

/** What the shop's own search finds, at most so many. */
async function foundBy({ search }: OpenQuery): Promise<string[] | null> {
  if (!search) return null
  const { hits } = await searchEngine().search({ text: search, pageSize: mostFound })
  return hits.map(({ listingId }) => listingId)
}

function asLines(name: SetName, asked: Asked): Response {
  const parts = partsOfSet(db, name, asked)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await parts.next()
      if (next.done === true) return controller.close()
      controller.enqueue(encoder.encode(next.value.map((item) => `${JSON.stringify(item)}\n`).join('')))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
  const headers = { ...readableByAll, 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-cache' }
  return new Response(body, { headers })
}

function notUnderstood(names: string[]): Response {
  const message = `These parameters are not understood: ${[...new Set(names)].join(', ')}`
  return Response.json({ message }, { status: 400, headers: readableByAll })
}
