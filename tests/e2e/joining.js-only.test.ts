import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './setup/fixtures.ts'

/** How each question is answered, whichever kind is asked it. */
const answers: Record<string, (page: Page) => Promise<void>> = {
  email: (page) => page.getByLabel('E-mail address').fill('axe@demo.example'),
  yourName: (page) => page.getByLabel('Your name').fill('Ines Centre'),
  name: (page) => page.getByLabel('Name', { exact: true }).fill('Riverside'),
  council: (page) => page.getByRole('radio').first().check(),
  district: (page) => page.getByLabel('Postcode').fill('FH1'),
  title: (page) => page.getByLabel(/^Name of/).fill('A day at the river'),
  summary: (page) => page.getByLabel('One sentence').fill('Company and a hot dinner by the river.'),
  when: (page) => page.getByLabel('Day and time').fill('Every Tuesday, 2pm'),
  category: (page) => page.getByRole('radio').first().check(),
  picture: (page) => page.getByRole('radio').first().check(),
  price: async (page) => {
    await page.getByLabel('How much?').fill('54')
    await page.getByRole('radio').first().check()
  },
}

for (const kind of ['A service of the council', 'A micro-enterprise', 'A community group']) {
  test(`axe finds nothing wrong with any question, nor with its errors: ${kind.toLowerCase()}`, async ({ page }) => {
    test.setTimeout(180_000)
    await page.goto('/join/provider')
    await page.getByRole('radio', { name: kind }).check()
    await page.getByRole('button', { name: 'Go on' }).click()
    for (let steps = 0; !page.url().endsWith('/check') && steps < 12; steps++) {
      const question = new URL(page.url()).pathname.split('/').at(-1) ?? ''
      await look(page)
      await page.getByRole('button', { name: 'Save and go on' }).click()
      await expect(page.getByRole('alert')).toBeVisible()
      await look(page)
      await answers[question]?.(page)
      await page.getByRole('button', { name: 'Save and go on' }).click()
      await expect(page).not.toHaveURL(new RegExp(`/${question}$`))
    }
    await look(page)
    await page.goto('/join/provider/later')
    await look(page)
    await page.goto('/join/provider/sent')
    await look(page)
  })
}

async function look(page: Page) {
  await expect.soft(page.getByRole('heading', { level: 1 }), `one heading on ${page.url()}`).toHaveCount(1)
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
}
