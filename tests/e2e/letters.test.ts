import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from './setup/fixtures.ts'

test('on paper each letter is alone on its sheets, from its council and to one person', async ({ page, signIn }) => {
  await signIn('practitioner@demo.example')
  await page.goto('/council/org_fernhill/letters')
  const letters = page.getByRole('article')
  const subjects = await letters.getByRole('heading', { level: 2 }).allInnerTexts()
  expect(subjects.length).toBeGreaterThan(1)

  const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })))
  const { text } = await extractText(paper)
  const sheets = text.map((words) => words.replaceAll(/\s+/g, ' '))
  expect(sheets).toHaveLength(subjects.length)
  for (const [at, subject] of subjects.entries()) {
    expect(sheets[at]).toContain(subject)
    expect(sheets[at]).toContain('Fernhill Borough Council')
    expect(sheets[at]).toContain('01632 960 123')
    expect(sheets[at]).not.toContain('Letters to post')
  }
})
