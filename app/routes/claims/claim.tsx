import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { countTry } from '#app/auth/limits.server.ts'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { RadiosField } from '#app/components/forms/choice-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { TextAreaField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ClaimForm } from '#app/domain/catalogue/claims/claim.ts'
import { claimOrganisation, getClaimable } from '#app/domain/catalogue/claims/claims.server.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { found } from '#app/http/found.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Is ${data?.claimable.name ?? 'this'} yours? – Daybook` },
]

/** "Is this yours?": somebody who is signed in says that an imported organisation is theirs. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request)
  return { claimable: found(await getClaimable(db, params.slug!)) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const { slug, organisationId, name } = found(await getClaimable(db, params.slug!))
  return submit(request, ClaimForm, async (input) => {
    const who = { visitor: context.visitor, about: actor.userId }
    await countTry('claim', who)
    await transaction((tx) => claimOrganisation(tx, actor, { organisationId, ...input }))
    const asked = input.way === 'mail' ? 'the address on record' : 'the council'
    return redirectWith(paths.listing(slug), `We have asked ${asked} about ${name}. We write to you with the answer.`)
  })
}

export default function Claim() {
  const { claimable } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof ClaimForm>>({ id: 'claim', lastResult: useLastResult() })
  const { name, title, slug, source, sourceOn, maskedEmail, councilName } = claimable
  const byCouncil = { value: 'council', words: `${councilName} says yes or no`, hint: 'It can take a few days.' }
  const byMail = {
    value: 'mail',
    words: `We ask the address on record: ${maskedEmail ?? ''}`,
    hint: 'Whoever reads it says yes or no.',
  }
  return (
    <div className="db-measure">
      <BackLink href={paths.listing(slug)}>{title}</BackLink>
      <ErrorSummary form={form} />
      <PageHeading
        title={`Is ${name} yours?`}
        lead="When somebody has said yes, you run it: you say what you offer and what it costs."
      />
      <p>
        {name} stands here from {source ?? 'a public register'}
        {sourceOn ? ` of ${dayInWords(sourceOn, { weekday: false })}` : ''}. When it is yours, a new edition of the
        register changes nothing in it any more.
      </p>
      <form method="post" {...getFormProps(form)} noValidate>
        <TextAreaField
          field={fields.words}
          label="Who are you there?"
          hint="Such as: I am the registered manager."
          rows={3}
        />
        <RadiosField
          field={fields.way}
          label="Who can say that this is true?"
          options={maskedEmail ? [byMail, byCouncil] : [byCouncil]}
        />
        <SubmitButton>Ask</SubmitButton>
      </form>
    </div>
  )
}
