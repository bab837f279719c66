import type { Page } from '@playwright/test'
import { expect, expectNoSidewaysScroll, test } from './setup/fixtures.ts'
import type { Site } from './setup/site.ts'

const listing = '/provider/org_bright_days/listings/lst_cook_together'

const preview = (page: Page) => page.getByRole('region', { name: 'How it will look' })
const whatIsKept = (site: Site) => [
  site.ask(`select count(*) many from listing_versions`),
  site.ask(`select title, summary, easy_read from listings where id = 'lst_cook_together'`),
]

test('how a listing will look changes with its words, as a buyer and in easy read, and nothing is saved', async ({
  page,
  site,
  signIn,
  picture,
  javaScriptEnabled,
}) => {
  const look = async () => {
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'See how it will look' }).click()
  }
  await signIn('provider@demo.example')
  const before = whatIsKept(site)
  await page.goto(listing)
  await page.getByLabel('What is it called?').fill('Cook a curry together')
  await page.getByLabel('In one sentence, what is it?').fill('You choose the spices. Dan washes up.')
  await look()
  await expect(preview(page).getByRole('heading', { name: 'Cook a curry together' }).first()).toBeVisible()
  await expect(preview(page)).toContainText('You choose the spices. Dan washes up.')
  await expect(preview(page)).toContainText('£28.00')

  await page.getByRole('textbox', { name: 'Sentence 1' }).fill('You and Dan cook a curry.')
  await look()
  await expect(preview(page).getByText('You and Dan cook a curry.')).toBeVisible()
  await picture('editor-easy-read')
  await expectNoSidewaysScroll(page)
  await expect(page.getByLabel('What is it called?')).toHaveValue('Cook a curry together')
  expect(whatIsKept(site)).toEqual(before)
  await page.goto('/stores/bright-days')
  await expect(page.getByRole('main')).not.toContainText('Cook a curry together')
})

test('what is half written is shown with what stands there so far; a silent server leaves the last preview', async ({
  page,
  site,
  signIn,
  picture,
  javaScriptEnabled,
}) => {
  await signIn('provider@demo.example')
  const before = whatIsKept(site)
  await page.goto('/provider/org_bright_days/listings/new')
  await page.getByLabel('What is it called?').first().fill('Ki')
  if (!javaScriptEnabled) {
    await page.getByRole('button', { name: 'See how it will look' }).click()
    await expect(page.getByRole('alert')).toContainText('Give it a name of at least 3 letters')
    await expect(page.getByLabel('What is it called?').first()).toHaveValue('Ki')
    return
  }
  await expect(preview(page).getByRole('heading', { name: 'Ki', exact: true }).first()).toBeVisible()
  await expect(preview(page)).toContainText('One sentence that says what it is')
  await expect(preview(page).locator('[aria-live]')).toHaveText('The preview is up to date.')
  await picture('editor-half-written')

  await page.context().setOffline(true)
  await page.getByLabel('What is it called?').first().fill('Kites')
  await expect(preview(page).locator('[aria-live]')).toContainText('of a moment ago')
  await expect(preview(page).getByRole('heading', { name: 'Ki', exact: true }).first()).toBeVisible()
  await page.context().setOffline(false)
  await expect(preview(page).getByRole('heading', { name: 'Kites' }).first()).toBeVisible({ timeout: 20_000 })
  await expect(preview(page).locator('[aria-live]')).toHaveText('The preview is up to date.')
  expect(whatIsKept(site)).toEqual(before)
})

test('whoever looks by a press comes to the preview, and can turn it to easy read', async ({
  page,
  signIn,
  javaScriptEnabled,
}) => {
  await signIn('provider@demo.example')
  await page.goto(listing)
  await page.getByLabel('What happens?').fill('Two hours in your kitchen, with a curry at the end.')
  await page.getByRole('button', { name: 'See how it will look' }).click()
  await expect(preview(page)).toHaveCount(1)
  await expect(preview(page)).toContainText('with a curry at the end.')
  if (javaScriptEnabled) {
    await expect(preview(page).getByRole('heading', { name: 'How it will look' })).toBeFocused()
    await preview(page).getByRole('radio', { name: 'In easy read' }).check()
  }
  await expect(preview(page).getByText('You can ask a person.')).toBeVisible()
})
