import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { look } from './look.ts'

/** A form of a page with one of its buttons. `words`: what it asks and what the button says, alike for rows that are alike. */
type Asking = { form: number; button: number; words: string }

/**
 * Sends every form of a page that asks something, with nothing in it, each on a page that is loaded anew: it comes back
 * with what is missing, and axe finds nothing wrong. Gives back all that were sent, and those that were content with
 * nothing. A form without a question is no form to fill in but a button that does something, and is left alone.
 */
export async function sendEveryFormEmpty(page: Page, path: string): Promise<{ sent: string[]; content: string[] }> {
  const sent = new Set<string>()
  const content: string[] = []
  for (;;) {
    await page.goto(path)
    const next = (await formsThatAsk(page)).find(({ words }) => !sent.has(words))
    if (!next) return { sent: [...sent], content }
    sent.add(next.words)
    await test.step(`${path}: ${next.words}`, async () => {
      if (await sendEmpty(page, next)) return look(page, `${path}: ${next.words}, sent empty`)
      content.push(next.words)
    })
  }
}

/** Whether the form came back with what is missing. */
async function sendEmpty(page: Page, asking: Asking): Promise<boolean> {
  const loaded = page.waitForEvent('load')
  const answered = page.waitForResponse(
    (one) => one.request().isNavigationRequest() && one.request().method() === 'POST',
  )
  await page.evaluate(emptyAndPress, asking)
  const status = (await answered).status()
  await loaded
  const where = `${page.url()}, sent empty: ${asking.words}`
  expect.soft(status, where).toBeLessThan(500)
  if (status < 400) return false
  await expect.soft(page.locator('.govuk-error-summary'), `what is missing on ${where}`).toHaveCount(1)
  const lost = await page
    .locator('.govuk-error-summary a[href^="#"]')
    .evaluateAll((links) =>
      links
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => document.getElementById(href.slice(1))?.checkVisibility() !== true),
    )
  expect.soft(lost, `links to no field that is to be seen on ${where}`).toEqual([])
  return true
}

function formsThatAsk(page: Page): Promise<Asking[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    const wordsOf = (element: Element) =>
      element.textContent
        .trim()
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/£[\d,.]+/g, '£n')
    const asks = (field: Element) => {
      if (!(field instanceof HTMLElement) || !field.checkVisibility()) return false
      if (field instanceof HTMLSelectElement) return [...field.options].some(({ value }) => value === '')
      return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    }
    const all = [...document.querySelectorAll<HTMLFormElement>('form[method="post"]')]
    return all.flatMap((form, at) => {
      const fields = [...form.elements].filter(
        (field) => !field.matches('fieldset, button, output, [type="hidden"], [type="submit"], [disabled], [readonly]'),
      )
      const names = fields.filter(asks).map((field) => (field.getAttribute('name') ?? '').replaceAll(/\d+/g, 'n'))
      if (names.length === 0) return []
      return [...form.elements].flatMap((button, number) => {
        if (!(button instanceof HTMLButtonElement) || button.type !== 'submit') return []
        if (button.name === '__intent__' || !button.checkVisibility()) return []
        const says = button.cloneNode(true) as Element
        for (const hidden of says.querySelectorAll('.govuk-visually-hidden')) hidden.remove()
        return [{ form: at, button: number, words: `${[...new Set(names)].join(', ')} [${wordsOf(says)}]` }]
      })
    })
  })
}

function emptyAndPress({ form: at, button: number }: Asking): void {
  const form = [...document.querySelectorAll<HTMLFormElement>('form[method="post"]')][at]!
  for (const field of form.elements) {
    if (field.matches('[type="hidden"], [disabled], [readonly]')) continue
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) field.checked = false
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = ''
    else if (field instanceof HTMLSelectElement && [...field.options].some(({ value }) => value === ''))
      field.value = ''
  }
  form.noValidate = true
  const button = form.elements[number]
  form.requestSubmit(button instanceof HTMLElement ? button : null)
}
