import type { LoaderFunctionArgs } from '@remix-run/node'
import { rssOf } from '#app/integrations/event-feeds.server.ts'
import { paths } from '#app/paths.ts'
import { eventsAnswer } from './events-shown.server.ts'

/** What is on, for news readers. */
export function loader({ request }: LoaderFunctionArgs) {
  return eventsAnswer(request, { path: paths.communityRss, type: 'application/rss+xml; charset=utf-8' }, rssOf)
}
