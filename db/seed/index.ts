import { setStamp } from '#app/domain/shared/stamps.server.ts'
import { now } from '#app/domain/shared/clock.ts'
import { transaction } from '../client.ts'
import { councilId } from './accounts.ts'
import { seedCatalogue } from './catalogue.ts'
import { seedOrganisations } from './organisations.ts'

/** Fernhill, an invented council: its shops, its people and their books. For an empty database only. */
export async function seedDemonstration(tell: (words: string) => void = () => {}): Promise<void> {
  tell('The council, its shops and what they offer …')
  await transaction(async (tx) => {
    await setStamp(tx, 'demonstration', now().toISOString())
    await setStamp(tx, 'council-id', councilId)
    await seedOrganisations(tx)
    await seedCatalogue(tx)
  })
}
