import express from 'express'
import { expect, test } from 'vitest'
import { script } from '#db/client.ts'
import { listening } from '#tests/factories/listening.ts'
import { health } from './health.server.ts'

test('a machine that asks is told when the database does not answer, and when it does again', async () => {
  const address = await listening(express().get('/healthz', health))
  const asked = async () => {
    const answer = await fetch(`${address}/healthz`)
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
