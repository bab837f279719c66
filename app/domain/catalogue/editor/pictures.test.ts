import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pictureInWords, shelfPictures } from './pictures.ts'

const drawings = readdirSync('public/img/openmoji').map((file) => file.replace('.svg', ''))

test('every drawing of the shop has a name of its own, so that nobody reads a code', () => {
  expect(drawings.length).toBeGreaterThan(200)
  const names = drawings.map(pictureInWords)
  expect(names.filter((name) => !/^[A-Z][a-z’,]*( [A-Za-z’,]+)*$/.test(name))).toEqual([])
  expect(new Set(names).size).toBe(drawings.length)
  expect(pictureInWords('1FAD6')).toBe('Teapot')
})

test('every drawing that the code names is there', () => {
  const sources = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.tsx?$/.test(file),
  )
  const named = sources.flatMap(
    (file) =>
      readFileSync(`app/${file}`, 'utf8').match(/(?<=')(?:1F|26|27)[0-9A-F]{2,3}(?:-[0-9A-F]{4,5})*(?=')/g) ?? [],
  )
  expect(new Set(named).size).toBeGreaterThan(40)
  expect([...new Set(named)].filter((code) => !drawings.includes(code))).toEqual([])
})

test('what a provider can choose is drawn, and a picture that is not ours keeps what tells it from others', () => {
  expect(shelfPictures.filter(([code]) => !drawings.includes(code))).toEqual([])
  expect(shelfPictures.slice(0, 2)).toEqual([
    ['1F3E1', 'House and garden'],
    ['1F6BF', 'Shower'],
  ])
  expect(pictureInWords('1F9FF')).toBe('Another picture (1F9FF)')
})
