import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { WhatsOn } from './whats-on.tsx'

const tea = { id: 'hap_1', href: '/listings/tea', day: '2026-12-01', startsMinute: 600, endsMinute: 660, title: 'Tea' }

test('only what is free is called free; what has no price yet is asked for', () => {
  const said = (isFree: boolean) =>
    renderToStaticMarkup(<WhatsOn happenings={[{ ...tea, place: null, isFree, price: null }]} />)
  expect(said(true)).toContain('Free')
  expect(said(false)).not.toContain('Free')
  expect(said(false)).toContain('Ask them for the price')
})
