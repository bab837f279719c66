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
  const each = { declined: 1, toConfirm: 1, queries: 1, waitingForApproval: 1, runningOut: 1 }
  expect(tasksOf(each)).toEqual([
    '1 visit to agree to',
    '1 order that waits for your yes',
    '1 visit that was not right',
    '1 thing that was not accepted',
    '1 thing that ends soon',
  ])
  expect(tasksOf({ ...each, declined: 0, toConfirm: 2, queries: 0, waitingForApproval: 0, runningOut: 0 })).toEqual([
    '2 visits to agree to',
  ])
})
