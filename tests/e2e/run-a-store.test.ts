import { expect, followMail, giveCode, giveNameAndPassword, letDaysPass, test } from './setup/fixtures.ts'

const shop = '/provider/org_bright_days'
const owner = 'provider@demo.example'
const claimer = 'manager@demo.example'

test('an owner gives new bank details with a code; they wait three days and can be stopped from the mail', async ({
  page,
  site,
  signIn,
  picture,
}) => {
  await signIn(owner)
  site.signedIn.delete(owner) // giving a code begins another session
  const give = async (account: string) => {
    await page.goto(`${shop}/bank`)
    await page.getByRole('link', { name: 'Change bank details' }).click()
    if (new URL(page.url()).pathname.startsWith('/sign-in/second-factor')) await giveCode(page)
    await page.getByLabel('Name on the account').fill('Bright Days')
    await page.getByLabel('Sort code').fill('08-99-99')
    await page.getByLabel('Account number').fill(account)
    await page.getByRole('button', { name: 'Use this account in three days' }).click()
  }
  await give('66374959')
  await expect(page.getByRole('alert')).toContainText('do not belong together')
  await give('66374958')
  await expect(page.getByRole('status')).toContainText('count in three days')
  await expect(page.getByRole('main')).toContainText('account ending 4958')
  await expect(page.getByRole('main')).not.toContainText('66374958')
  await picture('bank-waits')

  await followMail(page, { to: owner, subject: 'New bank details for Bright Days' })
  await page.getByRole('button', { name: 'Stop the new details' }).click()
  await expect(page.getByRole('status')).toContainText('We go on paying into the old account')

  await give('66374958')
  await letDaysPass(page, 4)
  await page.goto(`${shop}/bank`)
  await expect(page.getByRole('main')).toContainText('We pay Bright Days, account ending 4958')
  await expect(page.getByRole('heading', { name: 'New bank details wait' })).toHaveCount(0)
})

test('an owner invites somebody who works elsewhere too; they switch between both and leave one', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn(owner)
  await page.goto(`${shop}/people`)
  await page.getByLabel('Their e-mail address').fill('inhouse@demo.example')
  await page.getByRole('radio', { name: 'Staff' }).check()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByRole('main')).toContainText('inhouse@demo.example')
  await page.getByRole('button', { name: 'Send it again to inhouse@demo.example' }).click()
  await expect(page.getByRole('status')).toContainText('on its way again')
  await picture('people-who-work-here')

  await signIn('inhouse@demo.example')
  await followMail(page, { to: 'inhouse@demo.example', subject: 'You are invited to Daybook' })
  await page.getByRole('button', { name: 'Accept the invitation' }).click()
  await page.goto(shop)
  await page.getByRole('link', { name: 'Switch to Fernhill Home Support' }).click()
  await expect(page).toHaveURL(/org_fernhill_home_support/)
  await page.getByRole('link', { name: 'Switch to Bright Days' }).click()

  await signIn(owner)
  await page.goto(`${shop}/people`)
  const row = page.getByRole('row').filter({ hasText: 'inhouse@demo.example' })
  await row.getByRole('button', { name: /^Make owner/ }).click()
  await expect(page.getByRole('status')).toContainText('Their role is changed')
  await expect(row).toContainText('Owner')

  await signIn('inhouse@demo.example')
  await page.goto(`${shop}/people`)
  await page.getByText('This is you').click()
  await page.getByRole('button', { name: 'Leave Bright Days' }).click()
  await expect(page.getByRole('status')).toContainText('You have left')
  await page.goto(shop)
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('day')
})

test('an invitation that is taken back opens nothing', async ({ page, signIn, leave }) => {
  await signIn(owner)
  await page.goto(`${shop}/people`)
  await page.getByLabel('Their e-mail address').fill('wrong@demo.example')
  await page.getByRole('radio', { name: 'An owner' }).check()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await page.getByRole('button', { name: 'Take it back from wrong@demo.example' }).click()
  await expect(page.getByRole('status')).toContainText('taken back')
  await leave()
  await followMail(page, { to: 'wrong@demo.example', subject: 'You are invited to Daybook' })
  await expect(page.getByRole('button', { name: 'Accept the invitation' })).toHaveCount(0)
})

test('the last owner cannot leave', async ({ page, signIn }) => {
  await signIn(owner)
  await page.goto(`${shop}/people`)
  await page.getByText('This is you').click()
  await page.getByRole('button', { name: 'Leave Bright Days' }).click()
  await expect(page.getByRole('alert')).toContainText('the last owner')
})

test('somebody claims what stands here from a register: the council says yes, and they run it', async ({
  page,
  site,
  signIn,
  picture,
}) => {
  const [listing] = site.ask(`select slug from listings where title = 'Fernbank Court'`)
  await page.goto(`/listings/${String(listing?.['slug'])}`)
  await page.getByRole('link', { name: 'Is this yours?' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await signIn(claimer)
  await page.goto(`/claim/${String(listing?.['slug'])}`)
  await picture('claim')
  await page.getByLabel('Who are you there?').fill('I am the registered manager.')
  await page.getByRole('radio', { name: 'Fernhill Borough Council says yes or no' }).check()
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('We have asked the council')

  await signIn('admin@demo.example')
  await page.goto('/council/org_fernhill/joining')
  await picture('joining')
  const asked = page.getByRole('region', { name: 'Fernbank Housing' })
  await asked.getByLabel('The reason').fill('We have met them.')
  await asked.getByRole('button', { name: /^Say yes/ }).click()
  await expect(page.getByRole('status')).toContainText('Your answer is on its way')

  await signIn(claimer)
  await followMail(page, { to: claimer, subject: 'You run Fernbank Housing' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who writes your invoices')
  await page.getByLabel('We agree').check()
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByRole('status')).toContainText('It is written down that you agree')
})

test('whoever reads the address on record says yes by mail, without an account', async ({
  page,
  site,
  signIn,
  leave,
}) => {
  const [listing] = site.ask(`select slug from listings where title = 'Larchfield House'`)
  await signIn(claimer)
  await page.goto(`/claim/${String(listing?.['slug'])}`)
  await page.getByLabel('Who are you there?').fill('I keep the house and the books.')
  await page.getByRole('radio', { name: 'o•••••@larchfield.example' }).check()
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('We have asked the address on record')
  await leave()
  await followMail(page, { to: 'office@larchfield.example', subject: 'May Winifred Cole run Larchfield Care' })
  await expect(page.getByRole('main')).toContainText('I keep the house and the books.')
  await page.getByRole('button', { name: 'Yes, they may' }).click()
  await expect(page.getByRole('status')).toContainText('They run it from now on')
  await page.goto(`/listings/${String(listing?.['slug'])}`)
  await expect(page.getByRole('main')).toContainText('Fernhill register of care')
  await expect(page.getByRole('link', { name: 'Is this yours?' })).toHaveCount(0)
})

test('an administrator resets the codes that a colleague has lost', async ({ page, site, signIn }) => {
  await signIn('admin@demo.example')
  await page.goto('/council/org_fernhill/staff')
  await page.getByRole('button', { name: 'Reset lost codes of Anil Desai' }).click()
  await expect(page.getByRole('status')).toContainText('Their codes are reset')
  site.signedIn.delete('finance2@demo.example')
  await page.context().clearCookies()
  await giveNameAndPassword(page, { email: 'finance2@demo.example', password: 'let-me-try-it' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up your code')
  await giveCode(page)
  await expect(page).toHaveURL(/\/council\//)
})
