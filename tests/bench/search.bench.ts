import { measureSearch } from './search-run.ts'

// The search engine itself on 100,000 listings, without the web around it.
await measureSearch(100_000, { middle: 5, of95: 20, changed: { middle: 25, of95: 60 } })
