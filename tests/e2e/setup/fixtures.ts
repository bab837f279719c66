import axe from 'axe-core'
import { test as base, expect, type Page } from '@playwright/test'
import { takeTheMouseAway } from './keyboard.ts'
import { openSite, type Filled, type Site } from './site.ts'

let open: { file: string; site: Site } | null = null

/** `handsOn: 'keys'`: the journey is walked by the keyboard alone. `filled`: with what the site is filled. */
export type Options = { handsOn: 'mouse' | 'keys'; filled: Filled }

type Fixtures = {
  site: Site
  /** Signs in with the demonstration's password, and the code where one is asked for. */
  signIn: (email: string, password?: string) => Promise<void>
  /** Forgets who is signed in, in this browser only. */
  leave: () => Promise<void>
  /** Keeps what the page looks like, wide and on a phone, under test-results/screenshots. */
  picture: (name: string) => Promise<void>
  noTrouble: undefined
}

/** A journey: one file, one server, one demonstration; its tests follow each other. */
export const test = base.extend<Fixtures & Options, { lastSite: undefined }>({
  handsOn: ['mouse', { option: true }],
  filled: ['demonstration', { option: true }],
  page: async ({ page, handsOn }, use) => {
    if (handsOn === 'keys') takeTheMouseAway(page)
    await use(page)
  },
  lastSite: [
    async ({}, use) => {
      await use(undefined)
      await open?.site.stop()
      open = null
    },
    { scope: 'worker', auto: true },
  ],
  site: async ({ filled }, use, { file }) => {
    if (open?.file !== file) {
      await open?.site.stop()
      open = { file, site: await openSite(filled) }
    }
    await use(open.site)
  },
  baseURL: ({ site }, use) => use(site.origin),
  noTrouble: [
    async ({ site }, use) => {
      await use(undefined)
      expect(site.takeTroubles(), 'what the server complained about').toEqual([])
    },
    { auto: true },
  ],
  signIn: ({ page, site }, use) =>
    use(async (email, password = 'let-me-try-it') => {
      await page.context().clearCookies()
      const cookies = site.signedIn.get(email)
      if (cookies) return page.context().addCookies(cookies)
      await giveNameAndPassword(page, { email, password })
      if (new URL(page.url()).pathname.startsWith('/sign-in/second-factor')) await giveCode(page)
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/sign in|code/i)
      site.signedIn.set(email, await page.context().cookies())
    }),
  leave: ({ page }, use) => use(() => page.context().clearCookies()),
  picture: ({ page }, use, { project }) =>
    use(async (name) => {
      const wide = page.viewportSize() ?? { width: 1280, height: 900 }
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 })
        const path = `test-results/screenshots/${project.name.replaceAll(' ', '-')}/${name}-${width}.png`
        await untilPicturesAreThere(page)
        await page.screenshot({ path, fullPage: true })
      }
      await page.setViewportSize(wide)
    }),
})

export { expect }

/** Those that nobody has come down to yet are not asked for by themselves. */
async function untilPicturesAreThere(page: Page) {
  await page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager'
  })
  await expect.poll(() => page.evaluate(() => [...document.images].every(({ complete }) => complete))).toBe(true)
}

export async function giveNameAndPassword(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** The demonstration shows the next code that was not used yet. */
export async function giveCode(page: Page) {
  const code = await page.locator('#demonstration-code').innerText()
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Go on' }).click()
}

/** At 320 CSS pixels nothing stands beside the page. */
export async function expectNoSidewaysScroll(page: Page) {
  const before = page.viewportSize() ?? { width: 1280, height: 900 }
  await page.setViewportSize({ width: 320, height: 800 })
  const beside = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect.soft(beside, `pixels beside ${page.url()} at 320`).toBe(0)
  await page.setViewportSize(before)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** No rule of WCAG 2.2 A and AA, and none of axe's own, is broken. */
export async function expectNoAxeViolations(page: Page) {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
  })
  expect.soft(violations, `axe on ${page.url()}`).toEqual([])
}

/**
 * Opens the newest mail to somebody in the demonstration's letter box and presses the button in it. The page behind it is
 * for whoever has this link alone, so it is looked at here.
 */
export async function followMail(page: Page, { to, subject }: { to: string; subject: string }) {
  await page.goto('/dev/mail')
  await page
    .getByRole('article')
    .filter({ hasText: `To ${to}` })
    .filter({ hasText: subject })
    .first()
    .locator('a')
    .click()
  await page.waitForURL(({ pathname }) => !pathname.startsWith('/dev/'))
  await expectNoSidewaysScroll(page)
  if (base.info().project.use.javaScriptEnabled !== false) await expectNoAxeViolations(page)
}

/** Moves the demonstration's clock; the work of each night is done on the way. */
export async function letDaysPass(page: Page, days: number) {
  await page.goto('/dev/clock')
  await page.getByLabel('How many days?').fill(String(days))
  await page.getByRole('button', { name: 'Move time forward' }).click({ timeout: 60_000 })
  await expect(page.getByRole('status')).toContainText('It is', { timeout: 60_000 })
}
