import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Unbroken } from './unbroken.tsx'

const together = (words: string) => {
  const markup = renderToStaticMarkup(<Unbroken words={words} />)
  expect(markup.replaceAll(/<[^>]+>/g, '')).toBe(words)
  return [...markup.matchAll(/<span class="db-unbroken">([^<]*)</g)].map(([, number]) => number)
}

test('a telephone, a sort code, an account and a number of a register stay on one line; days and words may part', () => {
  expect(together('Oak Tree Care, sort code 99-87-93, account 14965254')).toEqual(['99-87-93', '14965254'])
  expect(together('Call 01632 960 624 or +44 1632 960 624.')).toEqual(['01632 960 624', '44 1632 960 624'])
  expect(together('Registered with the Care Quality Commission (1-2019116329)')).toEqual(['1-2019116329'])
  expect(together('Insured for £5 million until 28 February 2027, 10 to 12 places')).toEqual([])
})
