import { expect, expectNoSidewaysScroll, test } from './setup/fixtures.ts'

const email = 'provider@demo.example'
const room = '/provider/org_bright_days'

test('Bright Days records a visit of yesterday with one press', async ({ page, signIn, picture }) => {
  await signIn(email)
  await page.goto(room)
  const late = page.getByRole('region', { name: 'Still to record' })
  await expect(late).toContainText('Elsie Grant')
  await picture('provider-today')
  await expectNoSidewaysScroll(page)
  await late.getByRole('button', { name: /Record 2 hours/ }).click()
  await expect(page.getByRole('status')).toContainText('Recorded: 2 hours for Elsie Grant')
  await expect(page.getByRole('region', { name: 'Still to record' })).toHaveCount(0)
})

test('it says no to one order with a reason, and is asked for the reason first', async ({ page, signIn }) => {
  await signIn('inhouse@demo.example')
  await page.goto('/provider/org_fernhill_home_support/orders')
  await page.getByRole('link', { name: 'Medicine and a hot drink' }).click()
  await expect(page.getByText('Somebody in FH4', { exact: false }).first()).toBeVisible()
  await expect(page.locator('main')).not.toContainText('Lakshmi')
  await page.getByRole('button', { name: 'No, we cannot do this' }).click()
  await expect(page.getByRole('alert')).toContainText('Say why')
  await page.getByLabel('Why not?').fill('We have nobody free in the evenings.')
  await page.getByRole('button', { name: 'No, we cannot do this' }).click()
  await expect(page.getByRole('status')).toContainText('You said no')
})

test('it says yes to another and then sees who it is', async ({ page, signIn, picture }) => {
  await signIn(email)
  await page.goto(`${room}/orders`)
  await page.getByRole('link', { name: 'A walk and a chat' }).click()
  await expect(page.locator('main')).not.toContainText('Winnie')
  await picture('provider-order')
  await page.getByRole('button', { name: 'Yes, we will do this' }).click()
  await expect(page.getByRole('status')).toContainText('You said yes')
  await expect(page.locator('main')).toContainText('Winnie Clark')
  await expect(page.locator('main')).toContainText('2 Chapel Street')
})

test('it puts something new on its shelf, prices it, shows it and pauses it', async ({ page, signIn }) => {
  await signIn(email)
  await page.goto(`${room}/listings`)
  await page.getByRole('link', { name: 'Put up something new' }).click()
  await page.getByRole('button', { name: 'Save it' }).click()
  await expect(page.getByRole('alert')).toContainText('Give it a name')

  await page.getByLabel('What is it called?').fill('Kite flying for beginners')
  await page.getByLabel('In one sentence, what is it?').fill('An hour on the hill with two kites and a flask.')
  await page.getByLabel('What happens?').fill('We walk up slowly, sit on a bench and let the wind do the work.')
  await page.getByLabel('Where in the shop does it belong?').selectOption({ label: 'Things to do' })
  await page.getByLabel('What is it?', { exact: true }).selectOption({ label: 'Activity' })
  await page.getByLabel('By time').check()
  await page.getByRole('button', { name: 'Save it' }).click()
  await expect(page.getByRole('status')).toContainText('Now say what it costs')

  await page.getByLabel('How much?').first().fill('14.50')
  await page.getByRole('button', { name: 'Save these prices' }).click()
  await expect(page.getByRole('cell', { name: '£14.50 an hour' })).toBeVisible()

  await page.goto(`${room}/listings`)
  const card = page.getByRole('article').filter({ hasText: 'Kite flying' })
  await expect(card).toContainText('Not shown yet')
  await card.getByRole('button', { name: 'Put it in the shop' }).click()
  await expect(page.getByRole('status')).toContainText('It is in the shop')
  await page.goto('/listings/kite-flying-for-beginners')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kite flying for beginners')

  await page.goto(`${room}/listings`)
  await card.getByRole('button', { name: 'Pause it' }).click()
  await expect(page.getByRole('status')).toContainText('out of the shop')
  const answer = await page.goto('/listings/kite-flying-for-beginners')
  expect(answer?.status()).toBe(404)
})

test('its story is what everybody reads in its store', async ({ page, signIn }) => {
  await signIn(email)
  await page.goto(`${room}/store`)
  await page.getByLabel('Your story').fill('Maya, Dan and a new kite.')
  await page.getByRole('button', { name: 'Save your store' }).click()
  await expect(page.getByRole('status')).toContainText('Your store is saved')
})
