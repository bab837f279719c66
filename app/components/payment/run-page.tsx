import { useForm } from '@conform-to/react'
import { canPutRunAway, isApproved } from '#app/domain/payments/run.ts'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { BackLink } from '../layout/breadcrumbs.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { QuietLink } from '../ui/button.tsx'
import { PrintLink } from '../ui/print-link.tsx'
import { PutRunAway } from './put-run-away.tsx'
import { RunView, type RunShown } from './run-view.tsx'

/** One run, with the way back, the file for the bank, and what can be done next. */
export function RunPage(props: { shown: RunShown; lead: string; backHref: string; fileHref: string }) {
  const { shown, lead, backHref, fileHref } = props
  const [form, fields] = useForm<{ reason: string }>({ id: 'run', lastResult: useLastResult() })
  return (
    <>
      <BackLink href={backHref}>Payments</BackLink>
      <PageHeading
        title={`Run ${shown.run.number}`}
        lead={lead}
        actions={
          <>
            {shown.run.state === 'put away' ? null : (
              <QuietLink href={fileHref} icon="file">
                {isApproved(shown.run.state) ? 'CSV for the bank' : 'CSV to look through'}
              </QuietLink>
            )}
            <PrintLink />
          </>
        }
      />
      <ErrorSummary form={form} />
      <RunView shown={shown} />
      {canPutRunAway(shown.run.state) ? <PutRunAway kind={shown.run.kind} reason={fields.reason} /> : null}
    </>
  )
}
