import { expect, test } from 'vitest'
import { z } from 'zod'
import { biggestFile, tooBig } from './uploads.server.ts'
import { submit } from './submit.server.ts'

const Form = z.object({
  number: z.string({ error: 'Enter the number' }),
  document: z.instanceof(File, { error: 'Choose a file' }),
})

function aForm(fields: Record<string, string | File>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return new Request('http://localhost/', { method: 'POST', body })
}
const aFile = (bytes: number) => new File([new Uint8Array(bytes).fill(7)], '../../etc/passwd', { type: 'text/html' })
const mustNotRun = () => Promise.reject(new Error('must not run'))

test('a file arrives byte by byte, without the name and the type that its sender gave it', async () => {
  const answer = await submit(aForm({ number: '12', document: aFile(3000) }), Form, async ({ document }) => {
    const { name, type } = document
    return { name, type, bytes: [...new Uint8Array(await document.arrayBuffer())] }
  })
  expect(answer).toEqual({ name: 'file', type: '', bytes: Array.from({ length: 3000 }, () => 7) })
})

test('a file that is too big is let go, and the form comes back as it was typed', async () => {
  const answer = await submit(aForm({ number: '12', document: aFile(biggestFile + 1) }), Form, mustNotRun)
  expect(answer).toMatchObject({
    init: { status: 400 },
    data: { lastResult: { initialValue: { number: '12' }, error: { document: [tooBig] } } },
  })
})

test('a form sent without a file says so beside the field', async () => {
  const answer = await submit(aForm({ number: '12', document: new File([], '') }), Form, mustNotRun)
  expect(answer).toMatchObject({
    init: { status: 400 },
    data: { lastResult: { initialValue: { number: '12' }, error: { document: ['Choose a file'] } } },
  })
})

test('a file that was chosen and has nothing in it is not taken for none', async () => {
  const answer = await submit(aForm({ number: '12', document: new File([], 'list.csv') }), Form, mustNotRun)
  const document = ['This file is empty. Choose another one.']
  expect(answer).toMatchObject({ init: { status: 400 }, data: { lastResult: { error: { document } } } })
})

test('four files in one form are too many', async () => {
  const form = aForm({ number: '12', document: aFile(5), a: aFile(5), b: aFile(5), c: aFile(5) })
  const answer = await submit(form, Form, mustNotRun)
  expect(answer).toMatchObject({ data: { lastResult: { error: { '': ['Send at most 3 files at once.'] } } } })
})

test('a form that breaks off in the middle is a sentence and no fault', async () => {
  const whole = aForm({ number: '12', document: aFile(3000) })
  const bytes = new Uint8Array(await whole.arrayBuffer())
  for (const length of [0, 1, 40, 150, 2000, bytes.length - 5]) {
    const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
    const cut = new Request('http://localhost/', { method: 'POST', headers, body: bytes.slice(0, length) })
    expect(await submit(cut, Form, mustNotRun), `cut at ${length}`).toMatchObject({ init: { status: 400 } })
  }
})

test('what calls itself a form and is none is a sentence and no fault', async () => {
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=x']) {
    const request = new Request('http://localhost/', { method: 'POST', headers: { 'content-type': type }, body: 'oh' })
    expect(await submit(request, Form, mustNotRun), type).toMatchObject({ init: { status: 400 } })
  }
})
