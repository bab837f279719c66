import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { History } from './history.tsx'

const row = { id: 'aud_1', at: '2026-11-22T10:00:00Z', kind: 'did' as const, who: 'Joan', reason: 'A cold' }
const said = (words: string, reason: string | null = row.reason) =>
  renderToStaticMarkup(<History rows={[{ ...row, words, reason }]} />)

test('what was done and why stand one after the other with one full stop between them', () => {
  expect(said('£8.40 is paid, because it was late.')).toContain('because it was late. Why: A cold')
  expect(said('Ended a plan')).toContain('Ended a plan. Why: A cold')
  expect(said('Ended a plan', null)).toContain('>Ended a plan<')
})
