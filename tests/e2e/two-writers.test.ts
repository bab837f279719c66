import { expect, test } from './setup/fixtures.ts'

const listing = '/provider/org_bright_days/listings/lst_cook_together'

test.setTimeout(240_000) // a long form, three times, by the Tab key

test('two people save one listing at once: the second sees what the first wrote, and nothing typed is lost', async ({
  page,
  browser,
  site,
  signIn,
  picture,
  javaScriptEnabled,
}) => {
  await signIn('provider@demo.example')
  const elsewhere = await browser.newContext({ baseURL: site.origin, javaScriptEnabled })
  await elsewhere.addCookies(await page.context().cookies())
  const other = await elsewhere.newPage()
  await page.goto(listing)
  await other.goto(listing)
  await other.getByLabel('In one sentence, what is it?').fill('Dan brings the pan, you bring the appetite.')
  await other.getByRole('button', { name: 'Save it' }).click()
  await expect(other.getByRole('status')).toContainText('is saved')

  await page.getByLabel('In one sentence, what is it?').fill('You choose the spices. Dan washes up.')
  await page.getByLabel('What else is good to know?').fill('Bring a box for what is left.')
  await page.getByRole('button', { name: 'Save it' }).click()
  await expect(page.getByRole('alert')).toContainText('Nothing is saved yet and nothing is lost')
  await expect(page.getByRole('insertion').first()).toBeVisible()
  await expect(page.getByRole('region', { name: /changed$/ })).toContainText('Dan brings the pan')
  await expect(page.getByRole('region', { name: /changed$/ })).not.toContainText('What happens') // nobody touched it
  await expect(page.getByLabel('In one sentence, what is it?')).toHaveValue('You choose the spices. Dan washes up.')
  await expect(page.getByLabel('What else is good to know?')).toHaveValue('Bring a box for what is left.')
  await picture('two-writers')

  await page.getByLabel('In one sentence, what is it?').fill('Dan brings the pan. You choose the spices.')
  await page.getByRole('button', { name: 'Save it' }).click()
  await expect(page.getByRole('status')).toContainText('is saved')
  await page.goto('/listings/cook-together')
  await expect(page.getByRole('main')).toContainText('Dan brings the pan. You choose the spices.')
  await expect(page.getByRole('main')).toContainText('Bring a box for what is left.')
  await expect(page.getByText('It is always Maya or Dan, and always one of them.', { exact: true })).toBeVisible()
  await elsewhere.close()
})
