type DatabaseError = { code?: string; message?: string; cause?: DatabaseError }

/** True when a write broke a UNIQUE constraint, whichever database said so. */
export function isUniqueViolation(error: unknown): boolean {
  return saidBy(error, ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'])
}

/** True when a write broke a CHECK, such as the floor of an account's balance. */
export function isCheckViolation(error: unknown): boolean {
  return saidBy(error, ['23514', 'SQLITE_CONSTRAINT_CHECK'])
}

/** True when PostgreSQL ended a transaction because another one won. */
export function lostTheRace(error: unknown): boolean {
  return saidBy(error, ['40001', '40P01'])
}

function saidBy(error: unknown, codes: string[]): boolean {
  const { code, cause } = (error ?? {}) as DatabaseError
  return (code !== undefined && codes.includes(code)) || (cause !== undefined && saidBy(cause, codes))
}
