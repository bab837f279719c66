import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { SectionNav } from '#app/components/layout/section-nav.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { PlannedRows } from '#app/components/sheets/planned-rows.tsx'
import { SheetSteps } from '#app/components/sheets/sheet-steps.tsx'
import { getImport, listImportRows } from '#app/domain/catalogue/sheets/imports.server.ts'
import { planWords } from '#app/domain/catalogue/sheets/planned.ts'
import { startTaking } from '#app/domain/catalogue/sheets/take-import.server.ts'
import { startUndoing } from '#app/domain/catalogue/sheets/undo-import.server.ts'
import { now } from '#app/domain/shared/clock.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { workOnSheets } from '#app/jobs/take-sheets.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.fileName ?? 'Nothing here'}: what would change – Daybook` },
]

const shown = ['refused', 'changed', 'added', 'unchanged'] as const
const mostShown = 200

/** A file that was sent: what it would change, how far it is, or what came of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const about = { kind: 'provider', roles: ['owner', 'staff'] } as const
  const { actor } = await requireOrganisation(request, organisationId, about)
  const one = found(await asAnswer(() => getImport(db, actor, { organisationId, importId: params.importId! })))
  const asked = new URL(request.url).searchParams.get('show')
  const { tally } = one
  const show = shown.find((name) => name === asked) ?? shown.find((name) => tally[name] > 0) ?? 'changed'
  const rows = await listImportRows(db, one.id, { show, limit: mostShown })
  return {
    ...{ organisationId, id: one.id, fileName: one.fileName, state: one.state, notices: one.notices, tally, show },
    ...{ endsAt: instantInWords(one.endsAt), canStill: one.endsAt > now() },
    rows: rows.map(({ id, title, sheet, plan, state, rowNumbers, differences, reason }) => ({
      ...{ id, title, sheet, plan, state, rowNumbers, differences, reason },
    })),
  }
}

const Step = z.object({ step: z.enum(['take', 'undo']) })

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const which = { organisationId: params.organisationId!, importId: params.importId! }
  return submit(request, Step, async ({ step }) => {
    await transaction((tx) => (step === 'take' ? startTaking(tx, actor, which) : startUndoing(tx, actor, which)))
    const isMore = await workOnSheets()
    const said = step === 'take' ? 'It is done. You can undo it for a day.' : 'It is undone, as far as it goes.'
    return redirectWith(paths.providerSheet(which.organisationId, which.importId), isMore ? 'We are on it.' : said)
  })
}

export default function Sheet() {
  const { organisationId, id, fileName, rows, show, tally, ...sheet } = useLoaderData<typeof loader>()
  const here = paths.providerSheet(organisationId, id)
  return (
    <>
      <BackLink href={paths.providerSheets(organisationId)}>Lists as files</BackLink>
      <Refused />
      <PageHeading title={fileName} lead={leads[sheet.state]} />
      <SheetSteps
        sheet={{ ...sheet, tally }}
        hrefs={{
          here,
          refused: {
            xlsx: paths.providerSheetRefused(organisationId, id, 'list.xlsx'),
            listings: paths.providerSheetRefused(organisationId, id, 'listings.csv'),
            prices: paths.providerSheetRefused(organisationId, id, 'prices.csv'),
          },
        }}
      />
      {sheet.state === 'lapsed' ? null : (
        <>
          <SectionNav
            label="Rows of the file"
            places={shown.map((name) => ({
              words: `${planWords[name]} (${tally[name].toLocaleString('en-GB')})`,
              href: paths.providerSheet(organisationId, id, { show: name }),
              isCurrent: name === show,
            }))}
          />
          <h2 className="govuk-heading-m">{planWords[show]}</h2>
          {rows.length === 0 ? <p>No row.</p> : <PlannedRows rows={rows} />}
          {rows.length === mostShown ? <p>The first {mostShown} are shown here.</p> : null}
        </>
      )}
    </>
  )
}

const leads = {
  waiting: 'This is what would change. Nothing has changed yet.',
  taking: 'The rows are being taken, one by one.',
  taken: 'This file was taken.',
  undoing: 'What this file changed is being taken back.',
  undone: 'What this file changed was taken back.',
  lapsed: 'Nobody said yes to this file for a day, so it was put away. Send it once more.',
} as const
