import { expect, expectNoSidewaysScroll, test } from './setup/fixtures.ts'

const joan = '/people/per_joan'

test('what can be paid with what is left is what a pot may pay for, as many as the filter said', async ({
  page,
  signIn,
}) => {
  await signIn('relative@demo.example')
  await page.goto(`${joan}/shop?q=Fernhill+Home+Support`)
  const cards = page.locator('.db-cards > li')
  await expect(cards.first()).toContainText('cannot pay for the council’s own services')
  const choice = page.getByRole('checkbox', { name: /^I can pay with what is left/ })
  const label = await page.locator('label').filter({ hasText: 'I can pay' }).innerText()
  const promised = Number(/\d+/.exec(label)?.[0])
  expect(promised).toBeGreaterThan(1)
  await choice.check()
  await page.getByRole('button', { name: 'Show these' }).click()
  await expect(choice).toBeChecked()
  await expect(page.getByRole('status').first()).toContainText(`${promised} results`)
  await expect(cards).toHaveCount(Math.min(12, promised))
  for (const card of await cards.all()) await expect(card).toContainText(/Joan could buy|Nothing leaves/)
  await expectNoSidewaysScroll(page)
})

test('where no pot may pay, the reason stands in place of the button, with whom to ask', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('relative@demo.example')
  await page.goto(`${joan}/shop?q=Fernhill+Home+Support`)
  await page.getByRole('link', { name: 'Help at home', exact: true }).first().click()
  const main = page.getByRole('main')
  await expect(main).toContainText('cannot pay for the council’s own services')
  await expect(main).toContainText('Joan’s council can say whether it could be paid for.')
  await expect(main).toContainText('£32.81')
  await expect(page.getByRole('button', { name: /basket/ })).toHaveCount(0)
  await expect(page.getByRole('radio')).toHaveCount(0)
  await picture('no-pot-may-pay')
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: 'See the pots' }).click()
  await expect(page.getByRole('main')).toContainText('Joan’s own share of the cost')
})
