import type { EventsAsked, OpenEvent } from '#app/domain/catalogue/open/events.server.ts'
import { listOpenEvents } from '#app/domain/catalogue/open/events.server.ts'
import { getCouncil } from '#app/domain/people/council.server.ts'
import { addDays, instantOf, today } from '#app/domain/shared/day.ts'
import { catalogueVersion } from '#app/domain/shared/stamps.server.ts'
import { dayInWords, timeInWords } from '#app/domain/shared/words.ts'
import { env } from '#app/env.server.ts'
import { keptAnswer } from '#app/http/kept-answer.server.ts'
import { mayRead, readableByAll } from '#app/http/open-data.server.ts'
import type { calendarOf, FeedEvent } from '#app/integrations/event-feeds.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

type About = Parameters<typeof calendarOf>[0]
type How = { path: (query: { category?: string; near?: string }) => string; type: string }

/** What is on, by category and district, written by `write`. The same for everybody until the catalogue or the day changes. */
export async function eventsAnswer(
  request: Request,
  { path, type }: How,
  write: (about: About, events: FeedEvent[]) => string,
): Promise<Response> {
  const asked = askedOf(new URL(request.url).searchParams)
  const address = path({
    ...(asked.category === null ? {} : { category: asked.category }),
    ...(asked.district === null ? {} : { near: asked.district }),
  })
  const about = { address, type, headers: readableByAll, depends: [await catalogueVersion(db), today()] }
  return (
    mayRead(request) ??
    keptAnswer(request, about, async () => {
      const [events, council] = await Promise.all([listOpenEvents(db, asked), getCouncil(db)])
      const where = asked.district ? ` near ${asked.district}` : council ? ` in ${council.shortName}` : ''
      return write(
        {
          title: `What is on${where}`,
          words: 'Groups, clubs and things to go to, from Daybook',
          url: env.ORIGIN + paths.community(),
          feedUrl: env.ORIGIN + address,
        },
        events.map(eventOf),
      )
    })
  )
}

/** 'FH3' from a district or a whole postcode: a feed says where somebody may live, so it is kept no finer than that. */
function askedOf(query: URLSearchParams): EventsAsked {
  const near = (query.get('near') ?? '').toUpperCase().replace(/\s+/g, '')
  const [, district] = /^([A-Z]{1,2}\d[A-Z\d]?)(?:\d[A-Z]{2})?$/.exec(near) ?? []
  return { category: query.get('category')?.slice(0, 80) || null, district: near ? (district ?? 'nowhere') : null }
}

function eventOf(event: OpenEvent): FeedEvent {
  const { day, startsMinute, endsMinute } = event
  const { place, coordinates } = whereOf(event)
  const when = `${dayInWords(day)}, ${timeInWords(startsMinute)} to ${timeInWords(endsMinute)}`
  return {
    id: event.id,
    title: `${event.title}, ${dayInWords(day, { year: false })}`,
    words: [
      `${when}.`,
      event.summary,
      place ? `At ${place}.` : '',
      event.isFree ? 'Free.' : '',
      `By ${event.organisationName}.`,
    ]
      .filter(Boolean)
      .join(' '),
    place,
    coordinates,
    startsAt: instantOf(day, startsMinute),
    endsAt: instantOf(endsMinute > startsMinute ? day : addDays(day, 1), endsMinute),
    url: env.ORIGIN + paths.listing(event.slug),
    changedAt: event.changedAt,
    category: event.categoryName,
  }
}

/** Nowhere, where that would say where a personal assistant lives: see location-of.ts. */
function whereOf({ placeWords, district, latitude, longitude, providerType }: OpenEvent) {
  if (providerType === 'personal-assistant') return { place: null, coordinates: null }
  return {
    place: [placeWords, district].filter(Boolean).join(', ') || null,
    coordinates: latitude !== null && longitude !== null ? { latitude, longitude } : null,
  }
}
