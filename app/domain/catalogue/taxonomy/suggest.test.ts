import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wholeTaxonomy } from '../first-categories.ts'
import { suggestCategories } from './suggest.ts'

test('a text is answered with the shelves it speaks of, and the words that say so', () => {
  const known = wholeTaxonomy
    .filter(({ facet }) => facet === 'shelf')
    .map((one) => ({ ...one, id: one.slug, parentId: one.parent }))
  const suggest = (title: string, summary: string, description = '') =>
    suggestCategories({ title, summary, description }, known).map(({ id }) => id)
  expect(suggest('Ironing and housework', 'We clean and tidy your home.')[0]).toBe('cleaning-and-housework')
  expect(suggest('Painting on Tuesdays', 'We paint and listen to music.')[0]).toBe('art-and-music')
  expect(suggest('A start in life', 'We chart the heart.')).not.toContain('art-and-music')
  expect(suggest('Xyz', 'Qwerty')).toEqual([])
  const [first] = suggestCategories(
    { title: 'Lifts to the shops', summary: 'A friendly driver.', description: '' },
    known,
  )
  expect(first).toMatchObject({ id: 'lifts-and-transport', words: expect.arrayContaining(['lifts', 'driver']) })
})

const folder = '../shared/data/care-registers'
if (existsSync(folder)) {
  test('every service type and specialism that the regulator names is there to begin with', () => {
    const names = new Set<string>(wholeTaxonomy.map(({ name }) => name))
    for (const file of ['cqc-service-types.csv', 'cqc-specialisms.csv']) {
      const labels = readFileSync(`${folder}/${file}`, 'utf8').trim().split(/\r?\n/).slice(1)
      const named = labels.map((line) => /^"?(.*?)"?,\d+$/.exec(line)?.[1] ?? line)
      expect(named.length).toBeGreaterThan(10)
      expect(named.filter((label) => !names.has(label))).toEqual([])
    }
  })
} else {
  console.warn('left out: the regulator’s names, because ../shared/data/care-registers is missing')
}
