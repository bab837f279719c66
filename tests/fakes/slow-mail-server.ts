import { SMTPServer } from 'smtp-server'

/** A mail server on a port of this machine that takes so many milliseconds for each mail. */
export async function aSlowMailServer(takes: number) {
  let received = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      received += 1
      stream.on('end', () => setTimeout(done, takes)).resume()
    },
  })
  server.on('error', () => {}) // who sends may be killed in the middle of a mail
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    received: () => received,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
