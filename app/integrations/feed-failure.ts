/** Something went wrong: in words, and whether it may pass. */
export class Failure extends Error {
  readonly mayPass: boolean
  readonly waitMs: number | null
  constructor(message: string, { mayPass = false, waitMs = null }: { mayPass?: boolean; waitMs?: number | null } = {}) {
    super(message)
    this.mayPass = mayPass
    this.waitMs = waitMs
  }
}

/** What a status of the other side means: busy may pass, not found does not. */
export function statusFailure(status: number, retryAfter: string | null): Failure {
  const mayPass = status === 429 || status >= 500
  const seconds = Number(retryAfter)
  const waitMs = retryAfter !== null && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null
  return new Failure(`The feed answered with the error ${status}.`, { mayPass, waitMs })
}

/** What went wrong on the way, in words. */
export function failureOf(error: unknown, url: string): Failure {
  if (error instanceof Failure) return error
  const cause = error instanceof Error && error.cause instanceof Failure ? error.cause : null
  if (cause) return cause
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const host = URL.canParse(url) ? new URL(url).hostname : 'that address'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new Failure(`We could not find ${host}.`, { mayPass: code === 'EAI_AGAIN' })
  if (/CERT|SELF_SIGNED|ALTNAME/.test(code)) return new Failure(`The certificate of ${host} is not right.`)
  const isSlow = /TIMEOUT/i.test(code) || (error instanceof Error && error.name === 'TimeoutError')
  return new Failure(isSlow ? `${host} takes too long to answer.` : `${host} does not answer.`, { mayPass: true })
}
