import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { forecastOf } from '#app/domain/budgets/forecast.ts'
import { WillItLast } from './will-it-last.tsx'

const year = { startsOn: '2026-04-01', endsOn: '2027-03-31', today: '2026-11-23' }
const gareth = { shortName: 'Gareth', isSelf: false }

type Typed = { leftPence: number; setAsidePence?: number; owedPence?: number }

/** The section as it is read, of a budget of £8,000.00 of which £1,000.00 was spent. */
function read({ leftPence, setAsidePence = 0, owedPence = 0 }: Typed): string {
  const givenPence = 800_000
  const spending = [{ day: '2026-06-01', pence: 100_000 }]
  const forecast = forecastOf({ ...year, givenPence, leftPence, setAsidePence, spending })!
  const heldPence = givenPence - leftPence - setAsidePence - 100_000
  const sum = { givenPence, leftPence, setAsidePence, heldPence, spentPence: 100_000 - owedPence, shortfallPence: 0 }
  const section = <WillItLast whose={gareth} budget={{ ...year, time: 'now', sum }} forecast={forecast} />
  return renderToStaticMarkup(section).replaceAll(/<[^>]+>/g, '')
}

test('where more is held than is used, all that is left stays left, to the penny, and the picture ends there', () => {
  const words = read({ leftPence: 543_280 })
  expect(words).toContain(
    'Yes. What is ordered is paid from what is held. If nothing more is ordered, all of the £5,432.80 is still left on 31 March 2027.',
  )
  expect(words).toContain('the dots are what happens when all that is held now is spent and nothing more is ordered.')
  expect(words).toContain('31 March 2027Expectedabout £5,432')
})

test('where less is held than is used, what would be left is never rounded up', () => {
  const words = read({ leftPence: 699_999 })
  expect(words).toContain('If Gareth goes on as now, there will be about £6,459 left on 31 March 2027.') // £6,459.84
  expect(words).toContain('the dots are what happens if it goes on at about £4 a day.')
})

test('what is set aside is named beside what will be left, for the picture has it in', () => {
  const words = read({ leftPence: 550_000, setAsidePence: 50_000 })
  expect(words).toContain('is still left on 31 March 2027. £500.00 is set aside besides.')
  expect(words).toContain('Money not yet spent or owed, with the £500.00 set aside.')
})

test('the picture says what it counts as gone besides what is spent in the sum above it', () => {
  expect(read({ leftPence: 550_000, owedPence: 10_500 })).toContain(
    'Money not yet spent or owed. £105.00 is owed: it was agreed to, and has no invoice yet. The line is what happened',
  )
  expect(read({ leftPence: 550_000 })).toContain('Money not yet spent or owed. The line is')
})
