import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { KnownOfPerson } from './known-of-person.tsx'

test('an address of several lines is shown line by line', () => {
  const joan = { name: 'Joan Reeve', shortName: 'Joan', bornOn: null, email: null, phone: null, district: null }
  const shown = renderToStaticMarkup(<KnownOfPerson person={{ ...joan, address: '1 Road\nFernhill\nFH3 1AB' }} />)
  expect(shown).toContain('<span class="db-lines">1 Road\nFernhill\nFH3 1AB</span>')
  expect(renderToStaticMarkup(<KnownOfPerson person={{ ...joan, address: null }} />)).not.toContain('db-lines')
})
