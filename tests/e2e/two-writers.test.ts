import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
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
  const other = await anotherWindow(page, { browser, baseURL: site.origin, javaScriptEnabled })
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
  await other.context().close()
})

test('two people answer at once: who comes second reads that nothing was changed, though the form is gone', async ({
  page,
  browser,
  site,
  signIn,
  picture,
  javaScriptEnabled,
}) => {
  const answers = [
    {
      ...{ who: 'provider@demo.example', at: '/provider/org_bright_days/orders', link: 'A walk and a chat' },
      ...{ first: 'Yes, we will do this', second: 'No, we cannot do this', field: 'Why not?' },
      says: 'is accepted, so it cannot become declined. Nothing was changed.',
    },
    {
      ...{ who: 'commissioner@demo.example', at: '/council/org_fernhill/listings', link: /^Back on your feet/ },
      ...{ first: 'Approve it', second: 'Send it back', field: 'Or what is to be changed?' },
      says: 'This version does not wait any more: it was answered or changed.',
    },
  ]
  for (const { who, at, link, first, second, field, says } of answers) {
    await signIn(who)
    const other = await anotherWindow(page, { browser, baseURL: site.origin, javaScriptEnabled })
    for (const one of [page, other]) {
      await one.goto(at)
      await one.getByRole('link', { name: link }).click()
      await expect(one.getByLabel(field)).toBeVisible()
    }
    await other.getByRole('button', { name: first }).click()
    await expect(other.getByRole('status')).toBeVisible()
    await page.getByLabel(field).fill('Nobody is free then.')
    await page.getByRole('button', { name: second }).click()
    await expect(page.getByRole('alert')).toContainText(says)
    await expect(page.getByLabel(field)).toHaveCount(0)
    await other.context().close()
  }
  await picture('second-answer')
})

type How = BrowserContextOptions & { browser: Browser }

/** A window on another machine, in which the same person is signed in. */
async function anotherWindow(page: Page, { browser, ...how }: How): Promise<Page> {
  const elsewhere = await browser.newContext(how)
  await elsewhere.addCookies(await page.context().cookies())
  return elsewhere.newPage()
}
