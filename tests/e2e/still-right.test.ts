import { expect, followMail, letDaysPass, test } from './setup/fixtures.ts'

test.setTimeout(300_000) // each night of ten weeks is worked through

test('one press from the mail says that it is still right, without signing in', async ({ page, leave, picture }) => {
  await leave()
  await letDaysPass(page, 1)
  await followMail(page, { to: 'hello@hands-and-hair.example', subject: 'still right?' })
  await expect(page.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Are these still right?')
  await picture('still-right')
  await page.getByRole('button', { name: 'Yes, what is ticked is right' }).click()
  await expect(page.getByRole('status')).toContainText('Thank you. 2 are right.')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything is answered')
  await page.goto('/stores/hands-and-hair')
  await page.getByRole('article').first().getByRole('link').first().click()
  await expect(page.getByText(/They said that this page is right on \d+ \w+ \d{4}\./)).toBeVisible()
  await picture('still-right-said')
})

test('what nobody answers stands behind others, then is not shown, and its owner is told; a press brings it back', async ({
  page,
  site,
  signIn,
  leave,
  picture,
}) => {
  const [listing] = site.ask(
    `select title, slug from listings where organisation_id = 'org_clay_corner' and state = 'published' order by title`,
  )
  const title = String(listing?.['title'])
  const address = `/listings/${String(listing?.['slug'])}`
  await letDaysPass(page, 29)
  await page.goto('/dev/mail')
  await expect(page.getByText(`“${title}” now stands behind others`).first()).toBeVisible()
  expect((await page.goto(address))?.status()).toBe(200)
  await letDaysPass(page, 43)
  await page.goto('/dev/mail')
  await expect(page.getByText(`“${title}” is not shown any more`).first()).toBeVisible()
  await leave()
  expect((await page.goto(address))?.status()).toBe(404)

  await signIn('clay-corner@demo.example')
  await page.goto('/provider/org_clay_corner/listings')
  await expect(page.getByRole('main')).toContainText('It is not shown: nobody told us that it is still right.')
  await expect(page.getByRole('article').filter({ hasText: title }).first()).toContainText('Not shown')
  await picture('not-shown-any-more')
  await page.getByRole('button', { name: `It is still right ${title}` }).click()
  await expect(page.getByRole('status')).toContainText('We ask again in half a year')
  await expect(page.getByRole('article').filter({ hasText: title }).first()).toContainText('In the shop')
  expect((await page.goto(address))?.status()).toBe(200)
})
