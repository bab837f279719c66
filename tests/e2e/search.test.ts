import { expect, test } from './setup/fixtures.ts'

test('a mistyped word finds what was meant, a beginning is completed, and the order is explained', async ({ page }) => {
  await page.goto('/search?q=gardning')
  await expect(page.getByText('No listing says “gardning”. Showing “gardening”.')).toBeVisible()
  await page.getByRole('link', { name: 'gardening', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('“gardening”')
  await expect(page.getByText('No listing says')).toBeHidden()
  await page.goto('/search?q=gard')
  await page.getByRole('navigation', { name: 'Searches that begin so' }).getByRole('link').first().click()
  await page.getByRole('link', { name: 'Why these results stand in this order' }).click()
  await page.getByRole('region', { name: 'Results for' }).getByRole('link').first().click()
  await expect(page.getByText('Number 1 of')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Together' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to the results' }).click()
  await expect(page).toHaveURL(/\/search\?/)
})

test('what nobody offers is said to be nothing', async ({ page }) => {
  await page.goto('/search?q=helicopter')
  await expect(page.getByText('Nothing found')).toBeVisible()
})

test('a word that nobody has is named, and what is shown below says what it is', async ({ page }) => {
  await page.goto('/search?q=gardening+with+a+helicopter')
  await expect(page.getByText('Nothing here matches “helicopter”.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Near to what you asked for' })).toBeVisible()
})

test('what is only near to what was asked says so, in the shop for everybody and in one person’s', async ({
  page,
  signIn,
}) => {
  const notQuite = page.getByText('Nothing here is quite what you asked for. These come nearest.')
  await page.goto('/search?q=ramp+for+the+front+step')
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect(notQuite).toBeVisible()
  await expect(page.getByText('Try other words, or fewer.')).toBeVisible()
  await page.goto('/search?q=ramp')
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect(notQuite).toBeHidden()
  await signIn('holder@demo.example')
  await page.goto('/people/per_amina/shop?q=ramp+for+the+front+step')
  await expect(notQuite).toBeVisible()
  await page.goto('/people/per_amina/shop?q=ramp')
  await expect(notQuite).toBeHidden()
})

test('whom it is for is a filter: its count is true, its address can be shared, and it can be taken away', async ({
  page,
}) => {
  await page.goto('/search?category=help-at-home')
  const choice = page.getByRole('checkbox', { name: /^Dementia/ })
  const promised = /\d+/.exec(await page.locator('label', { hasText: /^Dementia/ }).innerText())?.[0] ?? ''
  await choice.check()
  await page.getByRole('button', { name: 'Show these' }).click()
  await expect(page).toHaveURL(/for=for-dementia/)
  await expect(page.getByRole('status').first()).toContainText(new RegExp(`^${promised} results?`))
  await page
    .getByRole('list', { name: /^Chosen/ })
    .getByRole('link', { name: /Dementia/ })
    .click()
  await expect(page).not.toHaveURL(/for-dementia/)
})

test('a commissioner teaches search a word: it finds within two seconds, and can be taken back', async ({
  page,
  signIn,
}) => {
  await signIn('commissioner@demo.example')
  await page.goto('/search?q=zephyrs')
  await expect(page.getByText('Nothing found')).toBeVisible()
  await page.goto('/council/org_fernhill/reports')
  await page.getByRole('link', { name: 'Change how search works' }).click()
  const meanings = page.getByLabel('One meaning a line')
  await meanings.fill(`${await meanings.inputValue()}\nzephyrs > garden`)
  await page.getByLabel('The word stands in the title').fill('500')
  await page.getByRole('button', { name: 'Save how search works' }).click()
  await expect(page.getByText('Type a whole number from 0 to 200.').first()).toBeVisible()
  await page.getByLabel('The word stands in the title').fill('90')
  await page.getByRole('button', { name: 'Save how search works' }).click()
  const saved = Date.now()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(async () => {
    await page.goto('/search?q=zephyrs')
    await expect(page.getByRole('article').first()).toBeVisible({ timeout: 300 })
  }).toPass({ timeout: 10_000 })
  expect(Date.now() - saved).toBeLessThan(6000) // pages and all: the search itself follows at once
  await page.goto('/council/org_fernhill/search')
  await page.getByRole('button', { name: 'Go back to how it was to begin with' }).click()
  await expect(page.getByText('Search works as it did then')).toBeVisible()
  await page.goto('/search?q=zephyrs')
  await expect(page.getByText('Nothing found')).toBeVisible()
})
