import { z } from 'zod'
import { requireActor, requireFreshSecondFactor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { BankForm, maskedBank } from '#app/domain/people/bank/bank-form.ts'
import { banksOf, waitingBankOf } from '#app/domain/people/bank/bank-of.server.ts'
import { cancelBankChange, changeBank } from '#app/domain/people/bank/change-bank.server.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { db, transaction } from '#db/client.ts'

/** Whose bank details, and the page that shows them. */
type Whose = { organisationId: string; kind: 'provider' | 'broker'; back: string }

/** Where an organisation is paid and what waits, for its owners. */
export async function bankShown(request: Request, { organisationId, kind }: Omit<Whose, 'back'>) {
  await requireOrganisation(request, organisationId, { kind, roles: ['owner'] })
  const [banks, waiting] = await Promise.all([banksOf(db, [organisationId]), waitingBankOf(db, organisationId)])
  const bank = banks.get(organisationId)
  const { sortCode, account, bankName, name } = bank ?? { sortCode: null, account: null, bankName: null, name: '' }
  return {
    organisationId,
    now: sortCode && account ? { name: bankName ?? name, words: maskedBank({ sortCode, account }) } : null,
    waiting: waiting && {
      id: waiting.id,
      name: waiting.bankName,
      words: maskedBank(waiting),
      from: instantInWords(waiting.countsFrom),
    },
  }
}

const Stop = z.object({ intent: z.literal('stop'), changeId: z.string() })

/** Stops new details that wait. */
export async function stopNewBank(request: Request, { organisationId, back }: Whose) {
  const actor = await requireActor(request)
  return submit(request, Stop, async ({ changeId }) => {
    await transaction((tx) => cancelBankChange(tx, actor, { organisationId, changeId }))
    return redirectWith(back, 'The new bank details are stopped. We go on paying into the old account.')
  })
}

/** The code is asked for before the form, so that nothing typed is lost. */
export async function newBankShown(request: Request, { organisationId, kind }: Omit<Whose, 'back'>) {
  const { actor } = await requireOrganisation(request, organisationId, { kind, roles: ['owner'] })
  await requireFreshSecondFactor(request, actor)
  const bank = (await banksOf(db, [organisationId])).get(organisationId)
  return { organisationId, hasBank: Boolean(bank?.sortCode && bank.account) }
}

/** Takes new details, for an owner who has just given a code. */
export async function takeNewBank(request: Request, { organisationId, kind, back }: Whose) {
  const { actor } = await requireOrganisation(request, organisationId, { kind, roles: ['owner'] })
  await requireFreshSecondFactor(request, actor)
  return submit(request, BankForm, async (bank) => {
    const { isWaiting } = await transaction((tx) => changeBank(tx, actor, { ...bank, organisationId }))
    return redirectWith(
      back,
      isWaiting
        ? 'The new bank details count in three days. We have told every owner and the address we write to.'
        : 'We pay you into this account from now on.',
    )
  })
}
