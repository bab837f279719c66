import { addDays, today } from '#app/domain/shared/day.ts'
import { expect, test } from './setup/fixtures.ts'

const shop = '/provider/org_clay_corner'
const council = '/council/org_fernhill'
/** Everybody else has been invoiced up to then. */
const lastMonth = addDays(`${today().slice(0, 8)}01`, -1)

test('what a provider delivered waits for its yes, both sides are told, and the next press takes it up', async ({
  page,
  signIn,
  picture,
}) => {
  test.setTimeout(300_000)
  await signIn('finance@demo.example')
  await page.goto(council)
  await page.getByRole('link', { name: 'Providers who have not agreed to invoices yet' }).click()
  const waiting = page.getByRole('region', { name: 'Not on the next invoices' })
  await expect(waiting).toContainText('Clay Corner')
  await picture('agreement-1-officer')
  await page.getByLabel('Up to and including').fill(lastMonth)
  await page.getByRole('button', { name: 'Make invoices' }).click()
  await expect(page.getByRole('status')).toContainText('of Clay Corner wait until they agree')

  await signIn('clay-corner@demo.example')
  for (const place of [shop, `${shop}/listings`, `${shop}/invoices`]) {
    await page.goto(place)
    await expect(page.getByRole('region', { name: 'One yes is missing' })).toContainText(
      'we may not write your invoices',
    )
  }
  await picture('agreement-2-provider-is-told')
  await page.getByRole('link', { name: 'Read what you agree to' }).click()
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByRole('alert')).toContainText('Tick the box if you agree')
  await picture('agreement-3-words')
  await page.getByRole('checkbox', { name: 'We agree' }).check()
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByRole('status')).toContainText('It is written down')
  await expect(page.getByRole('main')).toContainText('2026-11b')
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await picture('agreement-4-agreed')

  await signIn('finance@demo.example')
  await page.goto(`${council}/invoices`)
  await expect(page.getByRole('region', { name: 'Not on the next invoices' })).toHaveCount(0)
  await page.getByLabel('Up to and including').fill(lastMonth)
  await page.getByRole('button', { name: 'Make invoices' }).click()
  await expect(page.getByRole('status')).toContainText(/invoices? (is|are) made/)
  await page
    .getByRole('link', { name: /^Invoice CC2-/ })
    .first()
    .click()
  await expect(page.getByRole('main')).toContainText('Self-billing invoice. Daybook wrote it for Clay Corner')
})

test('an owner gives a VAT number, which is checked, and sees which prices say something else', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('provider@demo.example')
  await page.goto('/provider/org_bright_days/agreement')
  await page.getByRole('link', { name: 'Your VAT number' }).click()
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await page.getByLabel('VAT number').fill('GB 980 7806 85')
  await page.getByLabel('Business address').fill('3 Mill Lane, Fernhill, FH3 2AB')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText('This is not a VAT number')
  await picture('vat-1-refused')
  await page.getByLabel('VAT number').fill('980 7806 84')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('GB 980 7806 84')
  await expect(page.getByRole('heading', { name: 'Prices that say you are not registered' })).toBeVisible()
  await picture('vat-2-saved')
})
