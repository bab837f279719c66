import { expect, test } from './setup/fixtures.ts'

test('while somebody types, searches that begin so are offered; without JavaScript the form is sent as it is', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/')
  const box = page.getByLabel('What would help you?')
  const offered = page.locator('#q-suggestions option')
  await box.focus()
  await page.keyboard.type('gard', { delay: 200 })
  if (javaScriptEnabled) {
    await expect(page.getByRole('combobox', { name: 'What would help you?' })).toBeFocused()
    await expect(offered.first()).toHaveAttribute('value', /^gard/)
    const words = await offered.evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''))
    expect(words.filter((one) => !one.startsWith('gard'))).toEqual([])
    await page.keyboard.type('ening', { delay: 50 })
    await expect(offered.and(page.locator('[value="garden"]'))).toHaveCount(0) // what no longer begins so
    await box.fill(words[0] ?? '') // the list is the browser's own: it puts what was chosen into the box
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`“${words[0] ?? ''}”`)
  } else {
    await expect(offered).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/search\?q=gard(&|$)/)
    await expect(page.getByRole('navigation', { name: 'Searches that begin so' })).toBeVisible()
  }
})
