import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { isDemonstration } from '#app/auth/demonstration.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { TextField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { now } from '#app/domain/shared/clock.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { moveTimeForward } from '#app/jobs/move-time.server.ts'
import { paths } from '#app/paths.ts'

export const meta: MetaFunction = () => [{ title: 'The clock of the demonstration – Daybook' }]

const ClockForm = z.object({
  days: z.coerce
    .number({ error: 'Type a number of days.' })
    .int('Type a whole number of days.')
    .min(1, 'Time goes forward only: type 1 or more.')
    .max(400, 'Type 400 days or fewer.'),
})

export async function loader() {
  await requireDemonstration()
  return { now: instantInWords(now()) }
}

export async function action({ request }: ActionFunctionArgs) {
  await requireDemonstration()
  return submit(request, ClockForm, async ({ days }) => {
    await moveTimeForward(days)
    return redirectWith(paths.devClock(), `It is ${instantInWords(now())}. The work of each night was done.`)
  })
}

async function requireDemonstration(): Promise<void> {
  if (!(await isDemonstration())) throw new Response('Not found', { status: 404 })
}

export default function DemonstrationClock() {
  const { now } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<{ days: number }>({
    id: 'clock',
    lastResult: useLastResult(),
    defaultValue: { days: 1 },
  })
  return (
    <div className="db-measure">
      <PageHeading title="The clock of the demonstration" lead={`It is ${now}.`} />
      <p>Move time forward to see what happens: orders lapse, visits are confirmed, budgets end.</p>
      <ErrorSummary form={form} />
      <form method="post" {...getFormProps(form)} noValidate>
        <TextField field={fields.days} label="How many days?" inputMode="numeric" width={4} />
        <Button>Move time forward</Button>
      </form>
    </div>
  )
}
