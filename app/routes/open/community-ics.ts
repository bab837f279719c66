import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarOf } from '#app/integrations/event-feeds.server.ts'
import { paths } from '#app/paths.ts'
import { eventsAnswer } from './events-shown.server.ts'

/** What is on, for a calendar. */
export function loader({ request }: LoaderFunctionArgs) {
  return eventsAnswer(request, { path: paths.communityIcs, type: 'text/calendar; charset=utf-8' }, calendarOf)
}
