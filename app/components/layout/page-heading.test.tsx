import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PageHeading } from './page-heading.tsx'

test('a heading never breaks within “e-mail”', () => {
  const html = renderToStaticMarkup(<PageHeading title="What is your e-mail address?" />)
  expect(html).toContain('>What is your <span class="db-together">e-mail</span> address?</h1>')
  expect(renderToStaticMarkup(<PageHeading title="A tea-time walk" />)).toContain('>A tea-time walk</h1>')
})
