import { z } from 'zod'
import { penceFrom } from '../../shared/money.ts'
import type { WhatIf } from './what-if.ts'

function typedAs(read: (typed: string) => number | null, words: string) {
  return z
    .string()
    .trim()
    .default('')
    .transform((typed, context) => {
      const value = typed === '' ? undefined : read(typed)
      if (value === null) context.addIssue({ code: 'custom', message: `${words}, or leave it empty` })
      return value ?? undefined
    })
}

function whole(min: number, max: number) {
  const read = (typed: string) => {
    const count = /^\d{1,3}$/.test(typed) ? Number(typed) : null
    return count !== null && count >= min && count <= max ? count : null
  }
  return typedAs(read, `Type a whole number from ${min} to ${max}`)
}

const WhatIfQuery = z
  .object({
    use: whole(1, 100),
    pay: typedAs(penceFrom, 'Type pounds, such as 9.50'),
    travel: whole(0, 600),
    overheads: whole(0, 500),
  })
  .transform(({ use, pay, travel, overheads }): WhatIf => ({
    useOfHundred: use,
    payPence: pay,
    travelMinutes: travel,
    overheadsOfHundred: overheads,
  }))

/** What somebody would like to try, in an address: nothing while a field is not understood, and a sentence for each of those. */
export function whatIfFrom(asked: Record<string, string>): { what: WhatIf; errors: Record<string, string[]> } {
  const read = WhatIfQuery.safeParse(asked)
  if (read.success) return { what: read.data, errors: {} }
  return {
    what: {},
    errors: Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.'), [message]])),
  }
}

/** True where anything is to be otherwise than it is. */
export function isTried(what: WhatIf): boolean {
  const { useOfHundred, payPence, travelMinutes, overheadsOfHundred } = what
  return [useOfHundred, payPence, travelMinutes, overheadsOfHundred].some((value) => value !== undefined)
}
