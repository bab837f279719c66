import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'
import { expect, test } from './setup/fixtures.ts'
import { look } from './setup/look.ts'
import { everybody, walks } from './setup/pages.ts'

for (const who of everybody) {
  test(`axe finds nothing wrong with any page that ${who} sees`, async ({ page, site, signIn }) => {
    test.setTimeout(300_000)
    const walk = walks(site).find((each) => each.who === who)
    if (walk?.email) await signIn(walk.email)
    for (const path of walk?.pages ?? []) {
      await page.goto(path)
      await look(page, path)
    }
  })
}

test('no page is left out of the walk', ({ site }) => {
  const walked = walks(site).flatMap(({ pages }) => pages.map((page) => page.replace(/\?.*/, '')))
  const left = pagesIn(routes).filter((pattern) => !walked.some((path) => pattern.test(path)))
  expect(left.map(String)).toEqual([])
})

/** Every address at which a page stands, with whatever its parameters are. Files and feeds show no page. */
function pagesIn(entries: RouteConfigEntry[], above = ''): RegExp[] {
  return entries.flatMap(({ path = '', file, children }) => {
    const here = path ? `${above}/${path}` : above
    if (children) return pagesIn(children, here)
    return file.endsWith('.tsx') && path !== '*' ? [new RegExp(`^${here.replace(/:\w+/g, '[^/]+') || '/'}$`)] : []
  })
}
