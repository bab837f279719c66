import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isDemonstration } from '#app/auth/demonstration.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { instantInWords } from '#app/domain/shared/words.ts'
import { listDemonstrationMails } from '#app/jobs/demonstration-mails.server.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Mails of the demonstration – Daybook' }]

export async function loader() {
  if (!(await isDemonstration())) throw new Response('Not found', { status: 404 })
  const mails = await listDemonstrationMails(db)
  return { mails: mails.map(({ createdAt, ...mail }) => ({ ...mail, when: instantInWords(createdAt) })) }
}

export default function DemonstrationMails() {
  const { mails } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Mails of the demonstration"
        lead="What Daybook would have sent to the people of the demonstration, the newest first."
      />
      {mails.length === 0 ? (
        <EmptyState title="No mails yet">
          <p>Order something, or ask for a new password, and look again.</p>
        </EmptyState>
      ) : null}
      {mails.map(({ id, to, subject, lines, link, when }) => (
        <article key={id} className="db-card" aria-labelledby={id}>
          <h2 className="govuk-heading-m" id={id}>
            {subject}
          </h2>
          <p className="db-soft">
            To {to}, {when}
          </p>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {link ? (
            <ButtonLink href={link.path} look="secondary">
              {link.words}
            </ButtonLink>
          ) : null}
        </article>
      ))}
    </>
  )
}
