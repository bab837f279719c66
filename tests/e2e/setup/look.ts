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
