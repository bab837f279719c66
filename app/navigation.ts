import type { Door } from './components/layout/site-header.tsx'
import type { Doors, PersonSeen } from './domain/people/doors.server.ts'
import type { Role } from './domain/people/permissions.ts'
import { paths } from './paths.ts'

export type Whereabouts = {
  pathname: string
  /** whose pages these are, when they are somebody's */
  person: PersonSeen | null
  doors: Doors | null
}

/** A door, and where else one is when one has gone through it. */
type Plain = Omit<Door, 'isCurrent'> & { leadsTo?: string[] }

/** The doors of the main navigation on this page. */
export function doorsOn(here: Whereabouts): Door[] {
  const doors = plainDoors(here)
  const current = doors
    .flatMap((door) => [door.href, ...(door.leadsTo ?? [])].map((address) => ({ door, address })))
    .filter(({ address }) => isWithin(here.pathname, address))
    .sort((a, b) => b.address.length - a.address.length)[0]?.door
  return doors.map(({ leadsTo: _leadsTo, ...door }, position) => ({ ...door, isCurrent: doors[position] === current }))
}

/** The room a path belongs to: "/provider/org_x/orders" is in the provider's room of org_x. */
export function roomOf(pathname: string): {
  room: 'provider' | 'broker' | 'council' | 'people' | 'public'
  id: string
} {
  const [, room = '', id = ''] = pathname.split('/')
  if (id && (room === 'provider' || room === 'broker' || room === 'council' || room === 'people')) return { room, id }
  return { room: 'public', id: '' }
}

/** "Joan’s budget", and "My budget" to oneself. */
export function whose(person: Pick<PersonSeen, 'shortName' | 'as'>, thing: string): string {
  return person.as === 'self' ? `My ${thing}` : `${person.shortName}’s ${thing}`
}

function plainDoors({ pathname, person, doors }: Whereabouts): Plain[] {
  const { room, id } = roomOf(pathname)
  if (room === 'provider' && doors) {
    const isGroup = doors.organisations.some((one) => one.id === id && one.kind === 'community')
    return [...(isGroup ? groupDoors(id) : providerDoors(id)), ...otherPlaces(doors, id)]
  }
  if (room === 'council' && doors) return [...councilDoors(id, doors), ...otherPlaces(doors, id)]
  if (room === 'broker' && doors) return [...brokerDoors(id, hasRole(doors, id, 'owner')), ...otherPlaces(doors, id)]
  if (person) return personDoors(person)
  if (doors) return signedInDoors(doors)
  return [
    { words: 'Shop', href: paths.search(), icon: 'shop' },
    { words: 'What’s on', href: paths.community(), icon: 'calendar' },
    { words: 'My budget', href: paths.actingFor(), icon: 'book' },
    { words: 'Help', href: paths.help(), icon: 'chat' },
  ]
}

function personDoors(person: PersonSeen): Plain[] {
  const money: Plain[] = [
    { words: whose(person, 'budget'), href: paths.budget(person.personId), icon: 'book' },
    { words: whose(person, 'orders'), href: paths.orders(person.personId), icon: 'orders' },
  ]
  if (person.as === 'council') return money
  return [
    { words: 'Shop', href: paths.shop(person.personId), icon: 'shop' },
    { words: 'What’s on', href: paths.community(), icon: 'calendar' },
    ...money,
  ]
}

function signedInDoors({ ownPerson, actsForOthers, organisations }: Doors): Plain[] {
  const own: PersonSeen | null = ownPerson && {
    personId: ownPerson.id,
    personName: ownPerson.shortName,
    shortName: ownPerson.shortName,
    as: 'self',
    maySeeAccess: true,
    relation: null,
  }
  const shop: Plain[] = own
    ? personDoors(own)
    : [
        { words: 'Shop', href: paths.search(), icon: 'shop' },
        { words: 'What’s on', href: paths.community(), icon: 'calendar' },
      ]
  const others: Plain[] = actsForOthers ? [{ words: 'People I act for', href: paths.actingFor(), icon: 'people' }] : []
  return [...shop, ...others, ...organisations.flatMap(organisationDoor)]
}

function organisationDoor({ id, name, kind }: Doors['organisations'][number]): Plain[] {
  switch (kind) {
    case 'council':
      return [{ words: 'Back office', href: paths.council(id), icon: 'tick' }]
    case 'provider':
      return [{ words: name, href: paths.provider(id), icon: 'shop' }]
    case 'broker':
      return [{ words: name, href: paths.broker(id), icon: 'people' }]
    case 'community':
      return [{ words: name, href: paths.providerListings(id), icon: 'calendar' }]
  }
  kind satisfies never
  return []
}

