import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { UploadForm } from '#app/components/sheets/upload-form.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { listImports } from '#app/domain/catalogue/sheets/imports.server.ts'
import { keepImport } from '#app/domain/catalogue/sheets/keep-import.server.ts'
import { ownCatalogue } from '#app/domain/catalogue/sheets/own-catalogue.server.ts'
import { importStateWords } from '#app/domain/catalogue/sheets/planned.ts'
import { planFile, readFile } from '#app/domain/catalogue/sheets/read-file.ts'
import { today } from '#app/domain/shared/day.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { limitFiles } from '../shared/limit-files.server.ts'

export const meta: MetaFunction = () => [{ title: 'Lists as files – Daybook' }]

const Sent = z.object({ file: z.instanceof(File, { error: 'Choose a file' }) })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider', roles: ['owner', 'staff'] })
  const imports = await listImports(db, actor, organisationId)
  return {
    organisationId,
    imports: imports.map(({ id, fileName, state, createdAt }) => ({
      ...{ id, fileName, state: importStateWords[state] },
      sentAt: instantInWords(createdAt),
    })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider', roles: ['owner', 'staff'] })
  return submit(request, Sent, async ({ file }) => {
    await limitFiles(actor, context)
    const own = await ownCatalogue(db, actor, organisationId)
    const { sheets, notices } = await readFile(new Uint8Array(await file.arrayBuffer()))
    const planned = planFile(sheets, own, today())
    const fileName = sheets.map(({ kind }) => (kind === 'listings' ? 'Listings' : 'Prices')).join(' and ')
    const importId = await transaction((tx) => keepImport(tx, actor, { organisationId, fileName, planned, notices }))
    return redirect(paths.providerSheet(organisationId, importId))
  })
}

export default function Sheets() {
  const { organisationId, imports } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.providerListings(organisationId)}>On your shelves</BackLink>
      <PageHeading
        title="Lists as files"
        lead="Take your whole list and its prices out, change them in a spreadsheet, and send them back."
      />
      <div className="db-measure">
        <Section heading="Take it out" id="out">
          <p>
            The Excel file holds your listings, your prices, and a page that explains every column and the words that
            may be used.
          </p>
          <div className="govuk-button-group">
            <ButtonLink href={paths.providerSheetFile(organisationId, 'list.xlsx')} icon="file">
              Excel file
            </ButtonLink>
            <ButtonLink href={paths.providerSheetFile(organisationId, 'listings.csv')} look="secondary">
              Listings as CSV
            </ButtonLink>
            <ButtonLink href={paths.providerSheetFile(organisationId, 'prices.csv')} look="secondary">
              Prices as CSV
            </ButtonLink>
          </div>
        </Section>
        <Section heading="Send it back" id="in">
          <p>Listings and prices without a row stay as they are. New listings are shown to nobody until you say so.</p>
          <UploadForm />
        </Section>
      </div>
      {imports.length > 0 ? (
        <Section heading="Files you sent" id="sent">
          <DataTable
            caption="Files you sent"
            isCaptionHidden
            rows={imports}
            rowKey={({ id }) => id}
            columns={[
              {
                heading: 'When',
                isRowHeading: true,
                cell: ({ id, sentAt }) => (
                  <a className="govuk-link" href={paths.providerSheet(organisationId, id)}>
                    {sentAt}
                  </a>
                ),
              },
              { heading: 'What', cell: ({ fileName }) => fileName },
              { heading: 'State', cell: ({ state }) => state },
            ]}
          />
        </Section>
      ) : null}
    </>
  )
}
