// Builds the pages and the server when a source has changed.
import { ensureBuilt, ensureInstalled } from './lib.mjs'

ensureInstalled()
ensureBuilt({ force: process.argv.includes('--force') })
