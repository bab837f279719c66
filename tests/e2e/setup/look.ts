import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './fixtures.ts'

/** One heading, a title, no rule of axe broken, and nothing beside the page at 320 pixels. */
export async function look(page: Page, path: string) {
  await test.step(path, async () => {
    await expect.soft(page.getByRole('heading', { level: 1 }), `one heading on ${path}`).toHaveCount(1)
    expect.soft(await page.title(), `the title of ${path}`).toMatch(/ – Daybook$/)
    await expectNoAxeViolations(page)
    await expectNoSidewaysScroll(page)
  })
}

const written =
  'main form[method="post"]:has(input[type="text"], input[type="email"], input[type="password"], textarea)'

/** How many forms of the page ask for words. */
export function emptyForms(page: Page): Promise<number> {
  return page.locator(written).count()
}

/** Sends the first form that asks for words with nothing in it: the page comes back with what is missing. */
export async function lookAtErrors(page: Page, path: string) {
  await page.goto(path)
  const form = page.locator(written).filter({ visible: true }).first()
  const button = form.getByRole('button').filter({ visible: true }).last()
  if ((await button.count()) === 0) return
  const fields = form.locator('input:is([type=text],[type=email],[type=date]), textarea').filter({ visible: true })
  for (const field of await fields.all()) await field.fill('')
  await button.click()
  await look(page, `${path} with errors`)
}
