import { expect, expectNoSidewaysScroll, test } from './setup/fixtures.ts'

const budget = '/people/per_amina/budget'

test('in colours of one’s own the door one stands at, the search box and the words of a chart are to be seen', async ({
  page,
  signIn,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await signIn('holder@demo.example')
  await page.goto(budget)
  const below = (name: string) =>
    page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name })
      .evaluate((link) => getComputedStyle(link).borderBottomColor)
  expect(await below('My budget')).not.toBe(await below('My orders'))
  await expect(page.getByRole('searchbox', { name: 'Search the shop' })).not.toHaveCSS('border-top-width', '0px')
  const month = page.locator('.db-forecast text').first()
  expect(await month.evaluate((words) => getComputedStyle(words).fill)).toBe(
    await page.locator('body').evaluate((body) => getComputedStyle(body).color),
  )
})

test('with large text on a small screen no column becomes too narrow to read', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 853, height: 600 }) // 1280 pixels at 150 per cent
  await signIn('relative@demo.example')
  await page.goto('/people/per_joan/basket')
  await page.getByRole('link', { name: 'Large text' }).click()
  await page.getByRole('link', { name: 'Easy read' }).click()
  for (const path of [
    '/people/per_joan/basket',
    '/people/per_joan/shop',
    '/people/per_joan/shop/help-at-home-and-getting-out',
  ]) {
    await page.goto(path)
    const search = await page.getByRole('searchbox', { name: 'Search the shop' }).boundingBox()
    expect(search?.width, `the search box on ${path}`).toBeGreaterThan(200)
    const widths = await page
      .locator('.db-aside > *')
      .evaluateAll((columns) => columns.map((column) => column.getBoundingClientRect().width))
    expect(Math.min(...widths), `the narrowest column of ${path}`).toBeGreaterThan(280)
    const titles = await page
      .locator('main :is(.db-listing, .db-basket__line) :is(h2, h3), main .db-ways p')
      .evaluateAll((headings) => headings.map((heading) => heading.getBoundingClientRect().width))
    expect(Math.min(...titles, 1000), `the narrowest title of ${path}`).toBeGreaterThan(150)
  }
})

test('with large text on the smallest screen the long words of a card stay in it', async ({ page, signIn }) => {
  await signIn('commissioner@demo.example')
  await page.goto('/council/org_fernhill/rates')
  await page.getByRole('link', { name: 'Large text' }).click()
  await page.locator('main table').getByRole('link').first().click()
  await expect(page.getByRole('table', { name: 'Public prices and what this rate makes of them' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await signIn('admin@demo.example')
  await page.goto('/council/org_fernhill/staff')
  await expectNoSidewaysScroll(page)
})