/** Whoever works in several places goes from one to the other; from three on by way of their account. */
function otherPlaces({ organisations }: Doors, id: string): Plain[] {
  const others = organisations.filter((one) => one.id !== id)
  if (others.length > 2) return [{ words: 'Other places', href: `${paths.account()}#places`, icon: 'people' }]
  return others.flatMap(organisationDoor).map((door) => ({ ...door, words: `Switch to ${door.words}` }))
}

/** A group sells nothing: it says what it runs, when, and who it is. */
function groupDoors(id: string): Plain[] {
  return [
    { words: 'What we run', href: paths.providerListings(id), icon: 'calendar' },
    { words: 'Who we are', href: paths.providerStore(id), icon: 'chat' },
    { words: 'People', href: paths.providerPeople(id), icon: 'people' },
  ]
}

function providerDoors(id: string): Plain[] {
  const moneyPages = [paths.providerAgreement(id), paths.providerVat(id), paths.providerBank(id)]
  const shopPages = [paths.providerStore(id), paths.providerSheets(id), paths.providerSought(id)]
  return [
    { words: 'Today', href: paths.provider(id), icon: 'calendar' },
    { words: 'Orders', href: paths.providerOrders(id), icon: 'orders' },
    { words: 'Visits', href: paths.providerVisits(id), icon: 'clock' },
    { words: 'My shop', href: paths.providerListings(id), icon: 'shop', leadsTo: shopPages },
    { words: 'Prices', href: paths.providerPrices(id), icon: 'coins', leadsTo: [paths.providerRates(id)] },
    { words: 'Checks', href: paths.providerChecks(id), icon: 'tick' },
    { words: 'Invoices', href: paths.providerInvoices(id), icon: 'file', leadsTo: moneyPages },
    { words: 'People', href: paths.providerPeople(id), icon: 'people' },
  ]
}

/** The rooms that a role may enter: a door that is locked for somebody is not shown to them. */
function councilDoors(id: string, doors: Doors): Plain[] {
  const isAdmin = hasRole(doors, id, 'admin')
  const isCommissioner = hasRole(doors, id, 'commissioner')
  const people: Plain = { words: 'People', href: paths.councilPeople(id), icon: 'people' }
  const budgets: Plain = { words: 'Budgets', href: paths.councilBudgets(id), icon: 'book' }
  const invoices: Plain = { words: 'Invoices', href: paths.councilInvoices(id), icon: 'orders' }
  const payments: Plain = { words: 'Payments', href: paths.councilRuns(id), icon: 'coins' }
  const found = [paths.councilSearch(id)]
  const reports: Plain = { words: 'Reports', href: paths.councilReports(id), icon: 'file', leadsTo: found }
  const rates: Plain = { words: 'Rates', href: paths.councilRates(id), icon: 'coins' }
  const staff: Plain = { words: 'Staff', href: paths.councilStaff(id), icon: 'people' }
  const providers = `${paths.council(id)}/providers`
  const checks: Plain = { words: 'Checks', href: paths.councilChecks(id), icon: 'tick', leadsTo: [providers] }
  const feeds: Plain = { words: 'Catalogues', href: paths.councilFeeds(id), icon: 'file' }
  const shelves = [paths.councilCategories(id), paths.councilApproval(id)]
  const listings: Plain = { words: 'Listings', href: paths.councilListings(id), icon: 'shop', leadsTo: shelves }
  const joining: Plain = { words: 'Joining', href: paths.councilJoining(id), icon: 'shop' }
  return [
    { words: 'To do', href: paths.council(id), icon: 'tick' },
    ...(findsPeople(doors, id) ? [people, budgets] : []),
    ...(hasRole(doors, id, 'finance') ? [invoices, payments] : []),
    ...(isAdmin || isCommissioner ? [reports, listings, joining, checks, feeds] : []),
    ...(isCommissioner ? [rates] : []),
    ...(isAdmin ? [staff] : []),
  ]
}

function brokerDoors(id: string, isOwner: boolean): Plain[] {
  const caseworkers: Plain = { words: 'Caseworkers', href: paths.brokerCaseworkers(id), icon: 'chat' }
  const bank: Plain = { words: 'Bank', href: paths.brokerBank(id), icon: 'lock' }
  return [
    { words: 'Today', href: paths.broker(id), icon: 'tick' },
    { words: 'People I act for', href: paths.actingFor(), icon: 'people' },
    { words: 'Who looks after whom', href: paths.brokerPeople(id), icon: 'book' },
    ...(isOwner ? [caseworkers] : []),
    { words: 'Payments', href: paths.brokerRuns(id), icon: 'coins' },
    ...(isOwner ? [bank] : []),
  ]
}

/** Whether somebody looks after people and their money in this council, and may look for them there. */
export function findsPeople(doors: Doors, id: string): boolean {
  return hasRole(doors, id, 'finance') || hasRole(doors, id, 'practitioner')
}

function hasRole({ organisations }: Doors, id: string, role: Role): boolean {
  return organisations.some((one) => one.id === id && one.roles.includes(role))
}

function isWithin(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`)
}
