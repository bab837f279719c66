type DatabaseError = { code?: string; message?: string; cause?: DatabaseError }

/** True when PostgreSQL ended a transaction because another one won. */
export function lostTheRace(error: unknown): boolean {
  return saidBy(error, ['40001', '40P01'])
}

function saidBy(error: unknown, codes: string[]): boolean {
  const { code, cause } = (error ?? {}) as DatabaseError
  return (code !== undefined && codes.includes(code)) || (cause !== undefined && saidBy(cause, codes))
}
