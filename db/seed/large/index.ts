import { bumpCatalogueVersion } from '#app/domain/shared/stamps.server.ts'
import { transaction, type Tx } from '../../client.ts'
import { insertRows } from '../../prepared.ts'
import { listings, postcodeDistricts, prices } from '../../schema/catalogue.ts'
import { agreements } from '../../schema/joining.ts'
import { organisations, users } from '../../schema/people.ts'
import { seedBudgets } from './budgets.ts'
import { largeDistricts } from './places.ts'
import { largeAgreement, largeOrganisations, largeOwner, largeRowsMaker } from './rows.ts'

/** At most so many rows of one kind in a commit: a server on the same file must not wait long for its turn. */
const together = 50

type Size = { listings: number; budgets: number }
type Tell = (words: string) => void

/** Puts a large catalogue and many budgets beside the demonstration, to measure with. */
export async function seedLarge(size: Size, tell: Tell): Promise<void> {
  await transaction(async (tx) => {
    await insertRows(tx, postcodeDistricts, {
      rows: largeDistricts.map((row) => ({ ...row, source: 'large demonstration' })),
    })
    await insertRows(tx, users, { rows: [largeOwner()] })
  })
  const providers = largeOrganisations()
  const agreed = providers.map(largeAgreement)
  await inCommits(providers.length, { name: 'providers', tell }, async (tx, from, to) => {
    await insertRows(tx, organisations, { rows: providers.slice(from, to) })
    await insertRows(tx, agreements, { rows: agreed.slice(from, to) })
  })
  const rowsBetween = largeRowsMaker()
  await inCommits(size.listings, { name: 'listings', tell }, async (tx, from, to) => {
    const rows = rowsBetween(from, to)
    await insertRows(tx, listings, { rows: rows.listings })
    await insertRows(tx, prices, { rows: rows.prices })
  })
  await inCommits(size.budgets, { name: 'budgets', tell }, seedBudgets)
  await transaction(bumpCatalogueVersion)
}

async function inCommits(
  count: number,
  { name, tell }: { name: string; tell: Tell },
  write: (tx: Tx, from: number, to: number) => Promise<void>,
) {
  const tenth = Math.max(1, Math.round(count / 10 / together)) * together
  for (let from = 0; from < count; from += together) {
    const to = Math.min(count, from + together)
    await transaction((tx) => write(tx, from, to))
    if (to % tenth === 0 || to === count)
      tell(`${to.toLocaleString('en-GB')} of ${count.toLocaleString('en-GB')} ${name}`)
  }
}
