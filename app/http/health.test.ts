import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { script } from '#db/client.ts'
import { health } from './health.server.ts'

test('a machine that asks is told when the database does not answer, and when it does again', async () => {
  const server = createServer(express().get('/healthz', health)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const asked = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`)
    return [answer.status, await answer.text()]
  }
  expect(await asked()).toEqual([200, 'ok'])
  await script('alter table outbox rename to outbox_elsewhere')
  try {
    expect(await asked()).toEqual([503, 'The database does not answer.'])
  } finally {
    await script('alter table outbox_elsewhere rename to outbox')
  }
  expect(await asked()).toEqual([200, 'ok'])
})
