import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Field } from '../forms/field.tsx'
import { PotFields } from './pot-fields.tsx'

const named = (what: string) => [1, 2, 3, 4].map((n) => ({ id: `${what}_${n}`, name: `${what} ${n}` }))
const field = (name: string, typed: Partial<Field> = {}): Field => ({ id: name, name, ...typed })
const drawn = (typed: Partial<Record<'onlyCategories' | 'payerProviderId', Partial<Field>>> = {}, isFirst = false) =>
  renderToStaticMarkup(
    <PotFields
      pot={{
        name: field('name'),
        amount: field('amount'),
        stream: field('stream'),
        heldAs: field('heldAs'),
        payerUserId: field('payerUserId'),
        payerTrustId: field('payerTrustId'),
        payerProviderId: field('payerProviderId', typed.payerProviderId),
        releasePattern: field('releasePattern'),
        onlyCategories: field('onlyCategories', typed.onlyCategories),
        notCategories: field('notCategories'),
        mayBuyInHouse: field('mayBuyInHouse'),
      }}
      number={2}
      payers={{ representatives: named('Tom'), trusts: named('Trust'), providers: named('Shop') }}
      categories={named('Category')}
      remove={null}
      isFirst={isFirst}
    />,
  )
/** What each folded list says of itself, and whether it stands open. */
const folded = (html: string) =>
  [...html.matchAll(/<details([^>]*)><summary[^>]*><span[^>]*>([^<]*)/g)].map(([, attributes = '', words]) => ({
    words,
    isOpen: attributes.includes('open'),
  }))

test('the long lists of a pot stand closed, and say what is chosen in them', () => {
  expect(folded(drawn())).toEqual([
    { words: 'If somebody else keeps it: who? Nobody chosen', isOpen: false },
    { words: 'What may it buy? Anything', isOpen: false },
    { words: 'What may it not buy? Nothing is left out', isOpen: false },
  ])
  const chosen = { onlyCategories: { defaultOptions: ['Category_1', 'Category_2', 'Category_3'] } }
  const kept = { payerProviderId: { defaultValue: 'Shop_2' } }
  expect(folded(drawn({ ...chosen, ...kept })).map(({ words }) => words)).toEqual([
    'If somebody else keeps it: who? Shop 2',
    'What may it buy? 3 chosen',
    'What may it not buy? Nothing is left out',
  ])
})

test('who is missing is asked for in the open', () => {
  const [keeper] = folded(drawn({ payerProviderId: { errors: ['Say which organisation keeps the money.'] } }))
  expect(keeper?.isOpen).toBe(true)
})

test('one is at the name of the pot that was asked for, and at no other', () => {
  expect(drawn({}, true)).toMatch(/<input[^>]*name="name"[^>]*autofocus|<input[^>]*autofocus[^>]*name="name"/i)
  expect(drawn()).not.toMatch(/autofocus/i)
})
