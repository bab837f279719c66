import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { setStamp } from '#app/domain/shared/stamps.server.ts'
import { env } from '#app/env.server.ts'
import { serve } from '#app/server.server.ts'
import { transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { build } from './site.ts'

const before = { ...env }
beforeAll(() => transaction((tx) => setStamp(tx, 'demonstration', 'yes')))
afterEach(() => Object.assign(env, before))
afterAll(closeSearch)

test('the demonstration refuses to listen where others could reach it', async () => {
  for (const HOST of ['0.0.0.0', '::', '192.0.2.1', 'daybook.example']) {
    Object.assign(env, { HOST, PORT: 0 })
    await expect(serve(build), HOST).rejects.toThrow('it listens on 127.0.0.1 only, unless DEMONSTRATION_ON_NETWORK=1')
  }
})

test('the real start refuses the demonstration’s database, wherever it listens', async () => {
  for (const HOST of ['127.0.0.1', '0.0.0.0']) {
    Object.assign(env, { HOST, PORT: 0, DAYBOOK_REAL: true, DEMONSTRATION_ON_NETWORK: true })
    await expect(serve(build), HOST).rejects.toThrow('This database holds the demonstration.')
  }
})
