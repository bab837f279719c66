import type { Locator, Page } from '@playwright/test'
import { expect, followMail, giveNameAndPassword, letDaysPass, test } from './setup/fixtures.ts'

test.use({ viewport: { width: 360, height: 740 } })

const password = 'three quiet gardens'

/** Counts what somebody fills in on the way to a store of their own. */
function aPen() {
  let filled = 0
  return {
    filled: () => filled,
    async write(field: Locator, words: string) {
      filled += 1
      await field.fill(words)
    },
    async choose(field: Locator) {
      filled += 1
      await field.check()
    },
  }
}
type Pen = ReturnType<typeof aPen>

const goOn = (page: Page) => page.getByRole('button', { name: 'Save and go on' }).click()

type Walk = { pen: Pen; email: string; name: string; look?: (name: string) => Promise<void> }
const nobodyLooks = async () => {}

/** From the first page to the one that shows every answer. */
async function answerAll(page: Page, { pen, email, name, look = nobodyLooks }: Walk) {
  await page.goto('/join')
  await look('join')
  await page.getByRole('link', { name: 'Open a store' }).click()
  await look('join-kind')
  await pen.choose(page.getByRole('radio', { name: 'A micro-enterprise' }))
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('Question 1 of 8')).toBeVisible()
  await look('join-email')
  await pen.write(page.getByLabel('E-mail address'), email)
  await goOn(page)
  await pen.write(page.getByLabel('Name', { exact: true }), name)
  await goOn(page)
  await pen.write(page.getByLabel('Postcode'), 'fh2 4ab')
  await goOn(page)
  await pen.write(page.getByLabel('Name of what you offer'), 'Help in the garden')
  await goOn(page)
  await pen.write(page.getByLabel('One sentence'), 'I weed and plant with you, at your pace.')
  await goOn(page)
  await pen.choose(page.getByRole('radio', { name: 'Help at home' }))
  await goOn(page)
  await look('join-picture')
  await pen.choose(page.getByRole('radio', { name: 'Sunflower' }))
  await goOn(page)
  await look('join-price')
  await pen.write(page.getByLabel('How much?'), '16.50')
  await pen.choose(page.getByRole('radio', { name: 'an hour', exact: true }))
  await goOn(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers')
}

