import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('the real start refuses to run without the settings that keep people safe', () => {
  const { status, stderr } = serve({})
  expect(status).toBe(1)
  expect(stderr).toContain('set ORIGIN, SESSION_SECRET, SMTP_URL')
})

test('the real start names only the setting that is missing', () => {
  const { stderr } = serve({ ORIGIN: 'https://daybook.example', SESSION_SECRET: 'long enough to keep a secret' })
  expect(stderr).toContain('set SMTP_URL.')
  expect(stderr).not.toContain('ORIGIN')
})

function serve(settings: Record<string, string>) {
  const { PATH = '' } = process.env
  const env: NodeJS.ProcessEnv = { PATH, NODE_ENV: 'production', ...settings }
  return spawnSync(process.execPath, ['scripts/serve.mjs'], { encoding: 'utf8', env })
}
