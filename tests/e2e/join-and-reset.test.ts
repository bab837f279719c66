import { expect, followMail, giveNameAndPassword, test } from './setup/fixtures.ts'

const email = 'newcomer@demo.example'

test('somebody new joins, presses the button in the mail, and is signed in', async ({ page }) => {
  await page.goto('/join')
  await page.getByRole('link', { name: 'Make an account' }).click()
  await page.getByLabel('Your name').fill('Nell Newcomer')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Choose a password').fill('three quiet words')
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByRole('status')).toContainText('We have sent you an e-mail')

  await followMail(page, { to: email, subject: 'Finish joining Daybook' })
  await page.getByLabel('Password', { exact: true }).fill('three quiet words')
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByRole('status')).toContainText('You are signed in')
})

test('a short password comes back with what to do, and the rest as it was typed', async ({ page }) => {
  await page.goto('/join/account')
  await page.getByLabel('Your name').fill('Nell Newcomer')
  await page.getByLabel('E-mail address').fill('other@demo.example')
  await page.getByLabel('Choose a password').fill('short')
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose a password of 10 letters or more')
  await expect(page.getByLabel('Your name')).toHaveValue('Nell Newcomer')
  await page.getByRole('alert').getByRole('link').first().click()
  await expect(page.getByLabel('Choose a password')).toBeFocused()
})

test('a forgotten password is replaced by mail, and the link is good once', async ({ page }) => {
  await page.goto('/reset-password')
  await page.getByLabel('E-mail address').fill('provider@demo.example')
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByRole('status')).toContainText('If there is an account')

  await followMail(page, { to: 'provider@demo.example', subject: 'password' })
  const link = page.url()
  await page.getByLabel('New password').fill('another three words')
  await page.getByRole('button', { name: 'Use this password' }).click()
  await giveNameAndPassword(page, { email: 'provider@demo.example', password: 'another three words' })
  await expect(page).toHaveURL(/\/provider\//)

  await page.goto(link)
  await page.getByLabel('New password').fill('yet more words here')
  await page.getByRole('button', { name: 'Use this password' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
})

test('signing out closes every page', async ({ page, signIn }) => {
  await signIn('inhouse@demo.example')
  await page.goto('/sign-out')
  const button = page.getByRole('main').getByRole('button', { name: 'Sign out' })
  if (await button.isVisible()) await button.click()
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})
