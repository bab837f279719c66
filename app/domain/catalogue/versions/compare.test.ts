import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ListingForm } from '../listing-form.ts'
import { compare, wordDifference } from './compare.ts'
import { contentFrom } from './content.ts'

const side = (runs: ReturnType<typeof wordDifference>, without: 'before' | 'after') =>
  runs.flatMap((run) => (run.in === without ? [] : [run.text])).join('')

test('what was taken out and what was put in is marked, word by word', () => {
  expect(wordDifference('We walk in the park', 'We run in the park')).toEqual([
    { in: 'both', text: 'We ' },
    { in: 'before', text: 'walk ' },
    { in: 'after', text: 'run ' },
    { in: 'both', text: 'in the park' },
  ])
  expect(wordDifference('', 'New')).toEqual([{ in: 'after', text: 'New' }])
})

test('whatever two texts say, each can be read whole from its side, and what is the same is not marked', () => {
  const text = fc
    .array(fc.constantFrom('we', 'walk', 'talk ', '\n\n', 'to', ' you'), { maxLength: 20 })
    .map((all) => all.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordDifference(before, after)
      expect([side(runs, 'after'), side(runs, 'before')]).toEqual([before, after])
      if (before === after) expect(runs.every((run) => run.in === 'both')).toBe(true)
    }),
  )
})

test('whoever reads a change reads the names of its pictures, and none of their codes', () => {
  const content = (pictures: string[], easyPictures: string[]) => {
    const said = ListingForm.parse({
      ...{ categoryId: 'cat_out', kind: 'group', lineKind: 'free', title: 'Tea', summary: 'Tea for all', pictures },
      ...{ description: 'We drink tea.', easySentences: ['We drink tea.', 'You can sit.'], easyPictures },
    })
    return contentFrom(said, null)
  }
  const before = content(['1F6B6', '1FAD6'], ['1FAD6', '1FA91'])
  const shown = compare(before, content(['2615', '1FAD6'], ['2615', '1FA91']), () => '')
  const said = shown.map(({ label, before, after }) => [label, textOf(before), textOf(after)])
  expect(said).toEqual([
    ['Pictures on the shelf', 'Walking, Teapot', 'Hot drink, Teapot'],
    [
      ...['Easy read', 'We drink tea. (picture: Teapot)\nYou can sit. (picture: Chair)'],
      'We drink tea. (picture: Hot drink)\nYou can sit. (picture: Chair)',
    ],
  ])
})

test('whoever reads a change reads that another picture stands under the same words', () => {
  const said = ListingForm.parse({
    ...{ categoryId: 'cat_out', kind: 'group', lineKind: 'free', title: 'Tea', summary: 'Tea for all' },
    description: 'We drink tea.',
  })
  const content = (...photos: [id: string, alt: string][]) => ({
    ...contentFrom(said, null),
    photos: photos.map(([id, alt]) => ({ id, alt, width: 640, height: 480 })),
  })
  const afterOf = (before: ReturnType<typeof content>, after: ReturnType<typeof content>) =>
    compare(before, after, () => '').map(({ label, after }) => [label, textOf(after)])
  const [hall, tables] = [content(['pic_1', 'Our hall']), content(['pic_1', 'Tables'], ['pic_2', 'Tables'])]
  expect(afterOf(hall, hall)).toEqual([])
  expect(afterOf(hall, content(['pic_2', 'Our hall']))).toEqual([
    ['Photographs', 'Our hall (a new picture stands under the same words)'],
  ])
  expect(afterOf(hall, content(['pic_1', 'Our hall'], ['pic_2', 'Tea']))).toEqual([['Photographs', 'Our hall\nTea']])
  const changedPlaces = ['Tables', 'Tables'].map((alt) => `${alt} (another picture stands here now)`).join('\n')
  expect(afterOf(tables, content(['pic_2', 'Tables'], ['pic_1', 'Tables']))).toEqual([['Photographs', changedPlaces]])
})

const textOf = (runs: ReturnType<typeof wordDifference>) => runs.map(({ text }) => text).join('')
