import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type OutgoingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** A server on a free port of this machine until the test ends; answers its address, without a slash at the end. */
export async function listening(app: RequestListener): Promise<string> {
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

/** Asks as no browser would: path and headers go out to the letter, where `fetch` tidies them first. */
export async function askedToTheLetter(address: string, path: string, headers: OutgoingHttpHeaders = {}) {
  const answer = await new Promise<IncomingMessage>((answered, failed) =>
    request(address, { path, headers }, answered).on('error', failed).end(),
  )
  return { status: answer.statusCode, headers: answer.headers, text: await text(answer) }
}
