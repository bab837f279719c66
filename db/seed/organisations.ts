import { hashPassword } from '#app/auth/passwords.server.ts'
import { now } from '#app/domain/shared/clock.ts'
import type { Tx } from '../client.ts'
import { memberships, organisations, users } from '../schema/people.ts'
import { accounts, brokerId, councilId, password, secondFactorSecret, trustId, type Account } from './accounts.ts'
import { groups } from './data/community/entry.ts'
import { providers } from './data/providers.ts'
import type { ProviderSeed } from './data/provider.ts'
import { idOf, inParts, numberFrom } from './names.ts'

type OrganisationRow = typeof organisations.$inferInsert

/** The council, the brokers, the providers and the community groups, with a login for everybody who needs one. */
export async function seedOrganisations(tx: Tx): Promise<void> {
  const rows = [...council(), ...brokers(), ...providers.map(providerRow), ...groups.map(groupRow)]
  for (const part of inParts(rows)) await tx.insert(organisations).values(part)
  const everybody = [...accounts, ...providers.flatMap(ownerOf)]
  const passwordHash = await hashPassword(password)
  for (const part of inParts(everybody)) await tx.insert(users).values(part.map((one) => userRow(one, passwordHash)))
  await tx.insert(memberships).values(everybody.flatMap(membershipRow))
}

/** Who runs a provider: a named account, or one that is made for it. */
export function ownerIdOf(providerSlug: string): string {
  const organisationId = idOf('org', providerSlug)
  const named = accounts.find((one: Account) => one.at?.[0] === organisationId)
  return named?.id ?? idOf('usr', providerSlug)
}

function council(): OrganisationRow[] {
  return [
    {
      id: councilId,
      kind: 'council',
      name: 'Fernhill Borough Council',
      slug: 'fernhill',
      email: 'support@fernhill.example',
      phone: '01632 960 123',
      address: 'Town Hall, Market Place, Fernhill, FH1 1AA',
      district: 'FH1',
      councilId,
      costCentre: 'A1000',
      createdAt: now(),
    },
  ]
}

function brokers(): OrganisationRow[] {
  const common = { kind: 'broker', councilId, createdAt: now(), vatReason: 'not registered' } as const
  return [
    {
      ...common,
      id: brokerId,
      name: 'Northgate Brokerage',
      slug: 'northgate',
      story: 'Five brokers who help people plan, find and arrange their own support.',
      email: 'hello@northgate.example',
      phone: '01632 960 140',
      address: '12 Northgate, Fernhill, FH1 6PD',
      district: 'FH1',
      ...bankOf('Northgate Brokerage', 'northgate'),
    },
    {
      ...common,
      id: trustId,
      name: 'Fernhill Independent Living Trust',
      slug: 'fernhill-independent-living-trust',
      story: 'A trust run by disabled people that looks after money for others who ask it to.',
      email: 'hello@living-trust.example',
      phone: '01632 960 141',
      address: '9 Chapel Street, Fernhill, FH1 3RL',
      district: 'FH1',
      ...bankOf('Fernhill Independent Living Trust', 'living-trust'),
    },
  ]
}

function providerRow(provider: ProviderSeed): OrganisationRow {
  const number = numberFrom(provider.slug, 90_000)
  const isInHouse = provider.type === 'in-house'
  return {
    id: idOf('org', provider.slug),
    kind: 'provider',
    providerType: provider.type,
    name: provider.name,
    slug: provider.slug,
    story: provider.story,
    email: `hello@${provider.slug}.example`,
    phone: `01632 960 ${String(200 + (number % 700))}`,
    address: provider.address,
    district: provider.district,
    councilId: isInHouse ? councilId : null,
    costCentre: isInHouse ? `B${2000 + (number % 900)}` : null,
    vatNumber: provider.vat === 'registered' ? vatNumberOf(`999${String(1000 + (number % 9000))}`) : null,
    vatReason:
      provider.vat === 'registered' ? null : isRegulated(provider) ? 'exempt welfare service' : 'not registered',
    ...(isInHouse ? {} : bankOf(provider.name, provider.slug)),
    invoicePrefix: prefixOf(provider.slug),
    createdAt: now(),
  }
}

/** Seven figures that HMRC has given to nobody, with the two that check them. */
function vatNumberOf(figures: string): string {
  const sum = [8, 7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(figures.charAt(at)), 0)
  const check = String((97 - (sum % 97)) % 97).padStart(2, '0')
  return `GB ${figures.slice(0, 3)} ${figures.slice(3)} ${check}`
}

/** Registered with the Care Quality Commission. */
export function isRegulated(provider: ProviderSeed): boolean {
  return (provider.checks ?? []).some(([words]) => words.includes('Care Quality Commission'))
}

/** Two or three letters that no other provider has. */
function prefixOf(slug: string): string {
  const initials = (of: string) =>
    of
      .split('-')
      .map((word) => word[0]!.toUpperCase())
      .join('')
      .slice(0, 3)
  const same = providers.filter((one) => initials(one.slug) === initials(slug))
  const position = same.findIndex((one) => one.slug === slug)
  return position > 0 ? `${initials(slug)}${position + 1}` : initials(slug)
}

/** Sort codes that begin with 99 belong to no bank. */
function bankOf(name: string, slug: string) {
  const account = 10_000_000 + numberFrom(`${slug} account`, 89_999_999)
  return {
    bankName: name,
    bankSortCode: `99${String(1000 + numberFrom(`${slug} branch`, 9000))}`,
    bankAccount: String(account),
  }
}

function groupRow(group: (typeof groups)[number]): OrganisationRow {
  return {
    id: idOf('org', group.slug),
    kind: 'community',
    name: group.name,
    slug: group.slug,
    story: group.story,
    email: `hello@${group.slug}.example`,
    phone: `01632 960 ${String(900 + numberFrom(group.slug, 90))}`,
    district: group.district,
    createdAt: now(),
  }
}

function ownerOf(provider: ProviderSeed): Account[] {
  const id = ownerIdOf(provider.slug)
  if (accounts.some((account) => account.id === id)) return []
  const email = `${provider.slug}@demo.example`
  return [{ id, email, name: provider.owner, at: [idOf('org', provider.slug), 'owner'] }]
}

function userRow({ id, email, name, hasSecondFactor }: Account, passwordHash: string): typeof users.$inferInsert {
  return {
    id,
    email,
    name,
    passwordHash,
    totpSecret: hasSecondFactor ? secondFactorSecret : null,
    totpConfirmedAt: hasSecondFactor ? now() : null,
    emailConfirmedAt: now(),
    isDemonstration: true,
    createdAt: now(),
  }
}

function membershipRow({ id, at }: Account): (typeof memberships.$inferInsert)[] {
  if (!at) return []
  const [organisationId, role] = at
  return [{ id: `mem_${id.slice(4)}`, userId: id, organisationId, role, createdAt: now() }]
}
