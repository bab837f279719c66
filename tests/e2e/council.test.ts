import { expect, letDaysPass, test } from './setup/fixtures.ts'

const council = '/council/org_fernhill'

test('a practitioner adds a person, and a budget holds money once finance has confirmed it', async ({
  page,
  signIn,
}) => {
  await signIn('practitioner@demo.example')
  await page.goto(`${council}/people`)
  await page.getByRole('link', { name: 'Add a person' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Iris Newman')
  await page.getByLabel('What to call them').fill('Iris')
  await page.getByLabel('Reference number').fill('F-9001')
  await page.getByLabel('Born on').fill('2951-03-02')
  await page.getByLabel('Telephone number').fill('abc')
  await page.getByRole('button', { name: 'Add this person' }).click()
  const summary = page.locator('.govuk-error-summary')
  await expect(summary).toContainText('a day in the past')
  await expect(summary).toContainText('Type a telephone number')
  await expect(summary).toContainText('Type an e-mail address, or an address')
  await expect(page.getByLabel('Telephone number')).toHaveValue('abc')
  await page.getByLabel('Born on').fill('1951-03-20')
  await page.getByLabel('Telephone number').fill('01632 960 555')
  await page.getByLabel('E-mail address').fill('iris@demo.example')
  await page.getByLabel('Address', { exact: true }).fill('1 Mill Lane, Fernhill')
  await page.getByLabel('First half of the postcode').fill('FH3')
  await page.getByRole('button', { name: 'Add this person' }).click()
  await expect(page.getByRole('status')).toContainText('Iris Newman is written down')

  await page.getByRole('link', { name: 'Change', exact: true }).click()
  await page.getByLabel('Born on').fill('1951-03-02')
  await page.getByRole('button', { name: 'Save what you changed' }).click()
  await expect(page.getByRole('main')).toContainText('2 March 1951')

  await page.getByRole('link', { name: 'Record who may act' }).click()
  await page.getByRole('radio', { name: 'A broker: an organisation' }).check()
  await page.getByLabel('Which broker?').selectOption('Northgate Brokerage')
  await page.getByRole('checkbox', { name: 'Order support' }).check()
  await page.getByLabel('Who are they to Iris?').fill('her broker')
  await page.getByRole('radio', { name: 'They said it to me' }).check()
  await page.getByLabel('What did you see or hear?').fill('Iris asked for it at her kitchen table.')
  await page.getByRole('button', { name: 'Record it' }).click()
  await expect(page.getByRole('main')).toContainText('Northgate Brokerage')

  const year = new Date().getFullYear()
  await page.getByRole('link', { name: 'Write a budget' }).first().click()
  await page.getByLabel('First day').fill(`${year}-01-01`)
  await page.getByLabel('Last day').fill(`${year + 1}-12-31`)
  await page.getByLabel('What is it called?').fill('Day-to-day support')
  await page.getByLabel('How much is in it for the whole time?').fill('5,200')
  await page.getByLabel('Where does the money come from?').selectOption('Social care')
  await page.getByRole('radio', { name: 'Council-managed' }).check()
  await page.getByRole('radio', { name: 'All at once' }).check()
  await page.getByRole('button', { name: 'Write down this budget' }).click()
  const budget = page.url()
  await expect(page.getByRole('button', { name: /^Confirm £/ })).toHaveCount(0)

  await signIn('finance@demo.example')
  await page.goto(`${council}/budgets`)
  await expect(page.getByRole('main')).toContainText('Iris Newman')
  await page.goto(budget)
  await page.getByRole('button', { name: 'Confirm £5,200.00' }).click()
  await expect(page.getByRole('status')).toBeVisible()
})

test('money goes out to those who keep it, when its day has come and a second officer agrees', async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000)
  await letDaysPass(page, 32)
  await signIn('finance@demo.example')
  await page.goto(`${council}/payment-runs`)
  await page.getByRole('button', { name: 'Make a release run' }).click()
  await page.getByRole('button', { name: 'I have checked it' }).click()
  const run = page.url()
  await signIn('finance2@demo.example')
  await page.goto(run)
  await page.getByRole('button', { name: /^Approve £/ }).click()
  await page.getByRole('button', { name: 'Send to the bank' }).click()
  await page.getByRole('button', { name: 'All of it has arrived' }).click()
  await expect(page.getByRole('main')).toContainText('All has arrived')
})

test('anybody’s order, invoice or name is found from the first page of the back office', async ({ page, signIn }) => {
  await signIn('finance@demo.example')
  await page.goto(council)
  await page.getByRole('main').getByRole('searchbox').fill('Amina')
  await page.getByRole('main').getByRole('button', { name: 'Find' }).click()
  const main = page.getByRole('main')
  await expect(main.getByRole('link', { name: 'Amina Yusuf' }).first()).toBeVisible()
  const order = main.getByRole('list').filter({ hasText: 'for Amina Yusuf' }).getByRole('link').first()
  const [number = ''] = (await order.innerText()).split(' ')
  const find = async (words: string) => {
    await page.goto(council)
    await main.getByRole('searchbox').fill(words)
    await main.getByRole('button', { name: 'Find' }).click()
  }
  await find(number)
  await main.getByRole('link', { name: new RegExp(`^${number} for`) }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number)
  await find('BD-0001')
  await main.getByRole('link', { name: /BD-0001/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('BD-0001')
})

test('on a phone the case that was pressed is in sight, and the keys go on from it', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn('finance@demo.example')
  await page.goto(`${council}/exceptions`)
  await page.getByRole('region', { name: 'Waiting, the oldest visit first' }).getByRole('link').last().click()
  await expect(page).toHaveURL(/#case$/)
  await expect(page.locator('#case')).toBeInViewport()
  await expect(page.locator('#case')).toBeFocused()
})