async function open(page: Page, { pen, email, name, look = nobodyLooks }: Walk) {
  await answerAll(page, { pen, email, name, look })
  await look('join-check')
  await pen.choose(page.getByRole('checkbox', { name: 'We agree' }))
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look at your e-mail')
  await look('join-sent')
  await followMail(page, { to: email, subject: 'Open your store' })
  await pen.write(page.getByLabel('Choose a password'), password)
  await page.getByRole('button', { name: 'Open my store' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your store is open')
}

test('a gardener opens a store on a phone with at most 12 fields, and everybody finds it', async ({
  page,
  leave,
  picture,
}) => {
  const pen = aPen()
  await open(page, { pen, email: 'gardener@demo.example', name: 'Green Hands', look: picture })
  expect(pen.filled()).toBeLessThanOrEqual(12)
  await picture('store-is-open')
  await page.getByRole('link', { name: 'See it as others do' }).click()
  await leave()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Green Hands')
  await page.getByRole('link', { name: 'Help in the garden' }).click()
  await expect(page.getByRole('main')).toContainText('£16.50')
  await expect(page.getByRole('link', { name: 'Order this' })).toBeVisible()
  await giveNameAndPassword(page, { email: 'gardener@demo.example', password })
  await expect(page).toHaveURL(/\/provider\//)
})

test('whoever stops finds every answer again by mail, changes one, and sees them all', async ({ page, leave }) => {
  const pen = aPen()
  await answerAll(page, { pen, email: 'later@demo.example', name: 'Later Cakes' })
  await page.getByRole('link', { name: 'Go on later' }).click()
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByRole('status')).toContainText('We have written to later@demo.example')
  await leave()
  await page.goto('/join/provider/check')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What are you?')

  await followMail(page, { to: 'later@demo.example', subject: 'Go on joining Daybook' })
  await page.getByRole('button', { name: 'Go on where I stopped' }).click()
  await expect(page.getByRole('main')).toContainText('£16.50 an hour')
  await page.getByRole('link', { name: 'Change price' }).click()
  await page.getByLabel('How much?').fill('cheap')
  await goOn(page)
  await expect(page.getByRole('alert')).toContainText('Type what it costs in pounds')
  await expect(page.getByLabel('How much?')).toHaveValue('cheap')
  await page.getByLabel('How much?').fill('18')
  await goOn(page)
  await expect(page.getByRole('main')).toContainText('£18.00 an hour')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('alert')).toContainText('Tick the box if you agree')
})

test('whoever just leaves is sent the way back the next night', async ({ page, leave }) => {
  await page.goto('/join/provider')
  await page.getByRole('radio', { name: 'A personal assistant' }).check()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('E-mail address').fill('gone@demo.example')
  await goOn(page)
  await leave()
  await letDaysPass(page, 1)
  await followMail(page, { to: 'gone@demo.example', subject: 'Go on joining Daybook' })
  await page.getByRole('button', { name: 'Go on where I stopped' }).click()
  await expect(page.getByText('Question 2 of 8')).toBeVisible()
})

test('a community group is on the list with a name, a time and a contact', async ({ page, leave, picture }) => {
  await page.goto('/join/provider')
  await page.getByRole('radio', { name: 'A community group' }).check()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('Name of the activity').fill('Saturday seed swap')
  await goOn(page)
  await page.getByLabel('Day and time').fill('First Saturday of the month, 10am')
  await goOn(page)
  await page.getByLabel('E-mail address').fill('seeds@demo.example')
  await goOn(page)
  await picture('group-check')
  await page.getByRole('button', { name: 'Go on' }).click()
  await followMail(page, { to: 'seeds@demo.example', subject: 'Put your group on the list' })
  await page.getByLabel('Choose a password').fill(password)
  await page.getByRole('button', { name: 'Put it on the list' }).click()
  await expect(page.getByRole('status')).toContainText('Your group is on the list')
  await leave()
  await expect(async () => {
    await page.goto('/search?q=seed+swap&free=yes')
    await expect(page.getByRole('link', { name: 'Saturday seed swap' })).toBeVisible({ timeout: 1000 })
  }).toPass()
})

test('a service of the council opens when a colleague has said yes, with the reason', async ({ page, signIn }) => {
  await page.goto('/join/provider')
  await page.getByRole('radio', { name: 'A service of the council' }).check()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('E-mail address').fill('centre@demo.example')
  await goOn(page)
  await page.getByLabel('Your name').fill('Ines Centre')
  await goOn(page)
  await page.getByLabel('Name', { exact: true }).fill('Millside Day Centre')
  await goOn(page)
  await page.getByRole('radio', { name: 'Fernhill Borough Council' }).check()
  await goOn(page)
  await page.getByLabel('Postcode').fill('FH1')
  await goOn(page)
  await page.getByLabel('Name of what you offer').fill('A day at Millside')
  await goOn(page)
  await page.getByLabel('One sentence').fill('Company, a hot dinner and things to do.')
  await goOn(page)
  await page.getByRole('radio', { name: 'Things to do' }).check()
  await goOn(page)
  await page.getByRole('radio', { name: 'Hot drink' }).check()
  await goOn(page)
  await page.getByLabel('How much?').fill('54')
  await page.getByRole('radio', { name: 'a day', exact: true }).check()
  await goOn(page)
  await page.getByRole('button', { name: 'Go on' }).click()
  await followMail(page, { to: 'centre@demo.example', subject: 'Open your store' })
  await page.getByLabel('Choose a password').fill(password)
  await page.getByRole('button', { name: 'Ask the council' }).click()
  await expect(page.getByRole('status')).toContainText('Fernhill Borough Council looks at it now')
  await expect(page.getByRole('main')).toContainText('Fernhill Borough Council looks at Millside Day Centre')

  await signIn('commissioner@demo.example')
  await page.goto('/council/org_fernhill/joining')
  await page.getByRole('button', { name: 'Say yes Millside Day Centre' }).click()
  await expect(page.getByRole('alert')).toContainText('Write the reason')
  const asked = page.getByRole('region', { name: 'Millside Day Centre' })
  await asked.getByLabel('The reason').fill('We run it since 1998.')
  await asked.getByLabel('Cost centre').fill('B2100')
  await page.getByRole('button', { name: 'Say yes Millside Day Centre' }).click()
  await expect(page.getByRole('status')).toContainText('Your answer is on its way')
  await page.goto('/stores/millside-day-centre')
  await expect(page.getByRole('link', { name: 'A day at Millside' })).toBeVisible()
})
