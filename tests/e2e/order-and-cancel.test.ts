import { expect, expectNoSidewaysScroll, letDaysPass, test } from './setup/fixtures.ts'

const winnie = '/people/per_winnie_clark'

test('somebody orders alone, and cancelling gives every penny back', async ({ page, signIn, picture }) => {
  await signIn('winnie.clark@demo.example')
  await page.goto(winnie)
  const before = await page.getByRole('img', { name: /^Of £/ }).getAttribute('aria-label')

  await page.goto(`${winnie}/shop`)
  await page.getByRole('searchbox').last().fill('walk and a chat')
  await page.getByRole('searchbox').last().press('Enter')
  await page.getByRole('link', { name: 'A walk and a chat' }).first().click()
  await page.getByLabel('For how many weeks?').fill('2')
  await page.getByRole('button', { name: /^Add to/ }).click()
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: 'Go on to order' }).click()
  await page.getByRole('button', { name: /^Order and hold £/ }).click()
  await expect(page.getByRole('status')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('they are told your name and address')
  const order = page.url()
  await page.goto(winnie)
  expect(await page.getByRole('img', { name: /^Of £/ }).getAttribute('aria-label')).not.toBe(before)

  await page.goto(order)
  await page.getByText('See all 2 days').click()
  await page.getByText('Cancel this day').first().click()
  await expect(page.getByText(/comes back to the budget\.$/).first()).toBeVisible()
  await picture('cancel-a-day')
  await page
    .getByRole('button', { name: /^Yes, cancel this day/ })
    .first()
    .click()
  await expect(page.getByRole('status')).toContainText('The visit is cancelled')

  await page.goto(order)
  await page.getByText('Cancel A walk and a chat').first().click()
  await page.getByLabel('Why? They will read it.').last().fill('My sister can walk with me.')
  await page.getByRole('button', { name: /^Cancel it/ }).click()
  await expect(page.getByRole('status')).toBeVisible()
  await page.goto(winnie)
  expect(await page.getByRole('img', { name: /^Of £/ }).getAttribute('aria-label')).toBe(before)
})

test('a broker who may not say yes asks for one, and the money is held only then', async ({ page, signIn }) => {
  const marcus = '/people/per_marcus_lowe'
  await signIn('broker@demo.example')
  await page.goto(`${marcus}/shop/cook-together`)
  await page.getByRole('button', { name: /^Add to/ }).click()
  await page.getByRole('link', { name: 'Go on to order' }).click()
  await page.getByRole('button', { name: 'Ask for a yes' }).click()
  await expect(page.getByRole('status')).toContainText('waits for a yes')
  const order = page.url()

  await signIn('marcus.lowe@demo.example')
  await page.goto(order)
  await page.getByRole('button', { name: 'Yes, order it' }).click()
  await expect(page.getByRole('status')).toContainText('The money is held')
})

test('a relative acts for his mother under a banner that says so', async ({ page, signIn }) => {
  await letDaysPass(page, 8)
  await signIn('provider@demo.example')
  await page.goto('/provider/org_bright_days/visits')
  await page
    .getByRole('button', { name: /^Record .* for Joan Reeve/ })
    .first()
    .click()
  await expect(page.getByRole('status')).toBeVisible()

  await signIn('relative@demo.example')
  await page.goto('/acting-for')
  await page.getByRole('link', { name: 'Joan Reeve' }).first().click()
  await expect(page.getByText('You are acting for Joan Reeve')).toBeVisible()
  await page.goto('/people/per_joan/visits')
  const yes = page.getByRole('button', { name: /^Yes, this is right/ })
  const waiting = await yes.count()
  expect(waiting).toBeGreaterThan(0)
  await yes.first().click()
  await expect(page.getByRole('status')).toBeVisible()
  await page.goto('/people/per_joan/visits')
  await expect(yes).toHaveCount(waiting - 1)
})

test('somebody else’s pages are not there', async ({ page, signIn }) => {
  await signIn('winnie.clark@demo.example')
  for (const path of [
    '/people/per_amina',
    '/people/per_amina/budget',
    '/council/org_fernhill',
    '/provider/org_bright_days',
  ]) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
  }
})
