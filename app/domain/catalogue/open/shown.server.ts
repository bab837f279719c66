import { and, between, eq, exists, gt, gte, inArray, isNotNull, lte, notInArray, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { happenings, listingDistricts, listings, postcodeDistricts } from '#db/schema/catalogue.ts'
import { listingSpecialisms } from '#db/schema/listing-versions.ts'
import { organisations } from '#db/schema/people.ts'
import { today } from '../../shared/day.ts'
import { isShown } from '../in-shop.server.ts'
import type { OpenQuery } from './filters.ts'
import { nextDaysOn, weekdayCodes } from './schedules.ts'

/** What a filter of the feed means here. `null`: nothing can meet it. */
export type Wanted = {
  after: string | null
  isPlaced: boolean
  /** found by words */
  listingIds: string[] | null
  categoryIds: string[] | null
  organisationId: string | null
  near: { district: string; latitude: number; longitude: number; metres: number | null } | null
} & Pick<OpenQuery, 'day' | 'start_time' | 'end_time' | 'modified_after' | 'minimum_age' | 'maximum_age'>

export const anyListing: Wanted = {
  ...{ after: null, isPlaced: false, listingIds: null, categoryIds: null, organisationId: null, near: null },
  ...{ day: undefined, start_time: undefined, end_time: undefined, modified_after: undefined },
  ...{ minimum_age: undefined, maximum_age: undefined },
}

export function isWanted(db: Db, wanted: Wanted): SQL | undefined {
  const { after, listingIds, organisationId, modified_after, minimum_age, maximum_age } = wanted
  return and(
    isShown(db),
    after === null ? undefined : gt(listings.id, after),
    listingIds === null ? undefined : inArray(listings.id, listingIds),
    organisationId === null ? undefined : eq(listings.organisationId, organisationId),
    modified_after === undefined ? undefined : gte(listings.changedAt, modified_after),
    // as the standard words it: what says no age has none that is at least, or at most, so much
    minimum_age === undefined ? undefined : gte(listings.minimumAge, minimum_age),
    maximum_age === undefined ? undefined : lte(listings.maximumAge, maximum_age),
    wanted.isPlaced ? isPlaced(db) : undefined,
    ofCategories(db, wanted),
    atTimes(db, wanted),
    isNear(db, wanted),
  )
}

/** Has a place that may be told: see location-of.ts. */
function isPlaced(db: Db): SQL | undefined {
  return and(
    or(isNotNull(listings.district), isNotNull(listings.placeWords)),
    notInArray(
      listings.organisationId,
      db
        .select({ id: organisations.id })
        .from(organisations)
        .where(eq(organisations.providerType, 'personal-assistant')),
    ),
  )
}

function ofCategories(db: Db, { categoryIds }: Wanted): SQL | undefined {
  if (categoryIds === null) return undefined
  const meant = db
    .select({ id: listingSpecialisms.listingId })
    .from(listingSpecialisms)
    .where(and(eq(listingSpecialisms.listingId, listings.id), inArray(listingSpecialisms.categoryId, categoryIds)))
  return or(inArray(listings.categoryId, categoryIds), exists(meant))
}

function atTimes(db: Db, { day, start_time, end_time }: Wanted): SQL | undefined {
  if (day === undefined && start_time === undefined && end_time === undefined) return undefined
  const weekday = day === undefined ? null : weekdayCodes.indexOf(day) + 1
  return exists(
    db
      .select({ id: happenings.id })
      .from(happenings)
      .where(
        and(
          eq(happenings.listingId, listings.id),
          weekday === null ? gte(happenings.day, today()) : inArray(happenings.day, nextDaysOn(weekday, today())),
          start_time === undefined ? undefined : gte(happenings.startsMinute, start_time),
          end_time === undefined ? undefined : lte(happenings.endsMinute, end_time),
        ),
      ),
  )
}

const metresOfDegree = 111_195
const metresOfMile = 1609.344

/** Within so many metres of the middle of a district, or serving it. Flat enough for a country of this size. */
function isNear(db: Db, { near }: Wanted): SQL | undefined {
  if (near === null) return undefined
  const { latitude, longitude, metres, district } = near
  const shrink = Math.cos((latitude * Math.PI) / 180)
  const square = sql<number>`((${listings.latitude} - ${latitude}) * (${listings.latitude} - ${latitude})
    + (${listings.longitude} - ${longitude}) * (${listings.longitude} - ${longitude}) * ${shrink * shrink})`
  if (metres !== null) {
    const degrees = metres / metresOfDegree
    return and(
      between(listings.latitude, latitude - degrees, latitude + degrees),
      lte(square, sql`cast(${degrees * degrees} as double precision)`),
    )
  }
  const perMile = metresOfMile / metresOfDegree
  const served = db
    .select({ id: listingDistricts.listingId })
    .from(listingDistricts)
    .where(and(eq(listingDistricts.listingId, listings.id), eq(listingDistricts.district, district)))
  const reach = sql`(${listings.milesServed} * cast(${perMile} as double precision))`
  return or(exists(served), and(isNotNull(listings.milesServed), lte(square, sql`${reach} * ${reach}`)))
}

/** Where a postcode district is; null: nobody knows. */
export async function placeOfDistrict(db: Db, district: string) {
  const [place] = await db
    .select({ latitude: postcodeDistricts.latitude, longitude: postcodeDistricts.longitude })
    .from(postcodeDistricts)
    .where(eq(postcodeDistricts.district, district))
  return place ? { district, ...place } : null
}
