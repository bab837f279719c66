import { expect, test } from './setup/fixtures.ts'

test('what was just done is where one goes on from, and it is said whole', async ({ page, signIn }) => {
  await signIn('holder@demo.example')
  await page.goto('/people/per_amina/about-me')
  await page.getByRole('button', { name: 'Save this page' }).click()
  const done = page.getByRole('status')
  await expect(done).toBeFocused()
  await expect(done).toHaveAccessibleName('Done')
  await expect(done).toHaveAccessibleDescription(/\w{3}/)
})

test('a form that comes back takes one to what is missing, and its title says so first', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveTitle('Error: Sign in – Daybook')
  await expect(page.locator('.govuk-error-summary')).toBeFocused()
})

test('whoever skipped to the content before is taken to what is missing all the same', async ({ page }) => {
  await page.goto('/sign-in')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.getByRole('button', { name: 'Sign in' }).press('Enter')
  await expect(page).toHaveTitle('Error: Sign in – Daybook')
  expect(new URL(page.url()).hash).toBe('#main')
  await page.waitForTimeout(500) // the address takes the focus to its place when all is there
  await expect(page.locator('.govuk-error-summary')).toBeFocused()
})
