import { stringify } from 'csv-stringify/sync'
import { minuteOf, today } from '../shared/day.ts'
import { movementInWords } from './movement-words.ts'
import type { Movement } from './movements.server.ts'

/** The movements of a budget for a spreadsheet, the newest first. Amounts are pounds with two places; a minus took away. */
export function movementsAsCsv(movements: Movement[], personName: string): string {
  const rows = movements.map(({ at, changes, ...movement }) => [
    today(at),
    timeOf(at),
    text(movementInWords(movement)),
    text(movement.byUserId === null ? 'Daybook' : (movement.byName ?? '')),
    text(personName),
    text(movement.reason ?? ''),
    text(movement.potNames.join(', ')),
    ...[changes.given, changes.available, changes.setAside, changes.held, changes.delivered].map(amount),
    ...[changes.spent, changes.owed, changes.cash].map(amount),
  ])
  return stringify([headings, ...rows], { record_delimiter: 'windows', bom: true })
}

const headings = [
  'Day',
  'Time',
  'What happened',
  'Who did it',
  'For whom',
  'Why',
  'Pot',
  'Given (£)',
  'Left (£)',
  'Set aside (£)',
  'Held (£)',
  'Had, not yet invoiced (£)',
  'Spent (£)',
  'Owed to providers (£)',
  'Money in the pot’s account (£)',
]

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function text(words: string): string {
  return /^[=+\-@\t\r]/.test(words) ? `'${words}` : words
}

function amount(pence: number): string {
  const whole = Math.floor(Math.abs(pence) / 100)
  return `${pence < 0 ? '-' : ''}${whole}.${String(Math.abs(pence) % 100).padStart(2, '0')}`
}

function timeOf(at: Date): string {
  const minute = minuteOf(at)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
