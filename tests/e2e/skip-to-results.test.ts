import { expect, test } from './setup/fixtures.ts'

test('whoever goes by keys comes to what was found without going through every filter', async ({ page }) => {
  await page.goto('/search?q=garden')
  await page.getByRole('link', { name: 'Skip to the results' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('main :focus')).toHaveCount(1)
  await expect(page.locator('.db-filters :focus')).toHaveCount(0)
})
