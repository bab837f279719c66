import { inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import type { LostPrices } from '../../catalogue/rates/lost-between.ts'
import { termsInWords } from '../../catalogue/rates/rate-words.ts'
import { Refusal } from '../../shared/refusal.ts'

/** "£16.50 an hour, called “Any day”, with Fernhill Council", one for each agreement. */
export async function endedInWords(tx: Tx, lost: LostPrices[]): Promise<string[]> {
  if (lost.length === 0) return []
  const ids = lost.map(({ councilId }) => councilId)
  const councils = await tx
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, ids))
  const names = new Map(councils.map(({ id, name }) => [id, name]))
  return lost.map(({ councilId, lines }) => {
    const prices = termsInWords({ kind: 'prices', lines }).join(' and ')
    return `${prices}, with ${names.get(councilId) ?? 'a council'}`
  })
}

/** A new name for a price ends what was agreed for the old one, which nobody sees in the menu: so it takes a yes. */
export function requireYes(ended: string[], mayEndRates: boolean): void {
  if (ended.length === 0 || mayEndRates) return
  const sentence = `This ends what you agreed: ${ended.join('; ')}. Their people would pay what everybody pays. Let the price keep its name, or tick that this is right.`
  throw new Refusal('conflict', sentence, { field: 'mayEndRates' })
}
