import { expect, expectNoSidewaysScroll, test } from './setup/fixtures.ts'
import { look } from './setup/look.ts'

const amina = '/people/per_amina'
const council = '/council/org_fernhill'

test('finance writes down what a provider paid back of a bill that was paid already', async ({
  page,
  site,
  signIn,
  javaScriptEnabled,
  picture,
}) => {
  test.setTimeout(180_000)
  const main = page.getByRole('main')
  const status = page.getByRole('status')
  const isSound = (what: string) => (javaScriptEnabled ? look(page, what) : expectNoSidewaysScroll(page))

  await test.step('Amina says that a visit which was paid was too short', async () => {
    const [line] = site.ask(`select invoice_lines.id, invoice_id invoice from invoice_lines
      join invoices on invoices.id = invoice_id join pots on pots.id = pot_id
      where person_id = 'per_amina' and provider_id = 'org_bright_days' and held_as = 'council-managed'
      and paid_pence = 3300 order by issued_at desc limit 1`)
    await signIn('holder@demo.example')
    await page.goto(`${amina}/invoices/${String(line?.['invoice'])}`)
    await page.getByText('Something is not right').click()
    await page.getByLabel('What is it about?').selectOption(String(line?.['id']))
    await page.getByLabel('What is not right?').fill('They left after an hour.')
    await page.getByRole('button', { name: 'Tell the council' }).click()
    await expect(status).toContainText('An officer looks at it')
  })

  await test.step('finance pays £20 of the £33, which leaves £13 owed back', async () => {
    await signIn('finance@demo.example')
    await page.goto(`${council}/invoices?only=owed-back`)
    await expect(main).toContainText('None here')
    await page.goto(`${council}/exceptions`)
    await main.getByRole('listitem').filter({ hasText: 'Amina Yusuf' }).getByRole('link').click()
    await page.getByLabel('Why?').fill('An hour was not worked.')
    await page.getByLabel('How much is paid').fill('20')
    await page.getByRole('button', { name: 'Pay this much' }).click()
    await expect(status).toContainText('£20.00 will be paid')
  })

  await test.step('the credit note stands under “Owed back”', async () => {
    await page.goto(`${council}/invoices`)
    await page.getByRole('link', { name: 'Owed back' }).click()
    await main.getByRole('link', { name: /^Credit note BD-C/ }).click()
    await expect(main).toContainText('Bright Days owes Fernhill Borough Council £13.00 of this')
    await isSound('what is owed back')
    await picture('owed-back')
  })

  const amount = page.getByLabel('How much came back')
  const reference = page.getByLabel('Reference')
  const press = () => page.getByRole('button', { name: 'It has come back' }).click()
  const summary = page.locator('.govuk-error-summary')

  await test.step('what is missing or wrong is said, and what was typed is kept', async () => {
    await press()
    await expect(summary).toContainText('Write how much came back.')
    await expect(summary).toContainText('Write what the bank statement says, such as BACS 4471.')
    await isSound('what is owed back, sent empty')
    for (const [typed, said] of [
      ['lots', 'Write an amount in pounds, such as 16.50.'],
      ['13.01', 'Bright Days owes back £13.00. Write that or less.'],
    ] as const) {
      await amount.fill(typed)
      await reference.fill('BACS 4471')
      await press()
      await expect(summary).toContainText(said)
      await expect(summary.getByRole('link')).toHaveCount(1)
      await expect(amount).toHaveValue(typed)
      await expect(reference).toHaveValue('BACS 4471')
      await isSound(`what is owed back, with ${typed}`)
    }
    await picture('owed-back-too-much')
  })

  await test.step('what came back stands on the note, which is owed no more', async () => {
    await amount.fill('13')
    await press()
    await expect(status).toContainText('It is written down: £13.00 came back.')
    const after = page.getByRole('region', { name: 'What came after' })
    await expect(after).toContainText(/£13\.00 was paid back\. It came on .+ with the reference BACS 4471\./)
    await expect(page.getByRole('button', { name: 'It has come back' })).toHaveCount(0)
    await isSound('what came back')
    await page.goto(`${council}/invoices?only=owed-back`)
    await expect(main).toContainText('None here')
  })

  await test.step('and in the history of Amina’s budget', async () => {
    await signIn('holder@demo.example')
    await page.goto(`${amina}/budget`)
    const moment = page.getByRole('region', { name: 'Everything that happened' }).getByRole('listitem').first()
    await expect(moment).toContainText(
      /^Bright Days paid back £13\.00 of credit note BD-C\d+\. It came on .+ BACS 4471/,
    )
    await expect(moment).toContainText('£13.00 paid back')
  })
})
