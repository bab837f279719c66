import { renderToStaticMarkup } from 'react-dom/server'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { kindOfOne } from '#app/domain/catalogue/checks/check.ts'
import { AffectedList } from './check/affected-list.tsx'
import { CasesPage } from './invoice/cases-page.tsx'
import { ReadyToPay } from './payment/ready-to-pay.tsx'
import { SheetSteps } from './sheets/sheet-steps.tsx'

const wordsOf = (element: ReactElement) =>
  renderToStaticMarkup(element)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('one is never said as many: payments, orders, things of a sheet, cases', () => {
  const pay = (payments: number, lines: number) =>
    wordsOf(<ReadyToPay ready={{ payments, lines, pence: 1200 }} formKey="k" />)
  expect(pay(1, 3)).toContain('3 lines can be paid from money that is there: 1 payment, £12.00.')
  expect(pay(1, 1)).toContain('1 line can be paid')
  expect(pay(2, 3)).toContain('2 payments, £12.00.')

  const affected = (lines: number, visits: number) => ({
    ...{ count: { people: 1, lines, visits, waiting: 0 }, lines: [], elsewhere: 0, brokers: [] },
  })
  expect(wordsOf(<AffectedList affected={affected(1, 1)} />)).toMatch(/1 order, waiting or going on .*1 visit to come/)
  expect(wordsOf(<AffectedList affected={affected(2, 0)} />)).toMatch(
    /2 orders, waiting or going on .*0 visits to come/,
  )

  const none = { all: 0, added: 0, changed: 0, unchanged: 0, refused: 0, refusedListings: 0, refusedPrices: 0 }
  const sheet = (state: 'waiting' | 'taken' | 'undone', tally: object) =>
    wordsOf(
      <SheetSteps
        sheet={{
          ...{ state, notices: [], endsAt: 'noon', canStill: false },
          tally: { ...none, waiting: 0, taken: 0, undone: 0, kept: 0, ...tally },
        }}
        hrefs={{ here: '', refused: { xlsx: '', listings: '', prices: '' } }}
      />,
    )
  expect(sheet('waiting', { waiting: 1, changed: 1, unchanged: 1 })).toContain('1 changed, 1 as it is, 0 not taken.')
  expect(sheet('waiting', { waiting: 1, changed: 1, unchanged: 2 })).toContain('2 as they are')
  expect(sheet('taken', { taken: 1, unchanged: 1 })).toContain('1 taken, 1 as it was, 0 not taken.')
  expect(sheet('undone', { undone: 1, kept: 1 })).toContain('1 left as it is because somebody changed it since.')

  const item = { id: 'c', href: '#', words: 'A walk', reason: 'Not agreed', waiting: 'a day', isOpen: false }
  const cases = wordsOf(<CasesPage queue={[item]} waiting={1} matched={1} />)
  expect(cases).toContain('1 line matched by itself in the last seven days. 1 waits for a person.')
})

test('one provider is of one kind', () => {
  expect(kindOfOne('personal-assistant')).toBe('Personal assistant')
  expect(kindOfOne('in-house')).toBe('The council’s own service')
  expect(kindOfOne('community')).toBe('Community group')
})
