// `npm run serve`: the real start. It refuses to run without the settings that keep people safe.
import { ensureBuilt, ensureInstalled, runTypeScript, say, serveBuild, stop } from './lib.mjs'

const missing = ['ORIGIN', 'SESSION_SECRET', 'SMTP_URL'].filter((name) => !process.env[name])
if (missing.length > 0) stop(`Daybook cannot start: set ${missing.join(', ')}. The README says how.`)
process.env.DAYBOOK_REAL = '1'

ensureInstalled()
runTypeScript('scripts/migrate.ts')
ensureBuilt()
await serveBuild()
say(`Daybook is open for ${process.env.ORIGIN}`)
