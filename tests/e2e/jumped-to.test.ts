import { expect, test } from './setup/fixtures.ts'

test('the case that was pressed is jumped to without a frame, and a link that the keys reach shows its own', async ({
  page,
  signIn,
}) => {
  await signIn('finance@demo.example')
  await page.goto('/council/org_fernhill/exceptions')
  await page.getByRole('region', { name: 'Waiting, the oldest visit first' }).getByRole('link').last().click()
  await expect(page.locator('#case')).toBeFocused()
  await expect(page.locator('#case')).toHaveCSS('outline-style', 'none')
  await page.keyboard.press('Shift+Tab')
  await expect(page.locator('a:focus')).toHaveCSS('background-color', 'rgb(242, 183, 5)')
})

test('on a small screen the title of what was ordered has the whole width, and its sum stands below', async ({
  page,
  signIn,
}) => {
  await page.setViewportSize({ width: 320, height: 740 })
  await signIn('holder@demo.example')
  await page.goto('/people/per_amina/orders')
  const line = page.getByRole('main').getByRole('listitem').locator('li').first()
  const [whole, title, sum] = await Promise.all(
    [line, line.locator('p').first(), line.locator('p').last()].map((one) => one.boundingBox()),
  )
  expect(title?.width).toBeCloseTo(whole?.width ?? 0, 0)
  expect(sum?.y ?? 0).toBeGreaterThanOrEqual((title?.y ?? 0) + (title?.height ?? 0))
})
