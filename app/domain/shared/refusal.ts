export type RefusalCode = 'not-found' | 'forbidden' | 'conflict' | 'short' | 'not-allowed' | 'busy' | 'too-many'

const statuses = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  short: 422,
  'not-allowed': 422,
  busy: 503,
  'too-many': 429,
} as const

/** Something a person may repair. The message says what happened and what can be done, in plain English. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: RefusalCode
  /** the form field it is about, where there is one */
  readonly field: string | undefined
  /** figures behind the words, in pence or ids, for a page that shows more than the sentence */
  readonly facts: Record<string, string | number> | undefined

  constructor(
    code: RefusalCode,
    message: string,
    about: { field?: string; facts?: Record<string, string | number> } = {},
  ) {
    super(message)
    this.code = code
    this.field = about.field
    this.facts = about.facts
  }

  get status() {
    return statuses[this.code]
  }
}

/** It is not there, or not the actor's: whoever asks does not learn which. */
export function notHere(): Refusal {
  return new Refusal('not-found', 'There is nothing here, or it is not yours to see.')
}
