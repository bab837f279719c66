import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer } from '#app/auth/rooms.server.ts'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Details, InsetText } from '#app/components/ui/panel.tsx'
import { howToAnswer } from '#app/domain/people/letterhead.ts'
import { countLetters, getLetterhead, listLetters, markPosted } from '#app/domain/people/letters.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Letters to post – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  const letters = await asAnswer(() => listLetters(db, actor, { organisationId }))
  const head = await asAnswer(() => getLetterhead(db, actor, { organisationId }))
  return {
    ...{ head, waiting: await countLetters(db, organisationId) },
    answer: howToAnswer(head),
    letters: letters.map(({ createdAt, ...letter }) => ({ ...letter, day: today(createdAt) })),
  }
}

const PostedForm = z.object({ letterId: z.array(z.string()).min(1) })

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  return submit(request, PostedForm, async ({ letterId }) => {
    const posted = await transaction((tx) => markPosted(tx, actor, { organisationId, letterIds: letterId }))
    const sentence = posted === 1 ? 'One letter is marked as posted.' : `${posted} letters are marked as posted.`
    return redirectWith(paths.councilLetters(organisationId), sentence)
  })
}

export default function Letters() {
  const { head, waiting, answer, letters } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="db-no-print">
        <PageHeading
          title="Letters to post"
          lead="For people who have no e-mail address. Print this page: each letter is on a sheet of its own."
        />
        {waiting > letters.length ? (
          <InsetText>
            The first {letters.length} of {waiting} are here. When these are posted, the next ones come.
          </InsetText>
        ) : null}
      </div>
      {letters.length === 0 ? (
        <EmptyState title="No letters wait">
          <p>When somebody without an e-mail address is to be told something, the letter stands here.</p>
        </EmptyState>
      ) : null}
      {letters.map(({ id, name, address, subject, lines, day }) => (
        <article key={id} className="db-card db-letter" aria-labelledby={`letter-${id}`}>
          <p className="db-letter__head">
            <strong>{head.council}</strong>
            {head.address ? <span>{head.address}</span> : null}
            {head.phone ? <span>Telephone {head.phone}</span> : null}
          </p>
          <address>
            <strong>{name}</strong>
            <br />
            {address ?? 'No address is known. Ask the person’s practitioner.'}
          </address>
          <p className="db-soft">{dayInWords(day)}</p>
          <h2 className="govuk-heading-m" id={`letter-${id}`}>
            {subject}
          </h2>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>{answer}</p>
          <form method="post" className="db-no-print">
            <Hidden name="letterId" value={id} />
            <Button look="secondary" about={`to ${name}: ${subject}`}>
              Mark as posted
            </Button>
          </form>
        </article>
      ))}
      {letters.length > 1 ? <AllPosted ids={letters.map(({ id }) => id)} /> : null}
    </>
  )
}

/** Opened first and pressed then: what is marked is not shown again, and somebody may not have printed it yet. */
function AllPosted({ ids }: { ids: string[] }) {
  return (
    <div className="db-no-print">
      <Details summary="All of these are in the post">
        <form method="post">
          {ids.map((id) => (
            <Hidden key={id} name="letterId" value={id} />
          ))}
          <p>
            {ids.length} letters leave this page and cannot be printed here again. Look that each one is in its
            envelope.
          </p>
          <Button>Mark all {ids.length} as posted</Button>
        </form>
      </Details>
    </div>
  )
}
