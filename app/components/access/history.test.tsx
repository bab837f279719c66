import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { History } from './history.tsx'

const at = '2026-11-22T10:00:00Z'
const row = { id: 'aud_1', at, firstAt: at, times: 1, who: 'Joan', reason: 'A cold' }
const said = (words: string, reason: string | null = row.reason) =>
  renderToStaticMarkup(<History rows={[{ ...row, words, reason }]} />)

test('what was done and why stand one after the other with one full stop between them', () => {
  expect(said('£8.40 is paid, because it was late.')).toContain('because it was late. Why: A cold')
  expect(said('Ended a plan')).toContain('Ended a plan. Why: A cold')
  expect(said('Ended a plan', null)).toContain('>Ended a plan<')
})

test('looks of one reading say how often and from when to when', () => {
  const read = (firstAt: string) =>
    renderToStaticMarkup(<History rows={[{ ...row, words: 'Looked at the address', firstAt, times: 3 }]} />)
  expect(read(at)).toContain('Sunday 22 November 2026, 3 times at 10am')
  expect(read('2026-11-22T09:58:00Z')).toContain('Sunday 22 November 2026, 3 times between 9:58am and 10am')
})
