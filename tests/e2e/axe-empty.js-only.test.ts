import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'
import { sendEveryFormEmpty } from './setup/empty-forms.ts'
import { expect, test } from './setup/fixtures.ts'
import { look } from './setup/look.ts'

test.use({ filled: 'empty' })

const everybody = [
  { who: 'nobody', email: null, room: /^\/(?!people|council|provider|broker|dev)/ },
  { who: 'somebody who belongs nowhere', email: 'stranger@empty.example', room: /^\/(acting-for|account)/ },
  { who: 'a person without a budget', email: 'new@empty.example', room: /^\/people/ },
  { who: 'a shop with empty shelves', email: 'seller@empty.example', room: /^\/provider/ },
  { who: 'a brokerage without people', email: 'brokers-owner@empty.example', room: /^\/broker/ },
  { who: 'a finance officer', email: 'finance@empty.example', room: /^\/council/ },
  { who: 'a practitioner', email: 'practitioner@empty.example', room: /^\/council/ },
  { who: 'a commissioner', email: 'commissioner@empty.example', room: /^\/council/ },
  { who: 'the administrator', email: 'admin@empty.example', room: /^\/council/ },
]

for (const { who, email, room } of everybody) {
  test(`on its first day axe finds nothing wrong with any page that ${who} sees`, async ({ page, site, signIn }) => {
    test.setTimeout(300_000)
    if (email) await signIn(email)
    const organisation = (kind: string) =>
      String(site.ask(`select id from organisations where kind = '${kind}'`)[0]?.['id'])
    const here = pagesIn(routes).filter((path) => room.test(path))
    expect(here.length).toBeGreaterThan(1)
    for (const pattern of here) {
      const path = pattern
        .replace(':personId', 'per_new')
        .replace(/^\/(\w+)\/:organisationId/, (_, kind: string) => `/${kind}/${organisation(kind)}`)
      if (path.includes(':')) continue
      await page.goto(path)
      await look(page, path)
      await sendEveryFormEmpty(page, path)
    }
  })
}

/** Every address at which a page stands. Files and feeds show no page. */
function pagesIn(entries: RouteConfigEntry[], above = ''): string[] {
  return entries.flatMap(({ path = '', file, children }) => {
    const here = path ? `${above}/${path}` : above
    if (children) return pagesIn(children, here)
    return file.endsWith('.tsx') && path !== '*' ? [here || '/'] : []
  })
}
