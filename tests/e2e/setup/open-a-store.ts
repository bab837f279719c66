import type { Locator, Page } from '@playwright/test'
import { expect, followMail } from './fixtures.ts'

export const password = 'three quiet gardens'

/** Counts what somebody fills in on the way to a store of their own. */
export function aPen() {
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

export const goOn = (page: Page) => page.getByRole('button', { name: 'Save and go on' }).click()

type Walk = { pen: Pen; email: string; name: string; look?: (name: string) => Promise<void> }
const nobodyLooks = async () => {}

/** From the first page to the one that shows every answer. */
export async function answerAll(page: Page, { pen, email, name, look = nobodyLooks }: Walk) {
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
  await look('join-name')
  await pen.write(page.getByLabel('Name', { exact: true }), name)
  await goOn(page)
  await look('join-place')
  await pen.write(page.getByLabel('Postcode'), 'fh2 4ab')
  await goOn(page)
  await look('join-offer')
  await pen.write(page.getByLabel('Name of what you offer'), 'Help in the garden')
  await goOn(page)
  await look('join-sentence')
  await pen.write(page.getByLabel('One sentence'), 'I weed and plant with you, at your pace.')
  await goOn(page)
  await look('join-shelf')
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

/** The whole way: when it is done, the store is open and its owner signed in. */
export async function openAStore(page: Page, { pen, email, name, look = nobodyLooks }: Walk) {
  await answerAll(page, { pen, email, name, look })
  await look('join-check')
  await pen.choose(page.getByRole('checkbox', { name: 'We agree' }))
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look at your e-mail')
  await look('join-sent')
  await followMail(page, { to: email, subject: 'Open your store' })
  await look('join-password')
  await pen.write(page.getByLabel('Choose a password'), password)
  await page.getByRole('button', { name: 'Open my store' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your store is open')
}
