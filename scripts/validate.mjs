// `npm run validate`: what must be green before a push. With --no-browser, all but the journeys.
await import('./test.mjs')
