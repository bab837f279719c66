import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { countTry } from '#app/auth/limits.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { TextAreaField, TextField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { AskForm } from '#app/domain/catalogue/storefront/ask-form.ts'
import { askStore } from '#app/domain/catalogue/storefront/ask-store.server.ts'
import { getStore } from '#app/domain/catalogue/stores.server.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Ask ${data?.name ?? 'a store'} – Daybook` },
  { name: 'robots', content: 'noindex' },
]

/** A question to a store, through us: neither side's address stands on a page. */
export async function loader({ params }: LoaderFunctionArgs) {
  const store = found(await getStore(db, params.slug!))
  return { slug: store.slug, name: found(store.isUnclaimed ? null : store.name) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const slug = params.slug!
  return submit(request, AskForm, async ({ website, ...question }) => {
    const who = { visitor: context.visitor, about: question.email.toLowerCase() }
    await countTry('ask', who)
    if (website) return redirectWith(paths.store(slug), 'Your question was sent.') // a machine: told what people are told
    const { storeName } = await transaction((tx) => askStore(tx, { slug, ...question }))
    return redirectWith(paths.store(slug), `Your question was sent to ${storeName}. They answer you by mail.`)
  })
}

export default function AskStore() {
  const { slug, name } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof AskForm>>({ id: 'ask', lastResult: useLastResult() })
  const trap = fields.website
  return (
    <>
      <BackLink href={paths.store(slug)}>{name}</BackLink>
      <PageHeading title={`Ask ${name}`} lead="We send them your question, and they answer you by mail." />
      <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <TextField field={fields.name} label="Your name" autoComplete="name" width={20} />
        <TextField
          field={fields.email}
          label="Your e-mail address"
          hint="Only they see it, so that they can answer."
          type="email"
          autoComplete="email"
          width={30}
        />
        <TextAreaField
          field={fields.words}
          label="Your question"
          hint="Write nothing about somebody’s health or money here. You can tell them when you order."
          rows={6}
        />
        <div className="db-trap" aria-hidden="true">
          <label htmlFor={trap.id}>Leave this empty</label>
          <input id={trap.id} name={trap.name} type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <SubmitButton backHref={paths.store(slug)}>Send it</SubmitButton>
      </form>
    </>
  )
}
