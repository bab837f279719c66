import { setStamp } from '#app/domain/shared/stamps.server.ts'
import { now } from '#app/domain/shared/clock.ts'
import { today } from '#app/domain/shared/day.ts'
import { transaction } from '../client.ts'
import { councilId } from './accounts.ts'
import { seedAgreements } from './agreements.ts'
import { planBackOffice } from './back-office.ts'
import { seedBasket } from './basket.ts'
import { seedCatalogue } from './catalogue.ts'
import { planChecks } from './checks.ts'
import { seedJoining } from './joining.ts'
import { seedFeeds } from './feeds.ts'
import { seedKeeping } from './keeping.ts'
import { leaveThePastAlone } from './outbox.ts'
import { seedOrganisations } from './organisations.ts'
import { budgetYear, seedPeople } from './people.ts'
import { seedPictures } from './pictures.ts'
import { seedSearches } from './searches.ts'
import { seedStillRight } from './still-right.ts'
import { planSupport } from './support.ts'
import { newTimeline } from './timeline.ts'
import { seedVersions } from './versions.ts'

/** Fernhill, an invented council: its shops, its people and their books. For an empty database only. */
export async function seedDemonstration(tell: (words: string) => void = () => {}): Promise<void> {
  tell('The council, its shops and what they offer …')
  await transaction(async (tx) => {
    await setStamp(tx, 'demonstration', now().toISOString())
    await setStamp(tx, 'council-id', councilId)
    await seedOrganisations(tx)
    await seedCatalogue(tx)
  })

  tell('Forty-one people, and their last eight months …')
  const timeline = newTimeline()
  const year = budgetYear(today())
  timeline.at(year.startsOn, 540, (tx) => seedPeople(tx, year))
  timeline.at(year.startsOn, 545, seedAgreements)
  planBackOffice(timeline, year.startsOn)
  planSupport(timeline)
  await planChecks(timeline)
  await timeline.play()
  await seedPictures()
  await transaction(seedBasket)
  await transaction((tx) => seedSearches(tx, today()))
  await transaction(seedFeeds)
  await seedJoining()
  await transaction(seedKeeping)
  await transaction(seedVersions)
  await transaction(seedStillRight)
  await transaction(leaveThePastAlone)
}
