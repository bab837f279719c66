import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, test } from './setup/fixtures.ts'

const desk = '/provider/org_bright_days'

test('a provider takes its prices out, changes one in a spreadsheet, sends it back, and undoes it', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('provider@demo.example')
  await page.goto(`${desk}/listings`)
  await page.getByRole('link', { name: 'Lists as files' }).click()
  const prices = await (await page.request.get(`${desk}/sheets/out/prices.csv`)).text()
  const [head = '', first = ''] = prices.replace('\ufeff', '').split('\r\n')
  const changed = first.replace(/,(\d+\.\d\d),/, ',987.65,')
  expect(changed).not.toBe(first)
  const broken = first.replace(/,(\d+\.\d\d),/, ',about ten,').replace(/^[^,]*,[^,]*/, ',Nothing of ours')
  await page.getByLabel('Your file').setInputFiles({
    name: 'prices.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([head, changed, broken].join('\r\n')),
  })
  await page.getByRole('button', { name: 'Look at the file' }).click()
  await expect(page.getByRole('main')).toContainText('Nothing has changed yet')
  await expect(page.getByRole('main')).toContainText('1 changed')
  await page.getByRole('link', { name: 'Changed (1)' }).click()
  await expect(page.getByRole('main')).toContainText('£987.65')
  await picture('a-file-before-the-yes')
  await page.getByRole('link', { name: 'Not taken (1)' }).click()
  await expect(page.getByRole('main')).toContainText('You have no listing called “Nothing of ours”')
  await page.getByRole('button', { name: 'Yes, do this' }).click()
  await expect(page.getByRole('status')).toContainText('You can undo it for a day')
  const after = await (await page.request.get(`${desk}/sheets/out/prices.csv`)).text()
  expect(after).toContain('987.65')
  await page.getByRole('button', { name: 'Undo it' }).click()
  await expect(page.getByRole('status')).toContainText('It is undone')
  expect(await (await page.request.get(`${desk}/sheets/out/prices.csv`)).text()).not.toContain('987.65')
})

test('a provider changes a season in a spreadsheet, and undoes it', async ({ page, signIn, picture }) => {
  await signIn('provider@demo.example')
  const listings = await listingsOut(page)
  const [, number = '', title = ''] = /^(lst_[^,]+),([^,"]+),/m.exec(listings) ?? []
  await send(page, ['Listing number,Name,Shown from,Shown until', `${number},${title},January,December`])
  const main = page.getByRole('main')
  await expect(main).toContainText('1 changed')
  await expect(main).toContainText('Shown until')
  await expect(main).toContainText('December')
  await picture('a-season-before-the-yes')
  await page.getByRole('button', { name: 'Yes, do this' }).click()
  await expect(page.getByRole('status')).toContainText('You can undo it for a day')
  expect(await listingsOut(page)).toContain(',January,December,')
  await page.getByRole('button', { name: 'Undo it' }).click()
  await expect(page.getByRole('status')).toContainText('It is undone')
  expect(await listingsOut(page)).toBe(listings)
})

test('the words of a picture change in a spreadsheet; a picture from elsewhere comes back with a reason', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('provider@demo.example')
  await page.goto(`${desk}/listings`)
  await page.getByRole('link', { name: /^Pictures.*Garden mornings/ }).click()
  const flat = sharp({ create: { width: 600, height: 400, channels: 3, background: '#cfe6ee' } })
  const file = { name: 'a.png', mimeType: 'image/png', buffer: await flat.png().toBuffer() }
  await page.getByLabel('Choose the picture').setInputFiles(file)
  await page.getByLabel('What does the picture show?').fill('The old bench')
  await page.getByRole('button', { name: 'Put it up' }).click()
  await expect(page.getByRole('status')).toContainText('Your picture is there')
  const listings = await listingsOut(page)
  const [, number = ''] = /^(lst_[^,]+),Garden mornings,/m.exec(listings) ?? []
  const [, address = ''] = /,(https?:[^,]*),The old bench,/.exec(listings) ?? []
  expect((await page.request.get(address)).headers()['content-type']).toBe('image/jpeg')

  const heads = 'Listing number,Name,Picture 1,Picture 1 shows'
  await send(page, [heads, `${number},Garden mornings,https://elsewhere.example/cat.jpg,A cat`])
  const main = page.getByRole('main')
  await expect(main).toContainText('Pictures are added on the page Pictures.')
  await picture('a-picture-from-elsewhere')
  await send(page, [heads, `${number},Garden mornings,${address},A new bench by the beans`])
  await expect(main).toContainText('The old bench')
  await expect(main).toContainText('A new bench by the beans')
  await page.getByRole('button', { name: 'Yes, do this' }).click()
  await expect(page.getByRole('status')).toContainText('You can undo it for a day')
  await page.goto('/listings/garden-mornings')
  await expect(page.getByRole('img', { name: 'A new bench by the beans' }).first()).toBeVisible()
})

async function listingsOut(page: Page): Promise<string> {
  return (await page.request.get(`${desk}/sheets/out/listings.csv`)).text()
}

async function send(page: Page, lines: string[]): Promise<void> {
  await page.goto(`${desk}/sheets`)
  const buffer = Buffer.from(lines.join('\n'))
  await page.getByLabel('Your file').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Look at the file' }).click()
}

test('whatever is sent as a file is answered with a sentence', async ({ page, signIn, site }) => {
  await signIn('provider@demo.example')
  const book = await (await page.request.get(`${desk}/sheets/out/list.xlsx`)).body()
  const csv = Buffer.from(await (await page.request.get(`${desk}/sheets/out/listings.csv`)).body())
  let state = 5
  const roll = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const counts = { looked: 0, back: 0 }
  const many = 80 // a hundred in a quarter of an hour are too many from one person
  for (let time = 0; time < many; time += 1) {
    const spoiled = Buffer.from(time % 2 ? book : csv)
    for (let change = roll(8); change >= 0; change -= 1) spoiled[roll(spoiled.length)] = roll(256)
    const file = {
      name: 'list',
      mimeType: 'text/csv',
      buffer: roll(10) ? spoiled : spoiled.subarray(0, roll(spoiled.length) + 1),
    }
    const answer = await page.request.post(`${desk}/sheets`, {
      multipart: { file },
      headers: { origin: site.origin, 'sec-fetch-site': 'same-origin' },
      maxRedirects: 0,
    })
    expect([302, 422, 400], await answer.text()).toContain(answer.status())
    if (answer.status() === 302) counts.looked += 1
    else {
      counts.back += 1
      expect(await answer.text()).toContain('govuk-error-summary')
    }
  }
  expect(counts.looked + counts.back).toBe(many)
})
