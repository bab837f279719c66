import { createHash } from 'node:crypto'
import { fieldIn, objectIn, type Raw } from './fields.ts'
import { districtFrom } from './place-from.ts'
import { plainLine, plainText } from './plain-text.ts'

const types = ['micro', 'independent', 'charity', 'personal-assistant'] as const

export type FeedProvider = {
  /** the same provider has the same key in each of a feed's services */
  key: string
  name: string
  kind: 'provider' | 'community'
  providerType: (typeof types)[number] | null
  story: string | null
  email: string | null
  phone: string | null
  district: string | null
}

/** Who runs a service. A stranger's feed makes nobody a council, and nothing the council's own. */
export function providerFrom(service: Raw): FeedProvider | null {
  const organization = objectIn(service, 'organization', 'organisation')
  const name = plainLine(fieldIn(organization, 'name'), 120)
  if (!organization || !name) return null
  const id = plainLine(fieldIn(organization, 'id'), 200) ?? name
  const kind = fieldIn(organization, 'daybook_kind') === 'community' ? 'community' : 'provider'
  const said = types.find((known) => known === fieldIn(organization, 'daybook_provider_type'))
  return {
    key: createHash('sha256').update(id).digest('hex').slice(0, 12),
    ...{ name, kind },
    providerType: kind === 'community' ? (said ?? null) : (said ?? 'independent'),
    story: plainText(fieldIn(organization, 'description'), 4000),
    email: mailFrom(fieldIn(organization, 'email')),
    phone: phoneFrom(fieldIn(organization, 'daybook_phone')),
    district: districtFrom(fieldIn(organization, 'daybook_district')),
  }
}

function mailFrom(value: unknown): string | null {
  const text = plainLine(value, 120)?.toLowerCase() ?? ''
  return /^[a-z0-9._%+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text) ? text : null
}

function phoneFrom(value: unknown): string | null {
  const text = plainLine(value, 30) ?? ''
  return /^[+()0-9 -]{5,30}$/.test(text) ? text : null
}
