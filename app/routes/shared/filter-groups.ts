import type { FilterGroup, FilterOption } from '#app/components/listing/filter-panel.tsx'
import { kindChoices } from '#app/domain/catalogue/listing.ts'
import { unitChoices } from '#app/domain/catalogue/price-words.ts'
import { perUnit } from '#app/domain/shared/words.ts'
import { mileSteps, priceSteps, type SearchQuery } from '#search/query.ts'
import type { SearchResult } from '#search/result.ts'
import { capital, priceWords, providerTypeLabel, type CategoryName, type Whom } from './search-words.ts'

const severalUnits =
  'Each thing counts at its lowest price, be it for a half hour, an hour or a day. To compare like with like, choose one of them under “Sold by”.'

/** The filters with their counts. A choice without results is left out, unless it was made. */
export function groupsOf(
  query: SearchQuery,
  result: SearchResult,
  {
    categories,
    whom,
    fits = null,
  }: { categories: CategoryName[]; whom: Whom[]; fits?: { isChosen: boolean; count: number } | null },
): FilterGroup[] {
  const { counts, place } = result
  return [
    {
      legend: 'Near postcode',
      name: 'near',
      kind: 'text',
      value: query.near ?? '',
      autoComplete: 'postal-code',
      message: place && !place.isKnown ? `We do not know ${place.district}. Distances are left out.` : null,
    },
    { legend: 'How far away', name: 'within', kind: 'one', options: milesOptions(query, result) },
    { legend: 'What it is', name: 'category', kind: 'one', options: categoryOptions(query, counts, categories) },
    { legend: 'Which kind of thing', name: 'kind', kind: 'one', options: kindOptions(query, counts) },
    {
      legend: 'Free',
      name: 'free',
      kind: 'several',
      options: counted([{ value: 'yes', words: 'Costs nothing', count: counts.isFree, isChosen: query.isFree }]),
    },
    ...(fits
      ? [
          {
            legend: 'What is left',
            name: 'fits',
            kind: 'several' as const,
            options: counted([{ value: 'yes', words: 'I can pay with what is left', ...fits }]),
          },
        ]
      : []),
    {
      legend: `Price${query.units.length === 1 ? ` for ${perUnit(query.units[0] ?? 'hour')}` : ''}`,
      name: 'max-price',
      kind: 'one',
      options: priceOptions(query, counts),
      ...(query.units.length === 1 ? {} : { hint: severalUnits }),
    },
    { legend: 'Who gives the support', name: 'provider-type', kind: 'several', options: typeOptions(query, counts) },
    { legend: 'Whom it is for', name: 'for', kind: 'several', options: whomOptions(query, counts, whom) },
    { legend: 'Sold by', name: 'unit', kind: 'several', options: unitOptions(query, counts) },
  ]
}

function whomOptions(query: SearchQuery, counts: SearchResult['counts'], whom: Whom[]): FilterOption[] {
  return counted(
    whom.map(({ slug, name }) => ({
      value: slug,
      words: name,
      count: counts.specialisms[slug] ?? 0,
      isChosen: query.specialisms.includes(slug),
    })),
  )
}

function typeOptions(query: SearchQuery, counts: SearchResult['counts']): FilterOption[] {
  const types = ['micro', 'personal-assistant', 'independent', 'charity', 'in-house'] as const
  return counted(
    types.map((type) => ({
      value: type,
      words: providerTypeLabel(type),
      count: counts.providerTypes[type] ?? 0,
      isChosen: query.providerTypes.includes(type),
    })),
  )
}

function unitOptions(query: SearchQuery, counts: SearchResult['counts']): FilterOption[] {
  return counted(
    unitChoices.map(({ value: unit, words }) => ({
      value: unit,
      words: capital(words.replace(/^an? /, '')),
      count: counts.units[unit] ?? 0,
      isChosen: query.units.includes(unit),
    })),
  )
}

function milesOptions(query: SearchQuery, { counts, place }: SearchResult): FilterOption[] {
  if (!place?.isKnown) return []
  const steps = counts.withinMiles.filter(
    ({ miles }) => (mileSteps.includes(miles) && miles !== 10) || miles === query.withinMiles,
  )
  return [
    ...steps.map(({ miles, found }) => ({
      value: String(miles),
      words: `Up to ${miles} miles`,
      count: found,
      isChosen: miles === query.withinMiles,
    })),
    { value: '', words: 'Any distance', count: counts.anyDistance, isChosen: query.withinMiles === null },
  ]
}

/** The shelves at the top; once one is chosen, those below it and beside it too. */
function isInSight({ slug, above }: CategoryName, chosen: CategoryName | undefined): boolean {
  if (above === null || !chosen) return above === null
  return slug === chosen.slug || above === chosen.slug || above === chosen.above || slug === chosen.above
}

function categoryOptions(
  query: SearchQuery,
  counts: SearchResult['counts'],
  categories: CategoryName[],
): FilterOption[] {
  const tops = categories.filter(({ above }) => above === null)
  const all = tops.reduce((sum, { slug }) => sum + (counts.category[slug] ?? 0), 0)
  const chosen = categories.find(({ slug }) => slug === query.category)
  return [
    ...counted(
      categories
        .filter((one) => isInSight(one, chosen))
        .map(({ slug, name, above }) => ({
          value: slug,
          words: above === null ? name : `– ${name}`,
          count: counts.category[slug] ?? 0,
          isChosen: slug === query.category,
        })),
    ),
    { value: '', words: 'Everything', count: all, isChosen: query.category === null },
  ]
}

/** Everything is of one kind, so all kinds together are what would be found without this choice. */
function kindOptions(query: SearchQuery, counts: SearchResult['counts']): FilterOption[] {
  const kinds = kindChoices.map(({ value, words }) => ({
    ...{ value, words, count: counts.kind[value] ?? 0 },
    isChosen: value === query.kind,
  }))
  const all = kinds.reduce((sum, { count }) => sum + count, 0)
  return [...counted(kinds), { value: '', words: 'Any kind', count: all, isChosen: query.kind === null }]
}

function priceOptions(query: SearchQuery, counts: SearchResult['counts']): FilterOption[] {
  const shown = [1500, 2000, 3500]
  const steps = counts.maxPricePence.filter(
    ({ pence, found }) =>
      pence === query.maxPricePence || (found > 0 && shown.includes(pence) && priceSteps.includes(pence)),
  )
  return [
    ...steps.map(({ pence, found }) => ({
      value: String(pence),
      words: priceWords(pence, query),
      count: found,
      isChosen: pence === query.maxPricePence,
    })),
    { value: '', words: 'Any price', count: counts.anyPrice, isChosen: query.maxPricePence === null },
  ]
}

function counted(options: FilterOption[]): FilterOption[] {
  return options.filter(({ count, isChosen }) => count > 0 || isChosen)
}
