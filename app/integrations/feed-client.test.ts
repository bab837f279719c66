import type { LookupAddress } from 'node:dns'
import { expect, test, vi } from 'vitest'
import { aFeedServer, aService, tricks } from '#tests/fakes/feed-server.ts'
import { feedClient } from './feed-client.server.ts'
import { isPublicAddress } from './public-address.ts'

type Options = NonNullable<Parameters<typeof feedClient>[0]>
const quick = { pause: async () => {}, timeoutMs: 1500 }

/** What a client says of an address: 'taken', or why not. */
async function said(url: string, options: Options = {}): Promise<string> {
  const client = feedClient({ ...quick, ...options })
  const words = await client.get(url).then(
    () => 'taken',
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : 'something else'),
  )
  await client.close()
  return words
}

const closed = /FeedTrouble: .*not on the open internet/

test('no address of this machine or of a private network is read, however it is written', async () => {
  const server = await aFeedServer([aService()])
  const hosts = [
    ...['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '0x7f.1'],
    ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]'],
    ...['10.0.0.1', '172.16.5.4', '192.168.1.1', '169.254.169.254', '100.64.0.1', '[fe80::1]', '[fc00::1]', '[::]'],
    ...['192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '[ff02::1]', '[2001:db8::1]', '127.0.0.1.'],
  ]
  for (const host of hosts) expect(await said(`http://${host}:${server.port}/oruk`), host).toMatch(closed)
  expect(server.feed.asked).toEqual([])
  await server.close()
})

test('a name that leads to a private address is not read, alone or among others', async () => {
  const server = await aFeedServer([aService()])
  const leadsTo = (...addresses: string[]) => ({
    lookup: async () => addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
  })
  const url = `http://feed.example:${server.port}/oruk`
  for (const address of ['127.0.0.1', '::1', '10.1.2.3', '169.254.169.254', '::ffff:192.168.0.1'])
    expect(await said(url, leadsTo(address)), address).toMatch(closed)
  expect(await said(url, leadsTo('93.184.216.34', '127.0.0.1'))).toMatch(closed)
  expect(server.feed.asked).toEqual([])
  await server.close()
})

test('a name that changes between two looks gains nothing: the address that was looked at is the one connected to', async () => {
  const server = await aFeedServer([aService()])
  let looks = 0
  const lookup = async (): Promise<LookupAddress[]> => [
    { address: looks++ === 0 ? '192.0.2.99' : '127.0.0.1', family: 4 },
  ]
  const isPublic = (address: string) => address === '192.0.2.99' || isPublicAddress(address)
  await said(`http://moving.example:${server.port}/oruk`, { lookup, mayConnect: isPublic, timeoutMs: 300 })
  expect(await said(`http://moving.example:${server.port}/oruk`, { lookup, mayConnect: isPublic })).toMatch(closed)
  expect(server.feed.asked).toEqual([])
  await server.close()
})

test('the address really connected to is looked at once more', async () => {
  const server = await aFeedServer([aService()])
  let asked = 0
  const mayConnect = () => asked++ === 0 // the look at the name says yes, the look at the connection no
  const lookup = async (): Promise<LookupAddress[]> => [{ address: '127.0.0.1', family: 4 }]
  expect(await said(`http://feed.example:${server.port}/oruk`, { lookup, mayConnect })).toMatch(closed)
  expect(server.feed.asked).toEqual([])
  await server.close()
})

test('where a feed sends us on to is looked at like the first address', async () => {
  const [outside, inside] = [await aFeedServer([aService()]), await aFeedServer([aService()])]
  const lookup = async (): Promise<LookupAddress[]> => [{ address: '127.0.0.1', family: 4 }]
  const onlyOutside = { lookup, mayConnect: (address: string) => address === '127.0.0.1' }
  for (const to of ['http://169.254.169.254/latest', 'http://[::1]/', 'http://10.0.0.1/x']) {
    outside.feed.trick = tricks.redirects(to)
    expect(await said(outside.url, onlyOutside), to).toMatch(closed)
  }
  for (const to of ['file:///etc/passwd', 'ftp://feed.example/x', 'gopher://feed.example/']) {
    outside.feed.trick = tricks.redirects(to)
    expect(await said(outside.url, onlyOutside), to).toContain('begins with http')
  }
  outside.feed.trick = tricks.redirects(inside.url)
  expect(await said(outside.url, onlyOutside)).toBe('taken')
  outside.feed.trick = tricks.forEver
  expect(await said(outside.url, onlyOutside)).toContain('more than 5 times')
  await Promise.all([outside.close(), inside.close()])
})

test('what is too large, packed too small, endless or silent ends in a sentence', async () => {
  const server = await aFeedServer()
  const open = { mayConnect: () => true, mostBytes: 100_000, timeoutMs: 400 }
  server.feed.trick = tricks.sends(Buffer.alloc(200_000, ' '))
  expect(await said(server.url, open)).toContain('larger than')
  server.feed.trick = tricks.bomb(5_000_000)
  expect(await said(server.url, open)).toContain('larger than')
  server.feed.trick = tricks.endless
  expect(await said(server.url, open)).toContain('larger than')
  server.feed.trick = tricks.silent
  expect(await said(server.url, open)).toContain('too long to answer')
  server.feed.trick = tricks.sends('{}', { 'content-encoding': 'br' })
  expect(await said(server.url, open)).toContain('do not know')
  await server.close()
})

test('who stops reading does not wait for a silent server', async () => {
  const server = await aFeedServer()
  server.feed.trick = tricks.silent
  const client = feedClient({ mayConnect: () => true, timeoutMs: 20_000 })
  let isAnswered = false
  const note = () => void (isAnswered = true)
  void client.get(server.url).then(note, note)
  await vi.waitFor(() => expect(server.feed.asked).toHaveLength(1))
  const before = performance.now()
  await client.stop()
  expect(performance.now() - before).toBeLessThan(2000)
  expect(isAnswered).toBe(false) // neither a failure of the feed nor another try
  expect(server.feed.asked).toHaveLength(1)
  await server.close()
})

test('a busy server is tried again after a while, a missing page is not', async () => {
  const server = await aFeedServer([aService()])
  const waits: number[] = []
  const open = { mayConnect: () => true, pause: async (ms: number) => void waits.push(ms) }
  server.feed.trick = tricks.failing(2)
  expect(await said(server.url, open)).toBe('taken')
  expect(waits).toEqual([0, 0])
  server.feed.trick = tricks.status(429, { 'retry-after': '999999' })
  expect(await said(server.url, open)).toContain('429')
  expect(waits.slice(2)).toEqual([60_000, 60_000])
  server.feed.asked = []
  server.feed.trick = tricks.status(404)
  expect(await said(server.url, open)).toContain('404')
  expect(server.feed.asked).toHaveLength(1)
  await server.close()
})

test('passwords in an address and addresses that are none are refused', async () => {
  expect(await said('https://me:secret@feed.example/')).toContain('password')
  expect(await said('javascript:alert(1)')).toContain('begins with http')
  expect(await said('not an address')).toContain('begins with http')
})

test('addresses of the open internet are open', () => {
  for (const address of ['93.184.216.34', '8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])
    expect(isPublicAddress(address), address).toBe(true)
  for (const address of ['', 'feed.example', '999.1.1.1']) expect(isPublicAddress(address), address).toBe(false)
})
