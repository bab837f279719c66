import type { Locator } from '@playwright/test'
import { expect, test } from './setup/fixtures.ts'

const sisters = 'org_two_sisters_home_help'
const council = 'org_fernhill'
const pdf = {
  name: 'certificate.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n'),
}
const page404 = { name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<!doctype html><p>no</p>') }

test('a provider sends its insurance; what is no document comes back with a sentence', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('provider@demo.example')
  await page.goto('/provider/org_bright_days/checks')
  await page.getByRole('link', { name: 'Criminal-record check (DBS)' }).click()
  await page.getByLabel('Write it down').fill('Certificate 001234567811 of 1 November')
  await page.getByLabel('Choose the document').setInputFiles(page404)
  await page.getByRole('button', { name: 'Send it to the council' }).click()
  await expect(page.getByRole('alert')).toContainText('neither a PDF nor a picture')
  await expect(page.getByLabel('Write it down')).toHaveValue('Certificate 001234567811 of 1 November')
  await picture('checks-refused')
  await page.getByLabel('Choose the document').setInputFiles(pdf)
  await page.getByRole('button', { name: 'Send it to the council' }).click()
  await expect(page.getByRole('status')).toContainText('it is sent')
  await expect(page.getByRole('listitem').filter({ hasText: 'Criminal-record' })).toContainText('Being looked at')
  await picture('checks-sent')
})

test('the council sends it back with a reason, and accepts another’s insurance with what it read', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('commissioner@demo.example')
  await page.goto(`/council/${council}/checks`)
  await page.getByRole('link', { name: 'Bright Days: Criminal-record check (DBS)' }).click()
  await page.getByLabel('We cannot read it').check()
  await page.getByLabel('What they can do').fill('Send a picture of the whole page.')
  await page.getByRole('button', { name: 'Send it back' }).click()
  await expect(page.getByRole('status')).toContainText('sent back')

  await page.getByRole('link', { name: 'Two Sisters Home Help: Insurance' }).click()
  await page.getByLabel('The amount in the document').fill('1,000,000')
  await page.getByLabel('Its last day').fill('2090-03-03')
  await page.getByRole('button', { name: 'Accept it' }).click()
  await expect(page.getByRole('alert')).toContainText('at least £2 million')
  await picture('checks-too-little')
  await page.getByLabel('The amount in the document').fill('5,000,000')
  await page.getByRole('button', { name: 'Accept it' }).click()
  await expect(page.getByRole('status')).toContainText('accepted')

  await page.goto('/stores/two-sisters-home-help')
  const insured = page.getByRole('listitem').filter({ hasText: 'Insured for £5 million until 3 March 2090' })
  await expect(insured).toContainText(/Seen on \d+ \w+ \d{4} by Fernhill Borough Council\./)
  await picture('checks-store')
})

test('stopping new orders: everybody affected first, then nothing can be ordered, and it is let in again', async ({
  page,
  signIn,
  leave,
  picture,
}) => {
  await signIn('commissioner@demo.example')
  await page.goto(`/council/${council}/providers/${sisters}`)
  await page.getByRole('link', { name: 'Stop new orders' }).click()
  await expect(page.getByRole('table', { name: 'People and what they have ordered' })).toContainText('Joan')
  await page.getByRole('button', { name: 'Stop new orders' }).click()
  await expect(page.getByRole('alert')).toContainText('Write down why')
  await page.getByLabel('Why do you stop new orders?').fill('Nobody has answered the telephone for two weeks.')
  await picture('suspension')
  await page.getByRole('button', { name: 'Stop new orders' }).click()
  await expect(page.getByRole('status')).toContainText('are told')

  await leave()
  expect((await page.goto('/stores/two-sisters-home-help'))?.status()).toBe(404)
  await page.goto('/dev/mail')
  await expect(page.getByText('Two Sisters Home Help takes no new orders for now').first()).toBeVisible()

  await signIn('commissioner@demo.example')
  await page.goto(`/council/${council}/providers/${sisters}`)
  await page.getByLabel('Let in new orders again: why?').fill('They answered, and all is well.')
  await page.getByRole('button', { name: 'Let in new orders again' }).click()
  await expect(page.getByRole('status')).toContainText('can order there again')
  expect((await page.goto('/stores/two-sisters-home-help'))?.status()).toBe(200)
})

test('a picture goes up with its words, and not without them; taken away, it comes back', async ({
  page,
  signIn,
  leave,
  picture,
}) => {
  const words = 'Frost on the beans in the railway garden'
  const file = { name: 'a.png', mimeType: 'image/png', buffer: await aPicture() }
  const shown = page.getByRole('img', { name: words }).first()
  await signIn('provider@demo.example')
  await page.goto('/provider/org_bright_days/listings')
  await page.getByRole('link', { name: /^Pictures\b.*Garden mornings$/ }).click()
  await page.getByLabel('Choose the picture').setInputFiles(file)
  await page.getByRole('button', { name: 'Put it up' }).click()
  await expect(page.getByRole('alert')).toContainText('Say in a sentence what the picture shows')
  await page.getByLabel('What does the picture show?').fill(words)
  await page.getByLabel('Choose the picture').setInputFiles(file)
  await page.getByRole('button', { name: 'Put it up' }).click()
  await expect(page.getByRole('status')).toContainText('Your picture is there')
  await expectToBeDrawn(shown)
  await picture('pictures')

  await leave()
  await page.goto('/listings/garden-mornings')
  await expectToBeDrawn(shown)
  const address = await shown.getAttribute('src')
  const answer = await page.request.get(address ?? '')
  expect(answer.headers()).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
  expect(answer.headers()['cache-control']).toContain('immutable')
  await expect(async () => {
    await page.goto('/search?q=garden+mornings')
    await expectToBeDrawn(shown)
  }).toPass({ timeout: 20_000 })
  await picture('pictures-in-search')

  await signIn('provider@demo.example')
  await page.goto('/provider/org_bright_days/listings')
  await page.getByRole('link', { name: /^Pictures\b.*Garden mornings$/ }).click()
  await page.getByRole('button', { name: `Take it away ${words}` }).click()
  await expect(page.getByRole('status')).toContainText('brings it back')
  await expect(shown).toHaveCount(0)
  await page.getByRole('link', { name: 'What it said before' }).click()
  await page
    .getByRole('button', { name: /^Bring it back/ })
    .first()
    .click()
  await page.goto('/listings/garden-mornings')
  await expectToBeDrawn(shown)
})

async function expectToBeDrawn(image: Locator): Promise<void> {
  await image.scrollIntoViewIfNeeded({ timeout: 3000 })
  const width = () =>
    image.evaluate((element) => (element instanceof HTMLImageElement && element.complete ? element.naturalWidth : 0))
  await expect.poll(width, { message: 'the picture is drawn', timeout: 5000 }).toBeGreaterThan(0)
}

async function aPicture(): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  return sharp({ create: { width: 600, height: 400, channels: 3, background: '#cfe6ee' } })
    .png()
    .toBuffer()
}
