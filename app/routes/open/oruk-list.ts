import type { LoaderFunctionArgs } from '@remix-run/node'
import { pageOfSet, partsOfSet, publisherAt } from '#app/domain/catalogue/open/feed.server.ts'
import { canonical, OpenQuery } from '#app/domain/catalogue/open/filters.ts'
import { isSetName, type Asked, type SetName } from '#app/domain/catalogue/open/sets.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { catalogueVersion } from '#app/domain/shared/stamps.server.ts'
import { env } from '#app/env.server.ts'
import { found } from '#app/http/found.ts'
import { etagOf, has, keptAnswer } from '#app/http/kept-answer.server.ts'
import { mayRead, readableByAll } from '#app/http/open-data.server.ts'
import { db } from '#db/client.ts'
import { searchEngine } from '#search/current.ts'
import { bringInStep } from '#search/in-step.ts'

/** A page of services, places, organizations, taxonomies or terms; with `format=ndjson` all of them, a line each. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const set = params.set ?? ''
  const name = found(isSetName(set) ? set : null)
  const asked = OpenQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return notUnderstood(asked.error.issues.map(({ path }) => path.join('.')))
  const query = asked.data
  const version = await catalogueVersion(db)
  // while an import is being taken up, what is found by words is not kept
  const isInStep = query.search === undefined || (await bringInStep({ db, engine: searchEngine() }))
  const whole = async () => ({
    ...{ query, version, listingIds: query.search ? await searchEngine().idsOf(query.search) : null },
    publisher: await publisherAt(db, env.ORIGIN),
  })
  const about = { address: `/oruk/v3/${name}?${canonical(query)}`, depends: [version, today()] }
  const refused = mayRead(request)
  if (refused) return refused
  if (query.format === 'ndjson') {
    const etag = isInStep ? etagOf(about) : null
    if (etag && has(request, etag))
      return new Response(null, { status: 304, headers: { ...readableByAll, ETag: etag } })
    return asLines(name, { asked: await whole(), etag })
  }
  const make = async () => JSON.stringify(await pageOfSet(db, name, await whole()))
  const type = 'application/json; charset=utf-8'
  if (isInStep) return keptAnswer(request, { ...about, type, headers: readableByAll }, make)
  return new Response(await make(), {
    headers: { ...readableByAll, 'Content-Type': type, 'Cache-Control': 'no-store' },
  })
}

function asLines(name: SetName, { asked, etag }: { asked: Asked; etag: string | null }): Response {
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
  const mark: Record<string, string> = etag ? { ETag: etag } : {}
  const headers = { ...readableByAll, ...mark, 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-cache' }
  return new Response(body, { headers })
}

function notUnderstood(names: string[]): Response {
  const message = `These parameters are not understood: ${[...new Set(names)].join(', ')}`
  return Response.json({ message }, { status: 400, headers: readableByAll })
}
