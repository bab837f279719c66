import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Balance } from './balance.tsx'
import { LeftInWords } from './left-in-words.tsx'

const ended = { time: 'over', startsOn: '2025-04-01', endsOn: '2026-03-31' } as const
const joan = { shortName: 'Joan', isSelf: false }
const nothing = { givenPence: 0, leftPence: 0, setAsidePence: 0, heldPence: 0, spentPence: 0, shortfallPence: 0 }
const wordsOf = (element: React.ReactElement) => renderToStaticMarkup(element).replaceAll(/<[^>]+>/g, '')
const said = (sum: typeof nothing) => <LeftInWords whose={joan} budget={{ ...ended, sum }} />

test('what was set aside in a budget that is over was not used either', () => {
  const sum = { ...nothing, givenPence: 51_200, leftPence: 50_000, setAsidePence: 1200 }
  expect(wordsOf(said(sum))).toContain('£512.00 of it was not used. Nothing new can be ordered with it.')
  const balance = <Balance words={said(sum)} sum={sum} period={ended} heldFor="kept for what is ordered" who="Joan" />
  expect(wordsOf(balance)).toContain('Not used£500.00nothing new can be ordered with this')
  expect(wordsOf(balance)).toContain('Set aside£12.00not used either')
})

test('where all of a budget that is over was used, none of it is left', () => {
  expect(wordsOf(said(nothing))).toBe(
    'Joan’s budget ended on 31 March 2026. None of it is left. Nothing new can be ordered with it.',
  )
})
