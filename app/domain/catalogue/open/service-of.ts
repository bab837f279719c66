import { perUnit } from '../../shared/words.ts'
import { locationsOf } from './location-of.ts'
import { openIdOf } from './open-ids.ts'
import { organizationOf } from './organization-of.ts'
import type { PriceRow, Publisher, ServiceParts, ServiceRow } from './rows.ts'
import { schedulesOf } from './schedules.ts'
import { withoutNulls } from './without-nulls.ts'
import { termOf } from './taxonomy.ts'

/** A listing as a service of the standard, with its one-to-one fields: what a list shows. */
export function serviceSummaryOf(row: ServiceRow, publisher: Publisher) {
  const organization = organizationOf(row.organisation, publisher)
  return withoutNulls({
    id: openIdOf('service', row.id),
    organization_id: organization.id,
    name: row.title,
    description: row.description,
    url: `${publisher.origin}/listings/${encodeURIComponent(row.slug)}`,
    email: organization.email,
    status: 'active' as const,
    accreditations: row.checks.map(({ words }) => words).join('\n') || null,
    minimum_age: row.minimumAge,
    maximum_age: row.maximumAge,
    assured_date: row.rightOn,
    last_modified: row.changedAt.toISOString(),
    organization,
    daybook_summary: row.summary,
    daybook_kind: row.kind,
    daybook_is_free: row.isFree,
    daybook_can_be_ordered: !row.isUnclaimed && !row.isFree && row.lineKind !== null,
    daybook_source: row.source,
    daybook_source_date: row.source ? row.sourceOn : null,
    daybook_origin_id: row.feed ? (row.feed.originId ?? row.feed.sourceId) : null,
  })
}

/** A listing as a service of the standard, whole. */
export function serviceOf(row: ServiceRow, parts: ServiceParts, publisher: Publisher) {
  return withoutNulls({
    ...serviceSummaryOf(row, publisher),
    schedules: schedulesOf(row.id, { times: parts.times, hours: row.hours ?? [], words: row.whenWords }),
    service_areas: areasOf(row, parts),
    service_at_locations: locationsOf(row, publisher).map((location) => ({
      id: openIdOf('service_at_location', row.id),
      location,
    })),
    languages: (row.languages ?? []).map((name) => ({
      id: openIdOf('language', `${row.id} ${name}`),
      daybook_name: name,
    })),
    cost_options: costOptionsOf(row, parts.prices),
    attributes: parts.categories.map((category) => ({
      id: openIdOf('attribute', `${row.id} ${category.id}`),
      link_type: category.facet === 'shelf' ? 'category' : 'specialism',
      taxonomy_term: termOf(category, publisher),
    })),
    ...ourFields(row),
  })
}

/** What a page of ours says and the standard has no field for. */
function ourFields(row: ServiceRow) {
  return {
    daybook_who_for: row.whoFor,
    daybook_included: row.included,
    daybook_not_included: row.notIncluded,
    daybook_good_to_know: row.goodToKnow,
    daybook_checks: row.checks,
    daybook_pictures: row.pictures,
    daybook_easy_read: row.easyRead,
    // a personal assistant's own place is told to nobody: see organization-of.ts
    daybook_place: isPerson(row) ? null : row.placeWords,
    daybook_district: isPerson(row) ? null : row.district,
    daybook_miles_served: row.milesServed,
    daybook_access: row.access,
    daybook_capacity: row.capacity,
    daybook_waiting_weeks: row.waitingWeeks,
  }
}

function isPerson({ organisation }: ServiceRow): boolean {
  return organisation.providerType === 'personal-assistant'
}

/** Pounds as the standard wants them, and beside them the exact pence and unit. Only public prices come here. */
function costOptionsOf({ id, isFree }: ServiceRow, prices: PriceRow[]) {
  const free = { id: openIdOf('cost_option', `${id} free`), option: 'Free', amount: 0, amount_description: 'free' }
  if (isFree) return [free]
  return prices.map((price) => ({
    id: openIdOf('cost_option', price.id),
    option: price.label,
    amount: price.pence / 100,
    amount_description: perUnit(price.unit),
    valid_from: price.validFrom,
    valid_to: price.validTo,
    daybook_pence: price.pence,
    daybook_unit: price.unit,
    daybook_band: price.band,
    daybook_vat_basis_points: price.vatBasisPoints,
    daybook_vat_reason: price.vatReason,
    daybook_group_size: price.groupSize,
    daybook_least_minutes: price.leastMinutes,
    daybook_least_quantity: price.leastQuantity,
    daybook_travel: price.travel,
    daybook_travel_pence: price.travelPence,
  }))
}

function areasOf(row: ServiceRow, { districtsServed }: ServiceParts) {
  const { id, district, milesServed } = row
  const around =
    district && milesServed !== null && !isPerson(row)
      ? [{ name: `Within ${milesServed} miles of ${district}`, extent_type: 'miles around a postcode district' }]
      : []
  const named = districtsServed.map((name) => ({ name, extent_type: 'postcode district', daybook_district: name }))
  return [...around, ...named].map((area) => ({
    id: openIdOf('service_area', `${id} ${area.name}`),
    ...area,
    service_area: area.name,
  }))
}
