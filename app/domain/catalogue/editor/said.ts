import { accessCodes, accessWords } from './choices.ts'
import type { OpenHours } from '#db/schema/catalogue.ts'
import { hoursInWords } from './hours.ts'
import { seasonInWords } from './season.ts'

type Said = {
  languages: string[] | null
  access: string[] | null
  capacity: number | null
  waitingWeeks: number | null
  hours: OpenHours[] | null
  seasonFrom: string | null
  seasonTo: string | null
}

/** What the parts of a listing beyond its text say, in words, as a buyer reads them. */
export function partsInWords(listing: Said) {
  const { languages, access, hours } = listing
  return {
    languages: languages ?? [],
    access: accessInWords(access ?? []),
    hours: hoursInWords(hours ?? []),
    room: roomInWords(listing),
    season: seasonInWords(listing),
  }
}

export function accessInWords(codes: readonly string[]): string[] {
  return accessCodes.filter((code) => codes.includes(code)).map((code) => accessWords[code])
}

/** "Room for 6 people." "You can begin now." "The wait is about 3 weeks." Each where it was said. */
export function roomInWords({ capacity, waitingWeeks }: Pick<Said, 'capacity' | 'waitingWeeks'>): string[] {
  const room = capacity === null ? [] : [capacity === 1 ? 'Room for one person.' : `Room for ${capacity} people.`]
  return [...room, ...(waitingWeeks === null ? [] : [waitInWords(waitingWeeks)])]
}

function waitInWords(weeks: number): string {
  if (weeks === 0) return 'You can begin now.'
  return `The wait is about ${weeks === 1 ? 'a week' : `${weeks} weeks`}.`
}
