import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { WayOut } from '#app/domain/ordering/ways-out.ts'
import { aLineInBasket } from '#tests/factories/basket-shown.ts'
import { BasketBody } from './basket-page.tsx'

const later: WayOut[] = [{ kind: 'keep for later' }]
const none: WayOut[] = []
const fits = { ...aLineInBasket(), ways: none }
const inNoPot = (id: string, when: string) => ({ ...aLineInBasket({ id, when, pot: null }), ways: later })
const inSpring = inNoPot('bsk_2', 'Every Monday, 10am to 12 noon, from 29 March 2027 to 19 April 2027.')
const inTwoYears = inNoPot('bsk_3', 'Monday 1 January 2029, 10am to 12 noon.')

/** What somebody reads they can do, and each press with what it is about. */
function read(lines: (typeof fits)[]) {
  const page = renderToStaticMarkup(<BasketBody basket={{ lines, pots: [], mayApprove: true }} act={null} />)
  const ways = page.slice(page.indexOf('What you can do'), page.indexOf('What will be left'))
  return ways.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('to keep a line for later orders nothing, and says what the others cost then', () => {
  const words = read([fits, inSpring])
  expect(words).toContain(
    'Keep A clean and a chat (every Monday, 10am to 12 noon, from 29 March 2027 to 19 April 2027, £93.00) for later',
  )
  expect(words).toContain('The other things cost £93.00 then. Nothing is ordered yet.')
  expect(words).not.toContain('ordered now')
})

test('the note to a provider is read again before it is ordered', () => {
  const of = (note: string | null) =>
    renderToStaticMarkup(<BasketBody basket={{ lines: [{ ...fits, note }], pots: [], mayApprove: true }} act={null} />)
  expect(of('Ring twice')).toContain('Note to them: “Ring twice”')
  expect(of(null)).not.toContain('Note to them')
})

test('of two lines of one name each offer says which of them it is for, on its button too', () => {
  const words = read([inSpring, inTwoYears])
  expect(words.match(/\(every Monday, 10am to 12 noon, from 29 March 2027 to 19 April 2027, £93\.00\)/g)).toHaveLength(
    2,
  )
  expect(words.match(/\(Monday 1 January 2029, 10am to 12 noon, £93\.00\)/g)).toHaveLength(2)
})

test('while another line does not fit either nothing is said of what the rest would cost', () => {
  const words = read([fits, inSpring, inTwoYears])
  expect(words).not.toContain('The other things')
  expect(words.match(/It stays below the basket until you put it back\./g)).toHaveLength(2)
})

test('a line that is alone of its name is called by it, and less of it is ordered by no press', () => {
  const weeks: WayOut = {
    kind: 'fewer weeks',
    weeks: 1,
    visits: 1,
    until: '2027-03-29',
    costPence: 3100,
    leftPence: 100,
  }
  const items: WayOut = { kind: 'fewer items', quantity: 2, costPence: 3100, leftPence: 100 }
  const words = read([{ ...inSpring, ways: [weeks, items, ...later] }])
  expect(words).toContain('Have only 1 week of A clean and a chat 1 visit until 29 March 2027 for £31.00.')
  expect(words).toContain('Have only 2 of A clean and a chat It costs £31.00.')
  expect(words).toContain('Keep A clean and a chat for later It stays below the basket until you put it back.')
})
