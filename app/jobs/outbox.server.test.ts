import { eq } from 'drizzle-orm'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { moveClock } from '#app/domain/shared/clock.ts'
import { newId } from '#app/domain/shared/id.ts'
import { enqueue } from '#app/domain/shared/outbox.server.ts'
import { smtpMailer } from '#app/integrations/smtp.server.ts'
import { db, transaction } from '#db/client.ts'
import { outbox } from '#db/schema/shared.ts'
import { drainMails, drainSearch } from './outbox.server.ts'

test('a mail goes out over SMTP once, with a link built from the address of this site, and its words are forgotten', async () => {
  const { url, received, close } = await aMailServer()
  const mailer = smtpMailer({ url, from: 'Daybook <no-reply@daybook.example>', origin: 'https://daybook.example' })
  const key = await aMailFor('joan@mail.example')
  await drainMails(mailer)
  await drainMails(mailer)
  mailer.close()
  await close()

  expect(received).toHaveLength(1)
  const mail = await PostalMime.parse(received[0] ?? '')
  expect(mail.to?.[0]?.address).toBe('joan@mail.example')
  expect(mail.subject).toBe('Tom may act for you')
  expect(mail.text).toContain('https://daybook.example/people/per_1/access')
  expect(mail.html).toContain('href="https://daybook.example/people/per_1/access"')
  const row = await rowOf(key)
  expect(row?.doneAt).not.toBeNull()
  expect(JSON.stringify(row?.payload)).not.toContain('per_1')
})

test('a mail that could not be sent waits, and is tried again later', async () => {
  const key = await aMailFor('ann@mail.example')
  let tries = 0
  const broken = {
    send: async () => {
      tries += 1
      throw new Error('the mail server is away')
    },
    close() {},
  }
  await drainMails(broken)
  await drainMails(broken)
  expect(tries).toBe(1)
  expect(await rowOf(key)).toMatchObject({ doneAt: null, attempts: 1, lastError: 'the mail server is away' })

  moveClock(2 * 60_000)
  await drainMails({ send: async () => {}, close() {} })
  moveClock(0)
  expect((await rowOf(key))?.doneAt).not.toBeNull()
})

test('changed listings are brought into the index together, each once', async () => {
  const seen: string[][] = []
  await transaction(async (tx) => {
    for (const listingId of ['lst_1', 'lst_2', 'lst_1']) {
      await enqueue(tx, { kind: 'search', key: newId('key'), payload: { listingId } })
    }
  })
  await drainSearch(async (ids) => void seen.push(ids))
  expect(seen.map((ids) => ids.sort())).toEqual([['lst_1', 'lst_2']])
})

test('a letter waits for the council to print it', async () => {
  const key = newId('key')
  await transaction((tx) =>
    enqueue(tx, {
      kind: 'letter',
      key,
      councilId: 'org_1',
      payload: { name: 'Joan', address: '1 Mill Lane', subject: 'News', lines: ['Hello.'] },
    }),
  )
  await drainMails(null)
  await drainSearch(async () => {})
  expect(await rowOf(key)).toMatchObject({ doneAt: null, attempts: 0 })
})

async function aMailFor(to: string): Promise<string> {
  const key = newId('key')
  await transaction((tx) =>
    enqueue(tx, {
      kind: 'mail',
      key,
      payload: {
        to,
        subject: 'Tom may act for you',
        lines: ['Hello Joan.', 'From now on Tom may <order> support.'],
        link: { words: 'See who may act for you', path: '/people/per_1/access' },
      },
    }),
  )
  return key
}

async function rowOf(key: string) {
  const [row] = await db.select().from(outbox).where(eq(outbox.key, key))
  return row
}

async function aMailServer() {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (part: Buffer) => (text += part.toString()))
      stream.on('end', () => {
        received.push(text)
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
