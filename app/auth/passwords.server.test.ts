import { expect, test } from 'vitest'
import { hashPassword, passwordFits } from './passwords.server.ts'

test('a password is kept as argon2id, at the cost that OWASP advises, and fits again', async () => {
  const kept = await hashPassword('let-me-try-it')
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await passwordFits(kept, 'let-me-try-it')).toBe(true)
  expect(await passwordFits(kept, 'let-me-try-it!')).toBe(false)
})
