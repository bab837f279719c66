import { expect, expectNoSidewaysScroll, test } from './setup/fixtures.ts'
import { look } from './setup/look.ts'

const runs = '/council/org_fernhill/payment-runs'

test('a second officer sees that a run is wrong and puts it away; its bills wait for the next one', async ({
  page,
  signIn,
  javaScriptEnabled,
  picture,
}) => {
  test.setTimeout(120_000)
  const main = page.getByRole('main')
  const isSound = (what: string) => (javaScriptEnabled ? look(page, what) : expectNoSidewaysScroll(page))
  await signIn('finance@demo.example')
  await page.goto('/council/org_fernhill/invoices')
  await page.getByRole('button', { name: 'Make invoices' }).click()
  await page.goto(runs)
  await page.getByRole('button', { name: 'Make a payment run' }).click()
  await page.getByRole('button', { name: 'I have checked it' }).click()
  const run = page.url()
  const number = /PAY-\d+/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0] ?? ''

  await signIn('finance2@demo.example')
  await page.goto(run)
  const approve = page.getByRole('button', { name: /^Approve £/ })
  const pounds = /£[\d,.]+/.exec(await approve.innerText())?.[0] ?? ''
  await page.locator('summary', { hasText: 'Put this run away' }).click()
  await page.getByRole('button', { name: 'Put it away' }).click()
  await expect(page.locator('.govuk-error-summary')).toContainText('Write why it is put away.')
  await expect(page.getByLabel('Why?')).toBeVisible()
  await isSound('a run that is put away without a reason')
  await page.getByLabel('Why?').fill('The gardener is in it twice.')
  await page.getByRole('button', { name: 'Put it away' }).click()
  await expect(page.getByRole('status')).toContainText('It is put away')
  await expect(main).toContainText('“The gardener is in it twice.” Nothing of it was sent.')
  await expect(approve).toHaveCount(0)
  await isSound('a run that was put away')
  await picture('put-away')

  await page.goto(runs)
  await expect(main.getByRole('row').filter({ hasText: number })).toContainText('Put away')
  await page.getByRole('button', { name: 'Make a payment run' }).click()
  await expect(main).toContainText(pounds)
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(number)
})
