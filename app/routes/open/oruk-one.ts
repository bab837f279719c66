import type { LoaderFunctionArgs } from '@remix-run/node'
import { publisherAt } from '#app/domain/catalogue/open/feed.server.ts'
import { isSetName, sets } from '#app/domain/catalogue/open/sets.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { catalogueVersion } from '#app/domain/shared/stamps.server.ts'
import { env } from '#app/env.server.ts'
import { found } from '#app/http/found.ts'
import { keptAnswer } from '#app/http/kept-answer.server.ts'
import { mayRead, readableByAll } from '#app/http/open-data.server.ts'
import { db } from '#db/client.ts'

/** One service, place, organization, taxonomy or term of the public catalogue, whole. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const set = params.set ?? ''
  const name = found(isSetName(set) ? set : null)
  const id = (params.id ?? '').toLowerCase()
  const about = {
    depends: [await catalogueVersion(db), today()],
    address: `/oruk/v3/${name}/${id}`,
    type: 'application/json; charset=utf-8',
    headers: readableByAll,
  }
  return (
    mayRead(request) ??
    keptAnswer(request, about, async () => {
      const one = await sets[name].one(db, id, await publisherAt(db, env.ORIGIN))
      return one && JSON.stringify(one)
    })
  )
}
