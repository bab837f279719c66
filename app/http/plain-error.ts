type Plain = {
  type: string
  message?: string
  code?: string
  /** as SQL, with places where the values were */
  query?: string
  frames: string[]
  cause?: Plain
}

/**
 * An error for the log: what it is and where it happened. A database and a mail server repeat what they were told, names
 * and addresses and all; of their errors the message is left out, and of all errors whatever else hangs on them.
 */
export function plainError(error: unknown): Plain {
  if (!(error instanceof Error)) return { type: typeof error, frames: [] }
  const repeats = 'params' in error || 'severity' in error || 'response' in error
  return {
    type: error.name,
    ...(repeats ? {} : { message: error.message }),
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...('query' in error && typeof error.query === 'string' ? { query: error.query } : {}),
    frames: error.stack?.match(/^ {4}at .*$/gm)?.map((frame) => frame.trim()) ?? [],
    ...(error.cause ? { cause: plainError(error.cause) } : {}),
  }
}
