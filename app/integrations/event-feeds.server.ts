import { Feed } from 'feed'
import ical, { ICalCalendarMethod } from 'ical-generator'

export type FeedEvent = {
  id: string
  title: string
  /** when, where and what, as sentences */
  words: string
  place: string | null
  coordinates: { latitude: number; longitude: number } | null
  startsAt: Date
  endsAt: Date
  url: string
  changedAt: Date
  category: string
}
type About = { title: string; words: string; url: string; feedUrl: string }

/** Events as RSS 2.0, for news readers. */
export function rssOf({ title, words, url, feedUrl }: About, events: FeedEvent[]): string {
  const newest = new Date(Math.max(0, ...events.map(({ changedAt }) => changedAt.getTime())))
  const feed = new Feed({
    ...{ title, description: words, id: url, link: url, language: 'en-GB', updated: newest, copyright: '' },
    feedLinks: { rss: feedUrl },
    generator: 'Daybook',
  })
  for (const event of events) {
    feed.addItem({
      ...{ title: event.title, id: `${event.url}#${event.id}`, guid: event.id, link: event.url },
      ...{ description: event.words, date: event.changedAt, category: [{ name: event.category }] },
    })
  }
  return feed.rss2()
}

/** Events as an iCalendar of RFC 5545, for the calendar of a telephone. */
export function calendarOf({ title, words, url, feedUrl }: About, events: FeedEvent[]): string {
  const host = new URL(url).host
  const calendar = ical({
    ...{ name: title, description: words, url: feedUrl, source: feedUrl, ttl: 12 * 60 * 60 },
    ...{ method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Daybook', product: 'Daybook', language: 'EN' } },
  })
  for (const event of events) {
    const { coordinates, place } = event
    const geo = coordinates ? { geo: { lat: coordinates.latitude, lon: coordinates.longitude } } : {}
    calendar.createEvent({
      ...{ id: `${event.id}@${host}`, summary: event.title, description: event.words, url: event.url },
      ...{ start: event.startsAt, end: event.endsAt, stamp: event.changedAt, lastModified: event.changedAt },
      ...(place ? { location: { title: place, ...geo } } : {}),
      categories: [{ name: event.category }],
    })
  }
  return calendar.toString()
}
