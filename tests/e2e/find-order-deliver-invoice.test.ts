import type { Page } from '@playwright/test'
import { expect, letDaysPass, test } from './setup/fixtures.ts'

const ivy = '/people/per_ivy_sharma'
const council = '/council/org_fernhill'

/** So many days after today, as a date field wants it and as its weekday is called. */
function inDays(days: number) {
  const day = new Date(Date.now() + days * 86_400_000)
  const weekday = day.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'Europe/London' })
  return { day: day.toLocaleDateString('sv-SE', { timeZone: 'Europe/London' }), weekday }
}

test('six hours are found, ordered, delivered, invoiced and paid, and exactly two of three visits are spent', async ({
  page,
  signIn,
  picture,
}) => {
  test.setTimeout(240_000)

  await test.step('what went before is invoiced first, so that the sums are about this order alone', async () => {
    await signIn('finance@demo.example')
    await page.goto(`${council}/invoices`)
    await page.getByRole('button', { name: 'Make invoices' }).click()
    await expect(page.getByRole('status')).toBeVisible()
  })
  await signIn('ivy.sharma@demo.example')
  const before = await sumsOf(page)

  await test.step('the broker finds home support under £20 an hour near Ivy', async () => {
    await signIn('broker@demo.example')
    await page.goto('/acting-for')
    await page.getByRole('link', { name: 'Find support for Ivy' }).click()
    await page.goto(`${ivy}/shop?category=help-at-home&unit=hour&near=FH3&within=5`)
    await page.getByRole('radio', { name: 'Up to £20 an hour' }).check()
    await page.getByRole('button', { name: 'Show these' }).click()
    await expect(page).toHaveURL(/max-price=2000/)
    await expect(page).toHaveURL(/near=FH3/)
    await expect(page.getByRole('article').first()).toContainText(/£1\d\.\d\d an hour/)
    await expect(page.getByRole('article').first()).toContainText(/miles?|comes to you/i)
    await picture('1-found')
    const wanted = page.getByRole('link', { name: 'Help at home and getting out' }).first()
    while (!(await wanted.isVisible())) await page.getByRole('link', { name: 'Next page' }).click()
    await wanted.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help at home and getting out')
    await picture('2-listing')
  })

  await test.step('and orders six hours for her', async () => {
    await page.getByLabel('From which day?').fill(inDays(2).day)
    for (const days of [2, 3, 4]) await page.getByRole('checkbox', { name: inDays(days).weekday }).check()
    await page.getByLabel('How long?').selectOption('2 hours')
    await page.getByLabel('For how many weeks?').fill('1')
    await page.getByRole('button', { name: 'Add to Ivy’s basket' }).click()
    await expect(page.getByRole('main')).toContainText('3 visits = 6 hours, at £16.50 an hour')
    await page.getByRole('link', { name: 'Go on to order' }).click()
    await picture('3-checkout')
    await page.getByRole('button', { name: 'Order and hold £99.00' }).click()
    await expect(page.getByRole('status')).toBeVisible()
  })

  await test.step('Ivy sees that the money is held', async () => {
    await signIn('ivy.sharma@demo.example')
    expect(await sumsOf(page)).toEqual({ ...before, left: before.left - 9900, held: before.held + 9900 })
  })

  await test.step('the provider says yes and, when the days have passed, records three visits', async () => {
    await signIn('provider@demo.example')
    await page.goto('/provider/org_bright_days')
    await page.getByRole('link', { name: 'Look and answer the order for Help at home and getting out' }).click()
    await expect(page.getByRole('main')).not.toContainText('Ivy')
    await page.getByRole('button', { name: 'Yes, we will do this' }).click()
    await expect(page.getByRole('main')).toContainText('Ivy Sharma')
    await letDaysPass(page, 5)
    for (let visit = 0; visit < 3; visit++) {
      await page.goto('/provider/org_bright_days/visits')
      if (visit === 0) await picture('4-provider')
      await page.getByRole('button', { name: 'Record 2 hours for Ivy Sharma' }).first().click()
      await expect(page.getByRole('status')).toBeVisible()
    }
  })

  await test.step('Ivy confirms two and says that one was not right', async () => {
    await signIn('ivy.sharma@demo.example')
    await page.goto(`${ivy}/visits`)
    await picture('5-visits')
    const recorded = page.getByRole('article').filter({ hasText: 'Bright Days' })
    for (let visit = 0; visit < 2; visit++) {
      await recorded.getByRole('button', { name: /^Yes/ }).first().click()
      await expect(page.getByRole('status')).toBeVisible()
      await page.goto(`${ivy}/visits`)
    }
    await recorded.getByText('Say what was different').first().click()
    await recorded
      .getByLabel(/^What was different/)
      .first()
      .fill('She left after an hour.')
    await picture('5-not-right')
    await recorded
      .getByRole('button', { name: /^Send: this is not right/ })
      .first()
      .click()
    await expect(page.getByRole('status')).toBeVisible()
  })

  await test.step('finance makes the invoices and a payment run', async () => {
    await signIn('finance@demo.example')
    await page.goto(`${council}/invoices`)
    await page.getByRole('button', { name: 'Make invoices' }).click()
    await expect(page.getByRole('status')).toBeVisible()
    await page.goto(`${council}/payment-runs`)
    await picture('6-payment-runs')
    await page.getByRole('button', { name: 'Make a payment run' }).click()
    await page.getByRole('button', { name: 'I have checked it' }).click()
    await expect(page.getByRole('main')).toContainText('A second person has to approve this')
  })

  await test.step('a second officer approves it and sends it', async () => {
    const run = page.url()
    await signIn('finance2@demo.example')
    await page.goto(run)
    await page.getByRole('button', { name: /^Approve £/ }).click()
    await page.getByRole('button', { name: 'Send to the bank' }).click()
    await picture('7-run')
    await page.locator('summary', { hasText: 'All of it has arrived' }).click()
    await page.getByRole('button', { name: 'Yes, all of it has arrived' }).click()
    await expect(page.getByRole('status')).toBeVisible()
  })

  await test.step('the budget shows exactly two visits spent and the third still held', async () => {
    await signIn('ivy.sharma@demo.example')
    const after = await sumsOf(page)
    expect(after).toEqual({
      left: before.left - 9900,
      held: before.held + 3300,
      spent: before.spent + 6600,
      given: before.given,
    })
    await page.getByText('The same in a table').first().click()
    const sums = page.getByRole('table', { name: 'What each pot holds' }).getByRole('row').last()
    for (const pence of Object.values(after)) await expect(sums).toContainText(pounds(pence))
    await picture('8-budget')
  })

  await test.step('and the access page says that the broker did it', async () => {
    await page.goto(`${ivy}/access`)
    const words = 'Ordered Help at home and getting out from Bright Days: £99.00'
    const orders = page.getByRole('row').filter({ hasText: words })
    await expect(orders.first()).toContainText('Kofi Mensah')
    await picture('9-access')
  })
})

/** The sum on the budget's page, in pence: what its picture says, which is what its figures say. */
async function sumsOf(page: Page) {
  await page.goto(`${ivy}/budget`)
  const words = (await page.getByRole('img', { name: /^Of £/ }).first().getAttribute('aria-label')) ?? ''
  const [given = 0, left = 0, held = 0, spent = 0] = [...words.matchAll(/£([\d,]+\.\d\d)/g)].map(([, amount = '']) =>
    Math.round(Number(amount.replaceAll(',', '')) * 100),
  )
  const figures = page.getByRole('main').getByRole('definition')
  for (const pence of [given, left, held, spent]) {
    await expect(figures.filter({ hasText: pounds(pence) }).first()).toBeVisible()
  }
  return { given, left, held, spent }
}

function pounds(pence: number): string {
  return (pence / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP' })
}
