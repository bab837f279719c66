import { expect, test } from 'vitest'
import { sameSitePath } from './same-site-path.ts'

test('a path of this site is kept with its query', () => {
  expect(sameSitePath('/people/per_1/basket?from=shop#top', '/')).toBe('/people/per_1/basket?from=shop#top')
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\evil',
  '/.//evil.example',
  '/%2e//evil.example',
  '/a/..//evil.example',
  'javascript:alert(1)',
  '/a\nb',
  '',
  null,
  undefined,
])('%j leads nowhere but home', (to) => {
  expect(sameSitePath(to, '/')).toBe('/')
})
