// `npm start`: from nothing to a running demonstration. It says what it is doing meanwhile.
import { ensureBuilt, ensureInstalled, runTypeScript, say, serveBuild } from './lib.mjs'

const accounts = [
  ['holder@demo.example', 'Amina Yusuf, who has a personal budget'],
  ['relative@demo.example', 'Tom Reeve, who acts for his mother Joan'],
  ['broker@demo.example', 'Kofi Mensah, a broker who acts for twelve people'],
  ['provider@demo.example', 'Bright Days, a small provider'],
  ['inhouse@demo.example', 'Fernhill Home Support, the council’s own service'],
  ['finance@demo.example', 'a finance officer'],
  ['finance2@demo.example', 'a second finance officer'],
  ['commissioner@demo.example', 'a commissioner'],
  ['practitioner@demo.example', 'a support planner and social worker'],
  ['admin@demo.example', 'the council’s administrator'],
]

ensureInstalled()
say('Bringing the database up to date …')
runTypeScript('scripts/migrate.ts')
runTypeScript('scripts/seed.ts', ['--if-empty'])
ensureBuilt()

process.env.LOG_LEVEL ??= 'warn'
await serveBuild()

const host = process.env.HOST && process.env.HOST !== '127.0.0.1' ? process.env.HOST : 'localhost'
say(`
Daybook is open at http://${host}:${process.env.PORT ?? 3000}

Sign in with the password let-me-try-it as:
${accounts.map(([email, who]) => `  ${email.padEnd(26)} ${who}`).join('\n')}

The council’s people are asked for a code as well: the page shows it. Their secret is JBSWY3DPEHPK3PXP.
Mails are at /dev/mail, the clock at /dev/clock. Press Ctrl and C to stop.`)
