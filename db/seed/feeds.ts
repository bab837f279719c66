import { and, asc, eq } from 'drizzle-orm'
import { offer } from '#app/domain/catalogue/feeds/offers.server.ts'
import { beginRun, endRun, keepNotes } from '#app/domain/catalogue/feeds/runs.server.ts'
import { serviceFrom } from '#app/domain/catalogue/feeds/service-from.ts'
import { takeBatch, type Note } from '#app/domain/catalogue/feeds/take-batch.server.ts'
import { daybook } from '#app/domain/shared/actor.ts'
import { now } from '#app/domain/shared/clock.ts'
import { today } from '#app/domain/shared/day.ts'
import type { Tx } from '../client.ts'
import { categories, listings } from '../schema/catalogue.ts'
import { feeds } from '../schema/feeds.ts'
import { councilId } from './accounts.ts'

const bells = {
  id: 'marsh-1',
  name: 'Bell ringing for beginners',
  description: 'Learn to ring church bells with a patient teacher. There are forty steps up to the tower.',
  organization: { id: 'o1', name: 'Marsh Tower Ringers', description: 'Ringers of St Mary’s in Marsh.' },
  fees: 'Free',
  schedules: [{ freq: 'WEEKLY', byday: 'WE', opens_at: '19:00', closes_at: '20:30' }],
}
const stars = {
  id: 'marsh-2',
  name: 'Stargazing from Marsh Hill',
  description: 'Look at the moon and the planets through big telescopes. Wear a warm coat.',
  organization: { id: 'o2', name: 'Marsh Astronomers', description: 'We look up.' },
  cost_options: [{ option: 'Adults', amount: 3, amount_description: 'per session' }],
  attributes: [{ taxonomy_term: { name: 'Things to do' } }], // the rest of this catalogue is free
}
const trains = {
  id: 'marsh-3',
  name: 'Model railway Sundays',
  description: 'Run trains on a layout with ninety metres of track, and build what is missing.',
  organization: { id: 'o3', name: 'Marsh Model Railway Society', description: 'Small trains, large table.' },
  fees: 'Free',
}
const nameless = { id: 'marsh-4', name: '', organization: { name: 'Marsh Friends' } }
const over = { id: 'marsh-5', name: 'Wartime songs', status: 'defunct', organization: { name: 'Marsh Friends' } }

/** Fernhill reads the catalogue of its neighbour: some of it is in the shop, some could not be taken, one provider is asked. */
export async function seedFeeds(tx: Tx): Promise<void> {
  const [shelf] = await tx.select({ id: categories.id }).from(categories).where(eq(categories.slug, 'free-near-you'))
  if (!shelf) return
  const feed = { id: 'fed_marsh', councilId, name: 'Marsh Community Directory', categoryId: shelf.id }
  const url = 'https://directory.marsh.example/api/v3'
  await tx.insert(feeds).values({ ...feed, url, every: 'day', createdAt: now() })
  const run = await beginRun(tx, daybook, feed.id)
  if (!run) return
  const rows = [bells, stars, trains, nameless, over].map((raw) => serviceFrom(raw, today()))
  const batch = rows.flatMap((row) => ('service' in row ? [row] : []))
  const rejects = rows.flatMap((row): Note[] =>
    'service' in row
      ? []
      : [{ outcome: 'rejected', listingId: null, sourceId: row.sourceId, title: row.title, reason: row.reason }],
  )
  const { runId } = run
  const done = await takeBatch(tx, { feed, runId, batch })
  const isAsked = await askBrightDays(tx, feed)
  await keepNotes(tx, runId, { from: 0, rows: [...rejects, ...done.notes] })
  const figures = { added: done.added, rejected: rejects.length, offered: isAsked ? 1 : 0, bytes: 4096 }
  await endRun(tx, { feed, runId, ended: { state: 'done', shape: 'v3', ...figures } })
}

/** The neighbour's catalogue says something about a listing that its provider runs here. */
async function askBrightDays(tx: Tx, feed: { id: string; name: string }): Promise<boolean> {
  const [listing] = await tx
    .select({ id: listings.id, title: listings.title, description: listings.description })
    .from(listings)
    .where(and(eq(listings.organisationId, 'org_bright_days'), eq(listings.state, 'published')))
    .orderBy(asc(listings.id))
    .limit(1)
  const { id: listingId, title, description } = listing ?? {}
  const said = { id: 'marsh-9', name: title, description: `${description ?? ''} We also come to Marsh.` }
  const read = serviceFrom({ ...said, organization: { name: 'Bright Days' } }, today())
  return (
    listingId !== undefined && 'service' in read && offer(tx, { feed, listingId, service: read.service, hash: 'seed' })
  )
}
