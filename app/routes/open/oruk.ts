import type { LoaderFunctionArgs } from '@remix-run/node'
import { apiDetails } from '#app/domain/catalogue/open/feed.server.ts'
import { keptAnswer } from '#app/http/kept-answer.server.ts'
import { mayRead, readableByAll } from '#app/http/open-data.server.ts'

/** Says which version of the standard is spoken here. */
export async function loader({ request }: LoaderFunctionArgs) {
  const about = { depends: ['v3'], address: '/oruk/v3', type: 'application/json; charset=utf-8' }
  return (
    mayRead(request) ??
    keptAnswer(request, { ...about, headers: readableByAll }, async () => JSON.stringify(apiDetails()))
  )
}
