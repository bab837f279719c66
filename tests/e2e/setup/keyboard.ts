import { expect, type Locator, type Page } from '@playwright/test'

const mostStops = 600

/**
 * Takes the mouse away: from here on whatever a journey presses, ticks, chooses or fills in is reached with the Tab key
 * and done with keys. What cannot be reached, or does not show that it is reached, fails the journey.
 */
export function takeTheMouseAway(page: Page): void {
  const hands: Pick<Locator, 'click' | 'check' | 'uncheck' | 'fill' | 'selectOption'> = Object.getPrototypeOf(
    page.locator('body'),
  )
  hands.click = function (this: Locator) {
    return press(this)
  }
  hands.check = function (this: Locator) {
    return tick(this, true)
  }
  hands.uncheck = function (this: Locator) {
    return tick(this, false)
  }
  hands.fill = function (this: Locator, value: string) {
    return type(this, value)
  }
  hands.selectOption = function (this: Locator, wanted) {
    return choose(this, wordsOf(wanted))
  }
}

async function reach(locator: Locator): Promise<Page> {
  const page = locator.page()
  await locator.waitFor()
  for (let stop = 0; stop < mostStops; stop++) {
    const isThere = await locator.evaluate((element) => {
      const active = document.activeElement
      const isRadio = (one: unknown) => one instanceof HTMLInputElement && one.type === 'radio'
      const isSameGroup =
        isRadio(element) && isRadio(active) && Reflect.get(element, 'name') === Reflect.get(active!, 'name')
      const isAround = active?.matches('a, button, summary, input, select, textarea') && active.contains(element)
      return isAround || isSameGroup
    })
    if (isThere) {
      await expectFocusToShow(locator)
      return page
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not reach ${String(locator)} on ${page.url()}.`)
}

/** Boxes and circles show it beside themselves, so they are left to the eye. */
async function expectFocusToShow(locator: Locator): Promise<void> {
  const shows = await locator.evaluate(() => {
    const active = document.activeElement ?? document.body
    if (active instanceof HTMLInputElement && ['radio', 'checkbox'].includes(active.type)) return true
    const { outlineStyle, boxShadow } = getComputedStyle(active)
    return outlineStyle !== 'none' || boxShadow !== 'none'
  })
  expect(shows, `${String(locator)} shows that it has the focus`).toBe(true)
}

async function press(locator: Locator): Promise<void> {
  const kind = await locator.evaluate((element) => {
    if (element.closest('summary')) return 'summary'
    return element instanceof HTMLInputElement ? element.type : element.tagName
  })
  if (kind === 'radio' || kind === 'checkbox') return tick(locator, true)
  const page = await reach(locator)
  const moved = page.waitForEvent('framenavigated', { timeout: 5000 }).catch(() => null) // printing moves nowhere
  await page.keyboard.press('Enter')
  if (kind !== 'summary') await moved
}

async function tick(locator: Locator, wanted: boolean): Promise<void> {
  const page = await reach(locator)
  const isActive = () => locator.evaluate((element) => element === document.activeElement)
  for (let stop = 0; stop < 50 && !(await isActive()); stop++) await page.keyboard.press('ArrowDown')
  if ((await locator.isChecked()) !== wanted) await page.keyboard.press('Space')
  expect(await locator.isChecked()).toBe(wanted)
}

async function type(locator: Locator, value: string): Promise<void> {
  const page = await reach(locator)
  const kind = await locator.getAttribute('type')
  if (kind !== 'date' && kind !== 'time') {
    await page.keyboard.press('Control+A')
    if (value) await page.keyboard.insertText(value)
    else await page.keyboard.press('Delete')
    return
  }
  const [year = '', month = '', day = ''] = value.split('-')
  const ways = kind === 'date' ? [`${day}${month}${year}`, `${month}${day}${year}`] : waysOfTime(value)
  for (const keys of ways) {
    await page.keyboard.type(keys)
    if ((await locator.inputValue()) === value) return
    await page.keyboard.press('Shift+Tab') // back to the first part, in the order of another country
    await page.keyboard.press('Shift+Tab')
  }
  expect(await locator.inputValue()).toBe(value)
}

/** On a clock of 24 hours, and on one of twelve. */
function waysOfTime(value: string): string[] {
  const [hours = 0, minutes = 0] = value.split(':').map(Number)
  const two = (figures: number) => String(figures).padStart(2, '0')
  return [two(hours) + two(minutes), `${two(hours % 12 || 12)}${two(minutes)}${hours < 12 ? 'a' : 'p'}`]
}

async function choose(locator: Locator, wanted: string): Promise<string[]> {
  const page = await reach(locator)
  const chosen = () =>
    locator.evaluate((element) => {
      const option = element instanceof HTMLSelectElement ? element.selectedOptions[0] : null
      return { value: option?.value ?? '', label: option?.label.trim() ?? '' }
    })
  await page.keyboard.press('Home')
  for (let step = 0; step < 200; step++) {
    const { value, label } = await chosen()
    if (value === wanted || label === wanted) return [value]
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`${String(locator)} offers no ${wanted}.`)
}

/** What is wanted of a list: `'Things to do'` or `{ label: 'Things to do' }`. */
function wordsOf(wanted: Parameters<Locator['selectOption']>[0]): string {
  if (typeof wanted === 'string') return wanted
  const words: unknown = wanted && ('label' in wanted ? wanted.label : 'value' in wanted ? wanted.value : null)
  if (typeof words !== 'string') throw new Error('By keyboard one thing is chosen, by its label or its value.')
  return words
}
