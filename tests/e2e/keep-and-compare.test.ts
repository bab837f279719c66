import { expect, test } from './setup/fixtures.ts'

test('a visitor on a phone compares, keeps, writes a note and shows the list to somebody by a link that ends', async ({
  page,
  browser,
  site,
  picture,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/search?q=walk')
  const ticks = page.getByRole('checkbox', { name: /^Compare or keep/ })
  await ticks.nth(0).check()
  await ticks.nth(1).check()
  await page.getByRole('button', { name: 'Compare those ticked' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Side by side')
  await expect(page.getByRole('rowheader', { name: 'Prices' })).toBeVisible()
  await page.getByLabel('How far from where?').fill('FH3')
  await page.getByRole('button', { name: 'Show how far' }).click()
  await expect(page.getByRole('rowheader', { name: 'From FH3' })).toBeVisible()
  await picture('compared')
  await page.getByRole('button', { name: 'Keep them all' }).click()
  await expect(page.getByRole('status')).toContainText('They are kept')
  const kept = page.getByRole('main').getByRole('article')
  await expect(kept).toHaveCount(2)
  const second = await kept.nth(1).getByRole('heading').innerText()
  await kept.nth(1).getByRole('button', { name: 'Move up' }).click()
  await expect(kept.nth(0).getByRole('heading')).toHaveText(second)
  await kept.nth(0).getByText('Write a note').click()
  await kept
    .nth(0)
    .getByLabel(/^Your note about/)
    .fill('Ask about the stairs')
  await kept
    .nth(0)
    .getByRole('button', { name: /^Keep the note/ })
    .click()
  await expect(kept.nth(0)).toContainText('Ask about the stairs')
  await page.getByLabel('For whom?').fill('my sister')
  await page.getByRole('button', { name: 'Make a link' }).click()
  const address = await page.getByRole('link', { name: /\/shared\// }).innerText()
  await picture('kept')
  const sister = await browser.newContext()
  const hers = await sister.newPage()
  await hers.goto(address.replace(/^https?:\/\/[^/]+/, site.origin))
  await expect(hers.getByRole('main')).toContainText('Ask about the stairs')
  const booklet = await hers.request.get(`${hers.url()}/pdf`)
  expect(booklet.headers()['content-type']).toBe('application/pdf')
  await page.goto('/shortlist')
  await page.getByRole('button', { name: 'End this link now for my sister' }).click()
  await expect(page.getByRole('status')).toContainText('no longer opens')
  expect((await hers.reload())?.status()).toBe(404)
  await sister.close()
})

test('what Amina keeps is compared at her prices, with what it means for her budget', async ({ page, signIn }) => {
  await signIn('holder@demo.example')
  await page.goto('/people/per_amina/shop?q=walk')
  const ticks = page.getByRole('checkbox', { name: /^Compare or keep/ })
  await ticks.nth(0).check()
  await ticks.nth(1).check()
  await page.getByRole('button', { name: 'Keep those ticked' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What I keep')
  await page.getByRole('button', { name: 'Compare them' }).click()
  const row = (what: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: what }) })
  await expect(row('Prices').getByRole('cell')).toHaveCount(2)
  await expect(row('Prices')).toContainText(/£\d+\.\d\d (an? |for )|It costs nothing/)
  await expect(row('Your budget').getByRole('cell').first()).toContainText(
    /you could buy \d|Nothing leaves your budget|costs £[\d.]+ more|It cannot be ordered here|pot/,
  )
  await expect(row('From FH')).toContainText(/\d miles?|do not say where they are/)
  await expect(row('What we checked').getByRole('cell')).toHaveCount(2)
})
