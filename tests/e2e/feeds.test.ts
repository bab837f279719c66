import { expect, test } from './setup/fixtures.ts'

const feeds = '/council/org_fernhill/feeds'

test('a commissioner adds a catalogue, has it read, reads what came of it, and pauses it', async ({
  page,
  signIn,
  picture,
}) => {
  test.setTimeout(180_000)
  await signIn('commissioner@demo.example')
  await page.goto(feeds)
  await expect(page.getByRole('main')).toContainText('Marsh Community Directory')
  await picture('feeds')
  await page.getByRole('link', { name: 'Add a catalogue' }).click()
  await page.getByRole('button', { name: 'Add this catalogue' }).click()
  await expect(page.getByRole('alert')).toContainText('Write the address of the feed')
  await page.getByLabel('What is it called?').fill('This machine')
  await page.getByLabel('Where is it?').fill('http://127.0.0.1:9/oruk')
  await page.getByRole('radio', { name: 'Only when somebody asks' }).check()
  await page.getByLabel('Where in the shop does the rest belong?').selectOption('Free near you')
  await picture('feed-new')
  await page.getByRole('button', { name: 'Add this catalogue' }).click()
  await expect(page.getByRole('status')).toContainText('This machine is added')

  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('main')).toContainText('127.0.0.1 is not on the open internet')
  }).toPass({ timeout: 45_000 })
  await page.getByRole('link', { name: /at \d/ }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This machine, read')
  await expect(page.getByRole('main')).toContainText('Could not be read')
  await page.getByRole('link', { name: 'This machine' }).first().click()

  await page.getByRole('button', { name: 'Pause it' }).click()
  await expect(page.getByRole('status')).toContainText('It is paused')
  await expect(page.getByRole('button', { name: 'Read it now' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Start it again' }).click()
  await page.getByRole('button', { name: 'Read it now' }).click()
  await expect(page.getByRole('status')).toContainText('It is read in a moment')
})

test('what could not be taken stands in a report with its reason, and in a file', async ({ page, signIn, picture }) => {
  await signIn('commissioner@demo.example')
  await page.goto(feeds)
  await page.getByRole('link', { name: 'Marsh Community Directory' }).click()
  await picture('feed')
  await page.getByRole('link', { name: /at \d/ }).last().click()
  await expect(page.getByRole('main')).toContainText('It has no name.')
  await page.getByRole('link', { name: 'Not taken (2)' }).click()
  await expect(page.getByRole('main')).toContainText('its status is “defunct”')
  await picture('feed-run')
  const file = await page.request.get(new URL(`${page.url().split('?')[0] ?? ''}/csv`).href)
  expect(await file.text()).toContain('It has no name.')
})

test('what came from a catalogue is in the shop, says where it comes from, and cannot be ordered', async ({ page }) => {
  await page.goto('/search?q=stargazing')
  await page.getByRole('link', { name: 'Stargazing from Marsh Hill' }).first().click()
  await expect(page.getByRole('main')).toContainText('Marsh Community Directory')
  await expect(page.getByRole('button', { name: /basket/i })).toHaveCount(0)
})

test('a provider is told what a catalogue says of them, and keeps their own words', async ({
  page,
  signIn,
  picture,
  site,
}) => {
  const [offer] = site.ask('select listing_id id from feed_offers where is_open')
  await signIn('provider@demo.example')
  await page.goto(`/provider/org_bright_days/listings/${String(offer?.['id'])}/from-feed`)
  await expect(page.getByRole('main')).toContainText('We also come to Marsh.')
  await picture('feed-offer')
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.getByRole('status')).toContainText('Your own words stay as they are')
})

test('what is on goes into a calendar and a news reader', async ({ page, picture }) => {
  await page.goto('/community')
  await picture('take-along')
  await page.getByLabel('Near which postcode?').fill('FH3')
  const [download] = await Promise.all([
    page.waitForRequest(/community\.ics/),
    page.getByRole('button', { name: 'Calendar' }).click(),
  ])
  expect(download.url()).toContain('near=FH3')
  const rss = await page.request.get('/community.rss')
  expect(await rss.text()).toContain('<rss')
})
