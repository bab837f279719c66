import type { Access } from '#app/domain/people/permissions.ts'
import { recordLook } from '#app/domain/people/record-look.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { machineTime } from '#app/domain/shared/clock.ts'
import { transaction } from '#db/client.ts'

const hour = 60 * 60_000
const lately = new Map<string, number>()

/** Records that somebody other than the person opened a page of theirs: once an hour for each page, not for every click. */
export async function noteLook(request: Request, actor: Actor, access: Access): Promise<void> {
  if (access.as === 'self' || request.method !== 'GET') return
  const what = whatIsAt(new URL(request.url).pathname)
  const key = `${actor.userId} ${access.personId} ${what}`
  const at = machineTime().getTime()
  if (at - (lately.get(key) ?? 0) < hour) return
  if (lately.size > 10_000) lately.clear()
  lately.set(key, at)
  try {
    await transaction((tx) => recordLook(tx, actor, { access, what }))
  } catch (error) {
    lately.delete(key)
    throw error
  }
}

const pages: Record<string, string> = {
  shop: 'the shop',
  compare: 'things side by side',
  shortlist: 'the list of what is kept',
  budget: 'the budget',
  'budget.csv': 'the budget',
  basket: 'the basket',
  checkout: 'the basket',
  orders: 'the orders',
  visits: 'the visits',
  invoices: 'the invoices',
  statement: 'the statement',
  'about-me': 'the About me page',
  access: 'who may act',
  plan: 'the support plan',
}

const pagesOfCouncil: Record<string, string> = {
  change: 'the name, the address and how to be reached',
  mandates: 'who may act',
  budgets: 'the budget',
}

/** "/people/per_x/budget" and "/council/org_x/people/per_x/budgets" to words. */
function whatIsAt(pathname: string): string {
  const parts = pathname.replace(/\.data$/, '').split('/')
  const page = parts[parts.indexOf('people') + 2] ?? ''
  if (parts[1] === 'council') return pagesOfCouncil[page] ?? 'the council’s page about the person'
  return pages[page] ?? 'the first page'
}
