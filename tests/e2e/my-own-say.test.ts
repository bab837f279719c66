import type { Page } from '@playwright/test'
import { expect, test } from './setup/fixtures.ts'

test('one press ends what a broker may do', async ({ page, signIn }) => {
  await signIn('broker@demo.example')
  expect((await page.goto('/people/per_gareth_owen'))?.status()).toBe(200)

  await signIn('gareth.owen@demo.example')
  await page.goto('/people/per_gareth_owen/access')
  await page.getByRole('button', { name: 'End this now : Northgate Brokerage' }).click()
  await expect(page.getByRole('status')).toBeVisible()

  await signIn('broker@demo.example')
  expect((await page.goto('/people/per_gareth_owen'))?.status()).toBe(404)
})

test('who keeps her own money says "I have paid"', async ({ page, signIn }) => {
  await signIn('holder@demo.example')
  await page.goto('/people/per_amina/invoices')
  await page.getByRole('row').filter({ hasText: 'To be paid' }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'I have paid' }).click()
  await expect(page.getByRole('status')).toBeVisible()
  await expect(page.getByRole('button', { name: 'I have paid' })).toHaveCount(0)
})

test('easy read and large text stay chosen from page to page', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Large text' }).click()
  await page.goto('/community')
  await expect(page.locator('html')).toHaveAttribute('data-text', 'large')
})

test('the keyboard alone is enough to sign in and look for support', async ({ page }) => {
  await page.goto('/sign-in')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(page, 'E-mail address')
  await page.keyboard.type('jamal.hussein@demo.example')
  await tabTo(page, 'Password')
  await page.keyboard.type('let-me-try-it')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/people\/per_jamal_hussein/)
  await page.goto('/people/per_jamal_hussein/shop')
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab')
    if (
      await page
        .getByRole('article')
        .first()
        .getByRole('link')
        .evaluate((link) => link === document.activeElement)
    )
      break
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/shop\/.+/)
})

async function tabTo(page: Page, label: string) {
  const field = page.getByLabel(label, { exact: true })
  for (let press = 0; press < 30; press++) {
    if (await field.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(field).toBeFocused()
}
