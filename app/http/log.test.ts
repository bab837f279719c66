import { readFile } from 'node:fs/promises'
import { eq, sql } from 'drizzle-orm'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { db } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import { pathForLog } from './log.server.ts'
import { plainError } from './plain-error.ts'

const address = 'joan.reeve@mail.example'
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  )

test('what a database refuses stands in the log without what it was asked about', async () => {
  const failure = await failureOf(
    db
      .select({ id: users.id })
      .from(users)
      .where(sql`${eq(users.email, address)} and no_such_column = 1`),
  )
  const line = JSON.stringify(plainError(failure))
  expect(line).toContain('no_such_column')
  expect(line).toContain('log.test.ts')
  expect(line).not.toContain(address)
})

test('what a mail server refuses stands in the log without the address', async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address: to }, _session, done) => done(new Error(`${to} is not known here`)),
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())))
  const at = server.server.address()
  const transport = createTransport({ host: '127.0.0.1', port: typeof at === 'object' && at ? at.port : 0 })
  const failure = await failureOf(transport.sendMail({ from: 'us@daybook.example', to: address, text: 'Hello' }))
  const line = JSON.stringify(plainError(failure))
  expect(line).toContain('EENVELOPE')
  expect(line).not.toContain(address)
})

test('an error of our own says what it says, and why', () => {
  const error = new Error('The feed is torn.', { cause: new Error('It ends half way.') })
  expect(plainError(Object.assign(error, { typed: address }))).toEqual({
    ...{ type: 'Error', message: 'The feed is torn.', frames: expect.any(Array) },
    cause: { type: 'Error', message: 'It ends half way.', frames: expect.any(Array) },
  })
})

test('a path in the log opens no door', async () => {
  expect(pathForLog('/invitations/s3cret')).toBe('/invitations/…')
  expect(pathForLog('/shared/s3cret/pdf')).toBe('/shared/…/pdf')
  expect(pathForLog('/join/open/s3cret')).toBe('/join/open/…')
  expect(pathForLog('/Shared/s3cret')).toBe('/shared/…')
  expect(pathForLog('/%73hared/s3cret')).toBe('/shared/…')
  expect(pathForLog('/people/per_1/budget')).toBe('/people/per_1/budget')
  const routes = await readFile('app/routes.ts', 'utf8')
  const doors = [...routes.matchAll(/route\('([^']*:token[^']*)'/g)].map(([, path]) => `/${path}`)
  expect(doors.length).toBeGreaterThan(7)
  for (const path of doors) expect(pathForLog(path.replace(':token', 's3cret'))).toBe(path.replace(':token', '…'))
})
