import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { checkDates, checkTag } from '#app/components/check/check-state.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { FileField } from '#app/components/forms/file-field.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { TextAreaField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { QuietLink } from '#app/components/ui/button.tsx'
import { InsetText } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { SendCheckForm } from '#app/domain/catalogue/checks/check-form.ts'
import {
  bigPounds,
  checkKinds,
  checkWords,
  needsDocument,
  needsWords,
  returnReasonInWords,
} from '#app/domain/catalogue/checks/check.ts'
import { listOwnChecks } from '#app/domain/catalogue/checks/own-checks.server.ts'
import { requireSender, sendCheck } from '#app/domain/catalogue/checks/send-check.server.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { checkSeen } from '../shared/check-shown.ts'
import { keptDocument } from '../shared/kept-document.server.ts'
import { limitFiles } from '../shared/limit-files.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? checkWords[data.kind].name : 'Nothing here'} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const kind = found(checkKinds.find((one) => one === params.kind))
  const { council, own } = found(await listOwnChecks(db, actor, organisationId))
  const check = found(own.find((one) => one.kind === kind))
  const { sent } = check
  return {
    ...{ organisationId, kind, council: council.name },
    seen: checkSeen(check),
    least: check.leastPence === null ? null : bigPounds(check.leastPence),
    said: sent?.said ?? null,
    documentOf: sent?.fileId ? sent.id : null,
    returned:
      sent?.state === 'returned' ? { reason: returnReasonInWords(sent.returnReason), words: sent.returnWords } : null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  const kind = found(checkKinds.find((one) => one === params.kind))
  await asAnswer(() => requireSender(db, actor, organisationId))
  return submit(request, SendCheckForm, async ({ said, document }) => {
    await limitFiles(actor, context)
    const file = await keptDocument(document, { field: 'document' })
    await transaction((tx) => sendCheck(tx, actor, { organisationId, kind, said, file }))
    return redirectWith(paths.providerChecks(organisationId), `${checkWords[kind].name}: it is sent. We write to you.`)
  })
}

export default function Check() {
  const page = useLoaderData<typeof loader>()
  const { organisationId, kind, council, seen, least, documentOf, returned } = page
  const { name, why } = checkWords[kind]
  return (
    <>
      <BackLink href={paths.providerChecks(organisationId)}>Checks</BackLink>
      <PageHeading title={name} lead={why} />
      <p className="db-row">
        <StatusTag tone={checkTag(seen).tone}>{checkTag(seen).words}</StatusTag> {checkDates(seen)}
      </p>
      {returned ? (
        <InsetText>
          <p>
            <strong>{returned.reason}.</strong> {returned.words}
          </p>
          <p>Send it again below.</p>
        </InsetText>
      ) : null}
      {least ? (
        <p>
          {council} asks for at least {least}.
        </p>
      ) : null}
      {documentOf ? (
        <p>
          <QuietLink href={paths.providerCheckDocument(organisationId, documentOf)} icon="file">
            Save what you sent last
          </QuietLink>
        </p>
      ) : null}
      <SendForm />
    </>
  )
}

function SendForm() {
  const { organisationId, kind, said } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof SendCheckForm>>({
    id: 'check',
    lastResult: useLastResult(),
    defaultValue: { said: said ?? '' },
  })
  const { send } = checkWords[kind]
  return (
    <form method="post" encType="multipart/form-data" className="db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      {needsWords(kind) ? (
        <TextAreaField field={fields.said} label="Write it down" hint={send} rows={4} isQuestion />
      ) : null}
      {needsDocument(kind) || kind === 'registration' ? (
        <FileField
          field={fields.document}
          label={needsDocument(kind) ? 'Choose the document' : 'A document, if you have one'}
          hint={`${needsWords(kind) ? '' : `${send} `}A PDF or a picture, at most 10 MB.`}
          accept={documentTypes}
          isQuestion
        />
      ) : null}
      <SubmitButton backHref={paths.providerChecks(organisationId)}>Send it to the council</SubmitButton>
    </form>
  )
}

const documentTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp']
