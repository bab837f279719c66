import { extractText, getDocumentProxy } from 'unpdf'
import type { Page } from '@playwright/test'
import { expect, test } from './setup/fixtures.ts'

/** The words on each sheet that a browser prints of a page, on which nothing is left to press or to fill in. */
async function printed(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  const toPress = page.locator('nav, footer, form, button, input, select, textarea, [data-print]')
  await expect.soft(toPress.filter({ visible: true })).toHaveCount(0)
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })))
  const { text } = await extractText(document)
  return text
}

test('a budget on paper: its sum, its pots as a table and what happened', async ({ page, signIn }) => {
  await signIn('holder@demo.example')
  await page.goto('/people/per_amina/budget')
  const [first = '', ...others] = await printed(page)
  const sheets = [first, ...others]
  const all = sheets.join('\n')

  const sum = page.getByRole('main').locator('dl').first()
  for (const part of await sum.getByRole('term').all()) await expect(part).toBeVisible()
  const [given = '', left = '', held = '', spent = ''] = (await sum.innerText()).match(/£[\d,]+\.\d\d/g) ?? []
  for (const [what, pounds] of Object.entries({
    'You were given': given,
    'Left to use': left,
    Held: held,
    Spent: spent,
  }))
    expect.soft(first).toContain(`${what}\n${pounds}`)

  const pots = page.getByRole('table', { name: 'What each pot holds' })
  await expect(pots).toBeVisible()
  expect.soft(all).toContain(`Together ${given} ${left} ${held} ${spent}`)

  const happened = page.getByRole('region', { name: 'Everything that happened' }).getByRole('listitem')
  await expect(happened).toHaveCount(20)
  const flowing = all.replaceAll(/\s+/g, ' ')
  for (const words of await happened.locator('p:first-child').allInnerTexts()) expect.soft(flowing).toContain(words)
  expect.soft(sheets.filter((words) => /day \d+ \w+ \d{4}$/.test(words.trim()))).toEqual([])
})

test('what is kept, on paper: each thing with its price and telephone, and no word about sharing', async ({ page }) => {
  await page.goto('/search?q=walk')
  const ticks = page.getByRole('checkbox', { name: /^Compare or keep/ })
  await ticks.nth(0).check()
  await ticks.nth(1).check()
  await page.getByRole('button', { name: 'Keep those ticked' }).click()
  const sheets = await printed(page)
  const all = sheets.join(' ').replaceAll(/\s+/g, ' ')
  const kept = page.getByRole('main').getByRole('article')
  await expect(kept).toHaveCount(2)
  for (const title of await kept.getByRole('heading').allInnerTexts()) expect(all).toContain(title)
  expect(all.match(/Telephone: 01632/g)).toHaveLength(2)
  expect(all.match(/£[\d,]+\.\d\d/g)).toHaveLength(2)
  expect.soft(all).not.toMatch(/Print this list|Show it to somebody|Booklet in large print/)
})

test('an order on paper: whose it is and when it was printed, and its days right under it', async ({
  page,
  signIn,
}) => {
  await signIn('holder@demo.example')
  await page.goto('/people/per_amina/orders')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Order D-|D-\d+/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /^Order D-/ })).toBeVisible()
  const days = page.getByRole('main').locator('.db-days > li')
  const count = await days.count()
  expect(count).toBeGreaterThan(0)
  const [first = ''] = await printed(page)
  await expect(days.filter({ visible: true })).toHaveCount(count)
  expect(first).toMatch(/Amina \w+\. Printed on \w+ \d+ \w+ \d{4}\./)
  expect(first).toContain('Paid from')
})
