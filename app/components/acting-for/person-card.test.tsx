import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PersonCard } from './person-card.tsx'

const joan = {
  personId: 'per_1',
  name: 'Joan Reeve',
  shortName: 'Joan',
  relation: 'Her son',
  district: null,
  mayApprove: true,
}
const tasksOf = (needs: Parameters<typeof PersonCard>[0]['person']['needs']) =>
  [...renderToStaticMarkup(<PersonCard person={{ ...joan, needs }} />).matchAll(/task-list__link"[^>]*>([^<]*)/g)].map(
    ([, words]) => words,
  )

test('what waits for a person is called as on the person’s own page', () => {
  const each = {
    declined: 1,
    toConfirm: 1,
    queries: 1,
    waitingForApproval: 1,
    runningOut: 1,
    bills: { count: 2, pence: 70_725 },
  }
  expect(tasksOf(each)).toEqual([
    '2 bills to pay, £707.25',
    '1 visit to agree to',
    '1 order that waits for your yes',
    '1 visit that was not right',
    '1 thing that was not accepted',
    '1 thing that ends soon',
  ])
  const bills = { count: 1, pence: 4_000 }
  const few = { declined: 0, toConfirm: 2, queries: 0, waitingForApproval: 0, runningOut: 0, bills }
  expect(tasksOf(few)).toEqual(['1 bill to pay, £40.00', '2 visits to agree to'])
})
