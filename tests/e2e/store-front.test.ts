import { expect, test } from './setup/fixtures.ts'

test('a store is found by its short address, tells other sites what it is, and is asked without an address on the page', async ({
  page,
  signIn,
  leave,
  picture,
}) => {
  await signIn('provider@demo.example')
  await page.goto('/provider/org_bright_days/store')
  await page.getByRole('link', { name: 'Tell people about it' }).click()
  await page.getByLabel(/^Choose/).fill('bright-walks')
  await page.getByRole('button', { name: 'Take this word' }).click()
  await expect(page.getByRole('status')).toContainText('works from now on')
  await picture('tell-people')
  const leaflet = await page.request.get('/provider/org_bright_days/store/leaflet')
  expect((await leaflet.body()).subarray(0, 4).toString()).toBe('%PDF')
  await leave()

  await page.goto('/s/bright-walks')
  expect(new URL(page.url()).pathname).toBe('/stores/bright-days')
  const told: unknown = JSON.parse(await page.locator('script[type="application/ld+json"]').innerHTML())
  expect(told).toMatchObject({ '@type': 'LocalBusiness', name: 'Bright Days' })
  const address = await page.locator('meta[property="og:image"]').getAttribute('content')
  const share = await page.request.get(new URL(address ?? '').pathname)
  expect(share.headers()['content-type']).toBe('image/png')
  await expect(page.getByRole('main')).not.toContainText('@')

  await page.getByRole('link', { name: 'Ask Bright Days' }).click()
  await page.getByRole('button', { name: 'Send it' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter your name')
  await page.getByLabel('Your name').fill('Grace Bell')
  await page.getByLabel('Your e-mail address').fill('grace@mail.example')
  await page.getByLabel('Your question').fill('Is there room on Tuesdays for two of us?')
  await page.getByRole('button', { name: 'Send it' }).click()
  await expect(page.getByRole('status')).toContainText('Your question was sent to Bright Days')
})
