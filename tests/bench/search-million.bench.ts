import { measureSearch } from './search-run.ts'

// The same on a million listings: nothing is promised but that it works. SEARCH_LISTINGS=20000 tries it with fewer.
await measureSearch(Number(process.env.SEARCH_LISTINGS ?? 1_000_000), {})
