import { caseSlips } from '#app/components/invoice/case-slips.ts'
import { answersTo } from '#app/domain/invoicing/answers.ts'
import { getCase } from '#app/domain/invoicing/case-page.server.ts'
import { fullOf } from '#app/domain/invoicing/case-sums.ts'
import { countExceptions, listExceptions } from '#app/domain/invoicing/exceptions.server.ts'
import { noteOrganisationLooks } from '#app/auth/organisation-looks.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { queueOf, weekOf } from './exception-queue.server.ts'

/** What waits for an officer, with one case opened: the one that was asked for, or the oldest. */
export async function casesShown(actor: Actor, about: { organisationId: string; exceptionId: string | null }) {
  const { organisationId } = about
  const waiting = await listExceptions(db, actor, organisationId)
  const openId = about.exceptionId ?? waiting[0]?.id ?? null
  return {
    queue: queueOf(organisationId, waiting, openId),
    waiting: await countExceptions(db, actor, organisationId),
    matched: await weekOf(db, organisationId),
    shown: openId ? await caseShown(actor, { organisationId, exceptionId: openId }) : null,
  }
}

async function caseShown(actor: Actor, about: { organisationId: string; exceptionId: string }) {
  const { organisationId, exceptionId } = about
  const page = await getCase(db, actor, { councilId: organisationId, exceptionId })
  if (!page) return null
  const { personId, id } = page.exception
  const look = { personId, what: 'a case about an invoice', subject: { kind: 'exception', id } }
  await noteOrganisationLooks(actor, organisationId, [look])
  const { exception, visit, line, facts, invoice, pot, events } = page
  return {
    action: paths.councilException(organisationId, exceptionId),
    personName: facts.personName,
    shortName: facts.shortName,
    providerName: facts.providerName,
    title: facts.title,
    invoice: invoice && { ...invoice, href: paths.councilInvoice(organisationId, invoice.id) },
    words: exception.words,
    note: visit.deliveredNote,
    outcomeWords: exception.outcomeWords,
    isSettled: exception.settledAt !== null,
    slips: caseSlips({ ...page, visitId: visit.id, invoiceName: invoice?.name ?? null }),
    pot,
    pence: line?.grossPence ?? visit.deliveredPence ?? visit.plannedPence,
    expectedPence: fullOf(page),
    answers: exception.settledAt ? [] : answersTo({ ...page, ...facts }),
    events: events.map(({ id, at, words, by }) => ({ id, when: instantInWords(at), words, by: by ?? 'Daybook' })),
  }
}

export type CaseShown = NonNullable<Awaited<ReturnType<typeof caseShown>>>
