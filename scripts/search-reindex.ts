import { close, db } from '#db/client.ts'
import { closeSearch, searchEngines } from '#search/current.ts'
import { rebuildWithProgress } from '#search/reindex.ts'

// Makes the search index anew while the old one answers: `npm run search:reindex`
await rebuildWithProgress({ db, engines: searchEngines(), tell: (words) => console.log(words) })
await closeSearch()
await close()
