import { openIdOf } from './open-ids.ts'
import type { OrganisationRow } from './rows.ts'
import { withoutNulls } from './without-nulls.ts'

/**
 * A store as an organization of the standard. A personal assistant is a person who works from home: their mail, number
 * and district stay on their own page and go into nobody's database. Nor does the mail of a micro-enterprise, which is
 * often somebody's own, nor an address with which one of its people signs in: their own until the store names another.
 */
export function organizationOf(row: OrganisationRow, { origin }: { origin: string }) {
  const isPerson = row.providerType === 'personal-assistant'
  const isOwnMail = isPerson || row.providerType === 'micro' || row.isSomebodysMail
  return withoutNulls({
    id: openIdOf('organization', row.id),
    name: row.name,
    description: row.story?.trim() || `${row.name} is in the Daybook shop.`,
    email: isOwnMail || !isMailAddress(row.email) ? null : row.email,
    website: `${origin}/stores/${encodeURIComponent(row.slug)}`,
    daybook_kind: row.kind,
    daybook_provider_type: row.providerType,
    daybook_phone: isPerson ? null : row.phone,
    daybook_district: isPerson ? null : row.district,
    daybook_is_unclaimed: row.isUnclaimed,
  })
}

function isMailAddress(text: string | null): boolean {
  return /^[a-z0-9._%+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text ?? '')
}
