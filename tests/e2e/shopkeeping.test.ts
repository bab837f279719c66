import { expect, test } from './setup/fixtures.ts'

const desk = '/provider/org_bright_days'

test('a provider puts something new in the shop, and people find it at its price', async ({ page, signIn, leave }) => {
  await signIn('provider@demo.example')
  await page.goto(`${desk}/listings`)
  await page.getByRole('link', { name: 'Put up something new' }).click()
  await page.getByLabel('What is it called?').first().fill('Kite afternoons')
  await page.getByLabel('In one sentence, what is it?').fill('We build a kite and fly it on the hill.')
  await page.getByLabel('What happens?').fill('We meet at the hut. Everybody builds one kite and keeps it.')
  await page.getByLabel('Where in the shop does it belong?').selectOption('Things to do')
  await page.getByLabel('What is it?').last().selectOption('Activity')
  await page.getByRole('radio', { name: 'By time' }).check()
  await page.getByLabel('Where are you based?').fill('FH2')
  await page.getByLabel('How many miles do you go?').fill('10')
  await page.getByRole('checkbox', { name: 'Smile' }).check()
  await page.getByRole('button', { name: 'Save it' }).click()
  await expect(page.getByRole('status')).toContainText('Now say what it costs')

  await page.getByLabel('How much?').first().fill('14.50')
  await page.getByLabel('For what?').first().selectOption('session')
  await page.getByLabel('What is it called?').first().fill('An afternoon')
  await page.getByRole('button', { name: 'Save these prices' }).click()
  await expect(page.getByRole('status')).toBeVisible()

  await page.goto(`${desk}/listings`)
  await page.getByRole('button', { name: 'Put it in the shop Kite afternoons' }).click()
  await expect(page.getByRole('status')).toBeVisible()
  await leave()
  await page.goto('/stores/bright-days')
  await page.getByRole('link', { name: 'Kite afternoons' }).click()
  await expect(page.getByRole('main')).toContainText('£14.50')

  await signIn('provider@demo.example')
  await page.goto(`${desk}/listings`)
  await page.locator('summary', { hasText: 'Take it away Kite afternoons' }).click()
  await page.getByRole('button', { name: 'Take it away for good Kite afternoons' }).click()
  await leave()
  await page.goto('/stores/bright-days')
  await expect(page.getByRole('link', { name: 'Kite afternoons' })).toHaveCount(0)
})
