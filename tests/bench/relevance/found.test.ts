import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { seedCatalogue } from '#db/seed/catalogue.ts'
import { seedOrganisations } from '#db/seed/organisations.ts'
import { openEmbedded } from '#search/embedded/open.ts'
import { rebuild } from '#search/sync.ts'
import { judgedSearches } from './judged.ts'
import { measure } from './measure.ts'
import { isHeldBack } from './parts.ts'

test('people find what is there, and are told when nothing is', async () => {
  await transaction(seedOrganisations)
  await transaction(seedCatalogue)
  const engine = openEmbedded(':memory:')
  await rebuild({ db, engine })
  const toTuneBy = judgedSearches.filter((search) => !isHeldBack(search))
  const heldBack = judgedSearches.filter(isHeldBack)

  const { all } = await measure(engine, toTuneBy)
  expect(all.ndcg).toBeGreaterThanOrEqual(0.7)
  expect(all.saysSo).toBeGreaterThanOrEqual(0.95)
  expect(all.saysSoWrongly).toBeLessThanOrEqual(0.05)
  expect((await measure(engine, heldBack)).all.saysSo).toBeGreaterThanOrEqual(0.95)
  await engine.close()
}, 60_000)
