import { today } from '../shared/day.ts'

type Event = {
  at: Date
  kind: 'did' | 'looked'
  verb: string
  words: string
  actorUserId: string | null
  relation: string | null
  organisationName: string | null
}

const tenMinutes = 10 * 60_000

/**
 * Newest first, with the looks of one reading in one row: of one user for the same organisation or permission, within ten
 * minutes of a day, at the same thing or at more of it. The row says the most that was seen, how often, and since when.
 */
export function looksTogether<One extends Event>(events: readonly One[]): (One & { times: number; firstAt: Date })[] {
  const rows: (One & { times: number; firstAt: Date })[] = []
  for (const event of events) {
    const row = rows.find((one) => isOneReading(one, event))
    if (!row) {
      rows.push({ ...event, times: 1, firstAt: event.at })
      continue
    }
    row.times += 1
    row.firstAt = event.at
    if (isMore(event, row)) Object.assign(row, { verb: event.verb, words: event.words })
  }
  return rows
}

function isOneReading(row: Event, event: Event): boolean {
  return (
    row.kind === 'looked' &&
    event.kind === 'looked' &&
    row.actorUserId === event.actorUserId &&
    row.relation === event.relation &&
    row.organisationName === event.organisationName &&
    row.at.getTime() - event.at.getTime() <= tenMinutes &&
    today(row.at) === today(event.at) &&
    (row.verb === event.verb || isMore(row, event) || isMore(event, row))
  )
}

/** "looked at the address and the chosen page" is more than "looked at the address". */
function isMore(one: Event, other: Event): boolean {
  return one.verb.startsWith(`${other.verb} and `)
}
