import { expect, expectNoSidewaysScroll, test } from './setup/fixtures.ts'

test.use({ viewport: { width: 360, height: 780 } })

test('a provider looks at what it writes before it saves it, on a phone, and brings back what it said before', async ({
  page,
  signIn,
  leave,
  picture,
}) => {
  await signIn('provider@demo.example')
  await page.goto('/provider/org_bright_days/listings')
  await page.getByRole('link', { name: 'Change the words' }).first().click()
  const address = page.url()
  const title = await page.getByLabel('What is it called?').inputValue()
  await page.getByLabel('In one sentence, what is it?').fill('We paint, sing and do the ironing together.')
  await page.getByLabel('What is not in the price?').fill('Paint that you take home.')
  await page.getByRole('button', { name: 'See how it will look' }).click()
  await expect(page.getByRole('heading', { name: 'How it will look' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('We paint, sing and do the ironing together.')
  await expect(page.getByRole('region', { name: 'How it will look' })).toContainText(/In easy read/i)
  await expect(page.getByRole('main')).toContainText('From your words it could also stand here')
  await picture('listing-editor-preview')
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Save it' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('is saved')
  await leave()
  await page.goto('/stores/bright-days')
  await page.getByRole('link', { name: title, exact: true }).first().click()
  await expect(page.getByRole('main')).toContainText('Not in the price: Paint that you take home.')

  await signIn('provider@demo.example')
  await page.goto(`${address}/history`)
  await expect(page.getByRole('main')).toContainText('Paint that you take home.')
  await picture('listing-history')
  await page.getByRole('button', { name: 'Bring it back version 1', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('Version 1 is back')
})

test('what the council reads first is shown only after its yes', async ({ page, signIn, picture }) => {
  const summary = `Help at home, new words ${Date.now()}`
  await signIn('inhouse@demo.example')
  await page.goto('/provider/org_fernhill_home_support/listings')
  await page.getByRole('link', { name: 'Change the words' }).first().click()
  const title = await page.getByLabel('What is it called?').inputValue()
  await page.getByLabel('In one sentence, what is it?').fill(summary)
  await page.getByRole('button', { name: 'Save it' }).click()
  await expect(page.getByRole('status')).toContainText('The council reads it first')
  await page.goto('/stores/fernhill-home-support')
  await expect(page.getByRole('main')).not.toContainText(summary)

  await signIn('commissioner@demo.example')
  await page.goto('/council/org_fernhill/listings')
  await page.getByRole('link', { name: title }).last().click()
  await expect(page.getByRole('insertion').first()).toBeVisible()
  await picture('listing-to-read')
  await page.getByRole('button', { name: 'Approve it' }).click()
  await expect(page.getByRole('status')).toContainText('Everybody sees it now')
  await page.goto('/stores/fernhill-home-support')
  await expect(page.getByRole('main')).toContainText(summary)
})

test('a category is put into another one after its listings are counted, and taken back', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('commissioner@demo.example')
  await page.goto('/council/org_fernhill/categories')
  await picture('categories')
  await page.getByRole('main').getByRole('link', { name: 'Getting out', exact: true }).click()
  await page.getByLabel('Into which one?').selectOption('Things to do')
  await page.getByRole('button', { name: 'Show what would happen Into which one?' }).click()
  await expect(page.getByRole('main')).toContainText('listings go along')
  await picture('category-to-merge')
  await page.getByRole('button', { name: 'Yes, put it there' }).click()
  await expect(page.getByRole('status')).toContainText('have moved')
  await page.goto('/search?category=getting-out')
  await expect(page).toHaveURL(/category=things-to-do/)
  await page.goto('/council/org_fernhill/categories')
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByRole('status')).toContainText('Everything is where it was')
  await page.goto('/search?category=getting-out')
  await expect(page).toHaveURL(/category=getting-out/)
})

test('an officer puts a listing on another shelf; its provider reads who did it, and it is put back', async ({
  page,
  signIn,
  picture,
}) => {
  test.slow() // by keyboard alone it is a long way down two pages
  const file = '/council/org_fernhill/providers/org_bright_days'
  const link = page.getByRole('link', { name: 'Put elsewhere Garden mornings' })
  const row = link.locator('xpath=ancestor::div[1]')
  await signIn('commissioner@demo.example')
  await page.goto(file)
  const before = await row.getByRole('definition').first().innerText()
  await link.click()
  const address = page.url()
  const put = async (shelf: string, why: string) => {
    const choice = page.getByLabel('Where in the shop it belongs')
    await choice.selectOption(shelf)
    await page.getByLabel('Why?').fill(why)
    await picture('listing-shelf')
    await page.getByRole('button', { name: 'Put it there' }).click()
    await expect(page.getByRole('status')).toContainText('its provider is told')
  }
  await put('Food and cooking', 'People look for it there.')
  await expect(row.getByRole('definition').first()).toHaveText('Food and cooking')
  await picture('provider-in-the-shop')

  await signIn('provider@demo.example')
  await page.goto('/provider/org_bright_days/listings/lst_garden_mornings/history')
  await expect(page.getByRole('main')).toContainText('Where it belongs')
  await page.goto('/dev/mail')
  await expect(page.getByText('“Garden mornings” stands on another shelf').first()).toBeVisible()

  await signIn('commissioner@demo.example')
  await page.goto(address)
  await put(before, 'It was right before.')
  await expect(row.getByRole('definition').first()).toHaveText(before)
})
