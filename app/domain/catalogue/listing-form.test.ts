import { expect, test } from 'vitest'
import { ListingEditorForm, ListingForm, ListingSheetForm } from './listing-form.ts'

const typed = {
  ...{ categoryId: 'cat_1', kind: 'service', lineKind: 'visits', title: 'Tea and a chat' },
  ...{ summary: 'An hour of good company', description: 'We sit, drink tea and talk.' },
}
const sentences = ['We come to you.', 'We drink tea.', 'We talk.']
const pictures = ['1F44B', '1FAD6', '1F9D1-200D-1F9BD']

test('easy read is up to three sentences, each with its picture', () => {
  const { easyRead } = ListingForm.parse({ ...typed, easySentences: sentences, easyPictures: pictures })
  expect(easyRead?.sentences).toEqual(sentences.map((words, at) => ({ words, picture: pictures[at] })))
  expect(ListingForm.parse({ ...typed, easySentences: ['', '', ''] }).easyRead).toBeNull()
})

test('a fourth sentence, a fourth picture and what is no picture are refused', () => {
  for (const form of [ListingForm, ListingEditorForm, ListingSheetForm]) {
    const refused = (easy: object) => form.safeParse({ ...typed, easySentences: sentences, ...easy }).error?.issues
    expect(refused({ easyPictures: pictures })).toBeUndefined()
    expect(refused({ easySentences: [...sentences, 'We wash up.'] })).toMatchObject([
      { path: ['easySentences'], message: 'Write up to three sentences' },
    ])
    expect(refused({ easyPictures: [...pictures, '1F44B'] })).toMatchObject([{ path: ['easyPictures'] }])
    expect(refused({ easyPictures: ['../../secret'] })).toMatchObject([{ path: ['easyPictures', 0] }])
    expect(refused({ easyPicture: 'teapot' })).toMatchObject([{ path: ['easyPicture'] }])
  }
})
