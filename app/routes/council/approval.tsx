import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { PlainButton } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { providerTypeWords } from '#app/domain/catalogue/listing.ts'
import { inTree, lineOf, listTaxonomy } from '#app/domain/catalogue/taxonomy/taxonomy.server.ts'
import { ruledTypes, rulesOf, setApprovalRule } from '#app/domain/catalogue/versions/approval-rules.server.ts'
import { categoryNeeds, typeNeeds } from '#app/domain/catalogue/versions/approval.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'What we read first – Daybook' }]
const wanted = { kind: 'council', roles: shopOfficers } as const

/** What the council reads before it is shown: by who says it, and by where it stands. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const councilId = params.organisationId!
  await requireOrganisation(request, councilId, wanted)
  const [rules, taxonomy] = await Promise.all([rulesOf(db, councilId), listTaxonomy(db)])
  const types = ruledTypes.map((type) => ({
    subject: `type:${type ?? 'community'}`,
    name: type ? providerTypeWords[type].replace(/^an? /, '') : 'community group',
    needs: typeNeeds(type, rules),
  }))
  const shelves = inTree(taxonomy, 'shelf').map(({ id, name, depth }) => ({
    subject: `category:${id}`,
    name: `${'– '.repeat(depth)}${name}`,
    needs: categoryNeeds(lineOf(taxonomy, id), rules),
  }))
  return { councilId, types, shelves }
}

const Rule = z.object({ subject: z.string().max(200), needs: z.enum(['yes', 'no']) })

export async function action({ request, params }: ActionFunctionArgs) {
  const councilId = params.organisationId!
  const { actor } = await requireOrganisation(request, councilId, wanted)
  return submit(request, Rule, async ({ subject, needs }) => {
    await transaction((tx) => setApprovalRule(tx, actor, { councilId, subject, needs: needs === 'yes' }))
    return redirectWith(paths.councilApproval(councilId), 'That is kept. What waits already goes on waiting.')
  })
}

export default function Approval() {
  const { councilId, types, shelves } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.councilListings(councilId)}>Listings to read</BackLink>
      <Refused />
      <PageHeading
        title="What we read first"
        lead="A change is read before it is shown when one of these says so: who offers it, or where it stands. Everything else is shown at once."
      />
      <Rules caption="By who offers it" rows={types} />
      <Rules caption="By where it stands" rows={shelves} />
    </>
  )
}

type Row = { subject: string; name: string; needs: boolean }

function Rules({ caption, rows }: { caption: string; rows: Row[] }) {
  return (
    <DataTable
      caption={caption}
      rowKey={({ subject }) => subject}
      rows={rows}
      columns={[
        { heading: 'What', cell: ({ name }) => name.charAt(0).toUpperCase() + name.slice(1), isRowHeading: true },
        {
          heading: 'Is it read first?',
          cell: ({ needs }) => (
            <StatusTag tone={needs ? 'held' : 'done'}>{needs ? 'Read first' : 'Shown at once'}</StatusTag>
          ),
        },
        {
          heading: 'Change',
          cell: ({ subject, needs, name }) => (
            <form method="post">
              <Hidden name="subject" value={subject} />
              <PlainButton name="needs" value={needs ? 'no' : 'yes'} about={name}>
                {needs ? 'Show at once' : 'Read first'}
              </PlainButton>
            </form>
          ),
        },
      ]}
    />
  )
}
