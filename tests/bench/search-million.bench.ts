import { measureSearch } from './search-run.ts'

// The same on a million listings: nothing is promised but that it works.
await measureSearch(1_000_000, {})
