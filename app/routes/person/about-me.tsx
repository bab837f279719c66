import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requirePersonsCare } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { TextAreaField, TextField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Details } from '#app/components/ui/panel.tsx'
import { SummaryList } from '#app/components/ui/summary-list.tsx'
import { AboutMeForm, sections, sectionWords, type AboutMe } from '#app/domain/people/about-me.ts'
import { changeAboutMe, getAboutMe } from '#app/domain/people/about-me.server.ts'
import { hasPower } from '#app/domain/people/permissions.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `About ${data?.shortName ?? 'me'} – Daybook` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { access } = await requirePersonsCare(request, params.personId)
  const { shortName, personId, as } = access
  return {
    personId,
    shortName,
    isSelf: as === 'self',
    mayChange: hasPower(access, 'plan'),
    ...(await getAboutMe(db, personId)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  return submit(request, AboutMeForm, async (input) => {
    const personId = params.personId!
    const page = Object.fromEntries(sections.map((section) => [section, input[section] ?? null]))
    await transaction((tx) => changeAboutMe(tx, actor, { ...page, personId }))
    return redirectWith(paths.aboutMe(personId), 'The page is saved. It goes along with new orders as you choose.')
  })
}

export default function AboutMePage() {
  const page = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={page.isSelf ? 'About me' : `About ${page.shortName}`}
        lead="What those who come to help should know. With each order you choose what goes along."
      />
      <WhatIsTold />
      {page.mayChange ? <Change page={page} /> : <Read page={page} />}
    </>
  )
}

function WhatIsTold() {
  return (
    <Details summary="When is a provider told what?">
      <ul className="govuk-list govuk-list--bullet">
        <li>Before they say yes: your district, the times, and what you need in your own words.</li>
        <li>After they say yes: your name, your address, and what you chose of this page.</li>
        <li>Ninety days after the end: only what an invoice needs.</li>
      </ul>
      <p>Each look is written down. You can read it under “Who may act”.</p>
    </Details>
  )
}

function Read({ page }: { page: AboutMe & { shortName: string } }) {
  const rows = sections.flatMap((section) => {
    const value = page[section]
    return value ? [{ key: sectionWords[section], value }] : []
  })
  if (rows.length > 0) return <SummaryList rows={rows} />
  return (
    <EmptyState title="Nothing is written here yet">
      <p>{page.shortName} can write this page, or somebody who helps with the support plan.</p>
    </EmptyState>
  )
}

function Change({ page }: { page: AboutMe }) {
  const defaultValue = Object.fromEntries(sections.map((section) => [section, page[section] ?? '']))
  const [form, fields] = useForm<z.input<typeof AboutMeForm>>({
    id: 'about',
    lastResult: useLastResult(),
    defaultValue,
  })
  return (
    <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <TextAreaField field={fields.address} label={sectionWords.address} hint="Where people come to." rows={3} />
      <TextField field={fields.phone} label={sectionWords.phone} type="tel" width={20} />
      <TextAreaField field={fields.howToGetIn} label={sectionWords.howToGetIn} hint="Such as: ring twice and wait." />
      <TextAreaField field={fields.whatMatters} label={sectionWords.whatMatters} />
      <TextAreaField field={fields.communication} label={sectionWords.communication} />
      <TextAreaField
        field={fields.emergencyContact}
        label={sectionWords.emergencyContact}
        hint="A name and a number."
        rows={3}
      />
      <SubmitButton>Save this page</SubmitButton>
    </form>
  )
}
