import type { Page } from '@playwright/test'
import { expect, expectNoSidewaysScroll, test } from './setup/fixtures.ts'

test.use({ viewport: { width: 360, height: 780 } })

const room = '/provider/org_bright_days'
const title = 'Help at home and getting out'

test('a provider makes a menu with bands, a price for two workers, a least time and travel', async ({
  page,
  signIn,
  picture,
}) => {
  await openMenu(page, signIn)
  const line = (number: number) => page.getByRole('group', { name: `Price ${number}`, exact: true })
  await line(2).getByLabel('How much?').fill('21.00')
  await line(2).getByLabel('When does it count?').selectOption({ label: 'Saturday, Sunday and bank holidays' })
  await line(2).getByLabel('At least how many?').fill('2')
  await line(3).getByLabel('How much?').fill('34.00')
  await line(3).getByLabel('For how many?').selectOption({ label: 'Two workers, one person' })
  await page.getByRole('radio', { name: 'So much for each visit' }).check()
  await page.getByRole('button', { name: 'Save these prices' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter an amount in pounds')
  await page.getByLabel('How much, if it costs something?').fill('2.50')
  await page.getByLabel('From which day do they count?').fill(today())
  await page.getByRole('button', { name: 'Save these prices' }).click()
  await expect(page.getByRole('status')).toContainText('We tell 4 people who have ordered it')
  await picture('prices-menu')
  await expectNoSidewaysScroll(page)

  await page.goto('/listings/help-at-home-and-getting-out')
  const menu = page.getByRole('main')
  await expect(menu).toContainText('Any time, 2 to 1')
  await expect(menu).toContainText('Saturday, Sunday and bank holidays. At least 2 hours a visit')
  await expect(menu).toContainText('Getting to you costs £2.50 more for each visit.')
  await expect(menu).toContainText('No VAT: they are not registered for VAT.')
  await picture('listing-menu')
})

test('a night that counts for a sleep-in is a price for a sleep-in, and says that nobody stays awake', async ({
  page,
  signIn,
  picture,
}) => {
  await openMenu(page, signIn)
  const line = page.getByRole('group', { name: 'Price 4', exact: true })
  await line.getByLabel('How much?').fill('96.00')
  await line.getByLabel('When does it count?').selectOption({ label: 'A sleep-in, the whole night' })
  await page.getByLabel('From which day do they count?').fill(today())
  await page.getByRole('button', { name: 'Save these prices' }).click()
  await expect(page.getByRole('alert')).toContainText('A sleep-in has one price for the whole night. Choose “a night”')
  await line.getByLabel('For what?').selectOption({ label: 'a night' })
  await page.getByRole('button', { name: 'Save these prices' }).click()
  await expect(page.getByRole('status')).toContainText('These prices count from')
  await expect(line.getByLabel('For what?')).toHaveValue('sleep-in')
  await expect(line.getByLabel('When does it count?')).toHaveValue('sleep-in')
  await page.goto('/listings/help-at-home-and-getting-out')
  await expect(page.getByRole('main')).toContainText('£96.00 a sleep-in')
  await expect(page.getByRole('main')).toContainText('gets up if you call: it is not a waking night')
  await picture('listing-sleep-in')
})

test('a dearer price is announced with its day, on the page and by mail', async ({ page, signIn }) => {
  await openMenu(page, signIn)
  await page.getByRole('group', { name: 'Price 1', exact: true }).getByLabel('How much?').fill('18.90')
  await page.getByRole('button', { name: 'Save these prices' }).click()
  await expect(page.getByRole('status')).toContainText('These prices count from')
  await page.goto('/listings/help-at-home-and-getting-out')
  await expect(page.getByRole('main')).toContainText(/From \d+ \w+ \d{4}: .*£18.90 an hour/)
  await page.goto('/dev/mail')
  await expect(page.getByRole('main')).toContainText(`New prices: ${title}`)
})

test('a provider offers a rate, the commissioner says yes, and the person sees it and pays it', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('provider@demo.example')
  await page.goto(`${room}/rates`)
  await page.getByRole('link', { name: 'Offer a rate' }).click()
  await page.getByLabel('What is it for?').selectOption({ label: title })
  await page.getByRole('radio', { name: 'So much in 100 less than the public price' }).check()
  await page.getByRole('button', { name: 'Send this offer' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter a number from 0.1 to 90')
  await page.getByLabel('How much less in 100?').fill('15')
  await picture('rate-offer')
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Send this offer' }).click()
  await expect(page.getByRole('status')).toContainText('It counts when they say yes')
  await expect(page.getByRole('main')).toContainText('Waits for their answer')

  await signIn('holder@demo.example')
  await page.goto('/people/per_amina/shop/help-at-home-and-getting-out')
  await expect(page.getByRole('main')).not.toContainText('£15.30')

  await signIn('commissioner@demo.example')
  await page.goto('/council/org_fernhill/rates')
  await page.getByRole('row').filter({ hasText: '15% off' }).getByRole('link').click()
  await expect(page.getByRole('main')).toContainText('£15.30 an hour')
  await picture('rate-answer')
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Say yes to this rate' }).click()
  await expect(page.getByRole('status')).toContainText('It is agreed')

  await signIn('holder@demo.example')
  await page.goto('/people/per_amina/shop/help-at-home-and-getting-out')
  await expect(page.getByRole('main')).toContainText('£15.30')
  await expect(page.getByRole('main')).toContainText('Others pay £18.00')
  await picture('shop-rate')
  await page.getByRole('checkbox', { name: 'Thursday' }).check() // Saturdays and Sundays have a price of their own by now
  await page.getByRole('button', { name: 'Add to basket' }).click()
  await expect(page.getByRole('main')).toContainText(
    /\d+ hours at £15\.30 an hour, \d+ hours at £16\.07 an hour, and £2\.50 a visit for getting there/, // dearer from the day that was announced
  )
  await page.getByRole('link', { name: 'Go on to order' }).click()
  await page.getByRole('button', { name: /^Order and hold/ }).click()
  await expect(page.getByRole('status')).toBeVisible()
  await page.goto('/people/per_amina/orders')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Order D-/ })
    .first()
    .click()
  await expect(page.getByRole('main')).toContainText('at £15.30 an hour, ')
})

test('nobody else sees a price that is agreed with one council', async ({ page, leave }) => {
  await leave()
  await page.goto('/listings/help-at-home-and-getting-out')
  await expect(page.getByRole('main')).toContainText('£18.00')
  await expect(page.getByRole('main')).not.toContainText('£15.30')
  await page.goto(`/search?q=${encodeURIComponent(title)}`)
  await expect(page.getByRole('main')).not.toContainText('£15.30')
})

test('the council’s own service works out its price, tries what if, and publishes it', async ({
  page,
  site,
  signIn,
  picture,
}) => {
  const [found] = site.ask('select listing_id id from price_build_ups limit 1')
  await signIn('inhouse@demo.example')
  await page.goto(`/provider/org_fernhill_home_support/listings/${String(found?.['id'])}/build-up`)
  await expect(page.getByRole('main')).toContainText('£32.81 an hour: £21.40 pays the worker')
  await expect(page.getByRole('main')).toContainText('More use alone cannot close the gap')
  await page.getByLabel('How many in 100 are used?').fill('85')
  await page.getByRole('button', { name: 'Try these' }).click()
  await expect(page).toHaveURL(/use=85/)
  await expect(page.getByRole('columnheader', { name: 'What if' })).toHaveCount(1)
  await picture('build-up')
  await expectNoSidewaysScroll(page)

  await page.getByLabel('Pay', { exact: true }).fill('10.50')
  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(page.getByRole('status')).toContainText('This is what it comes to')
  await page.getByRole('button', { name: 'Publish this beside the price' }).click()
  await expect(page.getByRole('alert')).toContainText('Say who pays the rest')
  await page.getByLabel(/Who pays the rest/).fill('The council pays the rest.')
  await page.getByRole('button', { name: 'Publish this beside the price' }).click()
  await expect(page.getByRole('status')).toContainText('It is published')
  await expect(page.getByRole('region', { name: 'What was published' }).getByRole('link')).toHaveCount(2)

  const [listing] = site.ask(`select slug id from listings where id = '${String(found?.['id'])}'`)
  await page.goto(`/listings/${String(listing?.['id'])}`)
  await expect(page.getByRole('main')).toContainText('less than it costs. The council pays the rest.')
  await picture('build-up-public')
})

function today(): string {
  return new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' })
}

/** The form of the menu, for its provider. */
async function openMenu(page: Page, signIn: (email: string) => Promise<void>): Promise<void> {
  await signIn('provider@demo.example')
  await page.goto(`${room}/prices`)
  await page.getByRole('link', { name: title }).click()
}
