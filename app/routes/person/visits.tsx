import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { NotRecorded } from '#app/components/visit/not-recorded.tsx'
import { VisitToAnswer, VisitToSee } from '#app/components/visit/person-visit.tsx'
import { VisitRows } from '#app/components/visit/visit-rows.tsx'
import { VisitList } from '#app/components/visit/visit-card.tsx'
import { confirmVisit } from '#app/domain/ordering/confirm-visit.server.ts'
import { ownFirms } from '#app/domain/ordering/no-part.server.ts'
import { queryVisit } from '#app/domain/ordering/query-visit.server.ts'
import { sayNobodyCame } from '#app/domain/ordering/say-nobody-came.server.ts'
import {
  visitsBefore,
  visitsInQuestion,
  visitsNotRecorded,
  visitsToAnswer,
  visitsToCome,
  type VisitShown,
} from '#app/domain/ordering/visits.server.ts'
import { canSeeCare, type Access } from '#app/domain/people/permissions.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { visitNotRecorded, visitRow } from '../shared/visit-row.ts'
import { visitShown } from '../shared/visit-shown.ts'

const pageSize = 20
const comingSize = 10

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Visits'} – Daybook` }]

/** What waits for a yes first; then what is in question, what nobody wrote down, what comes, and what is over. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, access } = await requirePerson(request, params.personId)
  const { personId } = access
  const asked = new URL(request.url).searchParams
  const before = keyOf(asked.get('before'))
  const after = comingKeyOf(asked.get('after'))
  const [toAnswer, queried, notRecorded, toCome, past] = await Promise.all([
    visitsToAnswer(db, personId),
    visitsInQuestion(db, personId),
    visitsNotRecorded(db, personId),
    visitsToCome(db, { personId, after, limit: comingSize + 1 }),
    visitsBefore(db, { personId, before, limit: pageSize + 1 }),
  ])
  const reader = {
    personId,
    userId: actor.userId,
    seesCare: canSeeCare(access),
    mayAnswer: access.powers.has('shop'),
    mayApprove: access.powers.has('approve'),
    ownFirmIds: await ownFirmIds(actor, access, [...toAnswer, ...queried]),
  }
  const shown = past.slice(0, pageSize)
  const last = shown.at(-1)
  const coming = toCome.slice(0, comingSize)
  const lastComing = coming.at(-1)
  return {
    personId,
    title: access.as === 'self' ? 'Your visits' : `${access.shortName}’s visits`,
    toAnswer: toAnswer.map((visit) => visitShown(visit, reader)),
    queried: queried.map((visit) => visitShown(visit, reader)),
    notRecorded: notRecorded.map((visit) => visitNotRecorded(visit, reader)),
    toCome: coming.map((visit) => visitRow(visit, reader)),
    past: shown.map((visit) => visitRow(visit, reader)),
    isSoonest: after === undefined,
    laterKey:
      toCome.length > comingSize && lastComing
        ? `${lastComing.plannedDay}.${lastComing.plannedStartMinute ?? 0}.${lastComing.id}`
        : null,
    isFirstPage: before === undefined,
    olderKey: past.length > pageSize && last ? `${last.plannedDay}.${last.id}` : null,
  }
}

async function ownFirmIds(actor: Actor, access: Access, visits: VisitShown[]): Promise<string[]> {
  const providerIds = [...new Set(visits.map(({ providerId }) => providerId))]
  return (await ownFirms(db, actor, { access, providerIds })).map(({ providerId }) => providerId)
}

/** "2026-11-24.vis_…: where the page before ended. */
function keyOf(key: string | null) {
  const [day = '', id] = key?.split('.') ?? []
  return id && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day, id } : undefined
}

/** "2026-11-24.600.vis_…": where the page of what is to come ended. */
function comingKeyOf(key: string | null) {
  const [day = '', minute = '', id] = key?.split('.') ?? []
  return id && /^\d{4}-\d{2}-\d{2}$/.test(day) && /^\d{1,4}$/.test(minute)
    ? { day, minute: Number(minute), id }
    : undefined
}

const Answer = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('confirm'), visitId: z.string(), expectedPence: z.coerce.number().int() }),
  z.object({ intent: z.literal('nobody came'), visitId: z.string() }),
  z.object({ intent: z.literal('query'), visitId: z.string(), reason: z.string().trim().max(500).optional() }),
])

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { access } = await requirePerson(request, params.personId, 'shop')
  return submit(request, Answer, async ({ visitId, ...answer }) => {
    const sentence = await transaction(async (tx) => {
      switch (answer.intent) {
        case 'confirm': {
          const { costPence } = await confirmVisit(tx, actor, { visitId, expectedPence: answer.expectedPence })
          return `You said that it was right. ${pounds(costPence)} will be paid on the next invoice.`
        }
        case 'query':
          await queryVisit(tx, actor, { visitId, reason: answer.reason ?? null })
          return 'You said that it was not right. Nothing is paid for it until that is answered.'
        case 'nobody came': {
          const { backPence } = await sayNobodyCame(tx, actor, { visitId })
          return `You said that nobody came. ${pounds(backPence)} came back, and the provider has been told.`
        }
        default:
          return answer satisfies never
      }
    })
    return redirectWith(paths.visits(access.personId), sentence)
  })
}

export default function Visits() {
  const { title, toAnswer, queried, notRecorded, toCome, past } = useLoaderData<typeof loader>()
  const [form] = useForm({ id: 'visit', lastResult: useLastResult() })
  const isEmpty = toAnswer.length + queried.length + notRecorded.length + toCome.length + past.length === 0
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={leadOf(toAnswer.length)} />
      {isEmpty ? (
        <EmptyState title="There are no visits yet">
          <p>When something is ordered, its days stand here.</p>
        </EmptyState>
      ) : null}
      {toAnswer.length > 0 ? (
        <VisitList>
          {toAnswer.map((visit, position) => (
            <VisitToAnswer key={visit.id} visit={visit} isFirst={position === 0} />
          ))}
        </VisitList>
      ) : null}
      {queried.length > 0 ? (
        <Section heading="Not right" id="queried">
          <VisitList>
            {queried.map((visit) => (
              <VisitToSee key={visit.id} visit={visit} />
            ))}
          </VisitList>
        </Section>
      ) : null}
      <NotRecorded visits={notRecorded} />
      <ToCome />
      <Past />
    </>
  )
}

function leadOf(count: number): string | undefined {
  if (count === 0) return undefined
  return count === 1 ? 'One visit waits for your yes.' : `${count} visits wait for your yes.`
}

function ToCome() {
  const { personId, toCome, isSoonest, laterKey } = useLoaderData<typeof loader>()
  if (toCome.length === 0) return null
  return (
    <Section heading="Still to come" id="to-come">
      <VisitRows visits={toCome} />
      <Pagination
        of="visits to come"
        newerHref={isSoonest ? null : `${paths.visits(personId)}#to-come`}
        olderHref={laterKey ? `${paths.visits(personId, { after: laterKey })}#to-come` : null}
        words={{ newer: 'Soonest', older: 'Later' }}
      />
    </Section>
  )
}

function Past() {
  const { personId, past, isFirstPage, olderKey } = useLoaderData<typeof loader>()
  if (past.length === 0) return null
  return (
    <Section heading="Over" id="over">
      <VisitRows visits={past} />
      <Pagination
        of="visits"
        newerHref={isFirstPage ? null : paths.visits(personId)}
        olderHref={olderKey ? paths.visits(personId, { before: olderKey }) : null}
        words={{ newer: 'Newest', older: 'Older' }}
      />
    </Section>
  )
}
