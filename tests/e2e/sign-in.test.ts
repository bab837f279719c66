import { expect, expectNoSidewaysScroll, giveCode, giveNameAndPassword, test } from './setup/fixtures.ts'

test('a holder signs in with a password and lands on her own pages', async ({ page }) => {
  await giveNameAndPassword(page, { email: 'holder@demo.example', password: 'let-me-try-it' })
  await expect(page).toHaveURL(/\/people\//)
  await expectNoSidewaysScroll(page)
})

test('a wrong password and an unknown address get the same answer', async ({ page }) => {
  await giveNameAndPassword(page, { email: 'holder@demo.example', password: 'not-the-password' })
  const wrong = await page.getByRole('alert').innerText()
  await giveNameAndPassword(page, { email: 'nobody@demo.example', password: 'not-the-password' })
  expect(await page.getByRole('alert').innerText()).toBe(wrong)
  await expect(page.getByLabel('E-mail address')).toHaveValue('nobody@demo.example')
})

test('somebody from the council is asked for a code as well', async ({ page }) => {
  await giveNameAndPassword(page, { email: 'finance@demo.example', password: 'let-me-try-it' })
  await expect(page).toHaveURL(/second-factor/)
  await giveCode(page)
  await expect(page).toHaveURL(/\/council\//)
})

test('a page that needs a sign-in asks for it and then shows that page', async ({ page }) => {
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await page.getByLabel('E-mail address').fill('provider@demo.example')
  await page.getByLabel('Password', { exact: true }).fill('let-me-try-it')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/account$/)
})

test('what was looked for is still there after signing in', async ({ page }) => {
  await page.goto('/search?q=walk')
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('E-mail address').fill('provider@demo.example')
  await page.getByLabel('Password', { exact: true }).fill('let-me-try-it')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/search\?q=walk$/)
})
