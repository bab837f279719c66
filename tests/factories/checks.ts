import { acceptCheck } from '#app/domain/catalogue/checks/review-check.server.ts'
import { sendCheck } from '#app/domain/catalogue/checks/send-check.server.ts'
import type { CheckKind } from '#app/domain/catalogue/checks/check.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import { transaction } from '#db/client.ts'
import { aCouncil, aMember, anOrganisation } from './people.ts'

export type TestChecked = { councilId: string; officer: Actor; providerId: string; owner: Actor }

/** A council with a commissioner, and a micro-enterprise with an owner that it checks. */
export async function aCheckedProvider(
  about: { providerType?: 'micro' | 'in-house' | 'charity' | 'personal-assistant' } = {},
): Promise<TestChecked> {
  const councilId = await aCouncil()
  const officer = await aMember(councilId, 'commissioner')
  const providerType = about.providerType ?? 'micro'
  const providerId = await anOrganisation({ kind: 'provider', providerType, name: 'Bright Days', councilId })
  return { councilId, officer, providerId, owner: await aMember(providerId, 'owner', 'Maya Bright') }
}

/** Sent by the owner and waiting for the council's look. */
export async function aSentCheck(
  whose: TestChecked,
  kind: CheckKind = 'insurance',
  said = 'Said in a sentence',
): Promise<string> {
  const file = { id: newId('fil'), mediaType: 'application/pdf', bytes: 1234 }
  const { checkId } = await transaction((tx) =>
    sendCheck(tx, whose.owner, { organisationId: whose.providerId, kind, said, file }),
  )
  return checkId
}

/** Sent and accepted: an insurance for £5 million until a day, unless told otherwise. */
export async function anAcceptedCheck(
  whose: TestChecked,
  about: { kind?: CheckKind; endsOn?: string | null; amountPence?: number; registered?: boolean; said?: string } = {},
): Promise<string> {
  const checkId = await aSentCheck(whose, about.kind, about.said)
  const { endsOn = null, amountPence = 500_000_000, registered = null } = about
  await transaction((tx) =>
    acceptCheck(tx, whose.officer, { councilId: whose.councilId, checkId, amountPence, endsOn, registered }),
  )
  return checkId
}
