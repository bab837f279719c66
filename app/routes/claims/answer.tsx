import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { InsetText } from '#app/components/ui/panel.tsx'
import { AnswerClaimForm } from '#app/domain/catalogue/claims/claim.ts'
import { getClaimOfLink } from '#app/domain/catalogue/claims/claims.server.ts'
import { answerClaimByMail } from '#app/domain/catalogue/claims/decide-claim.server.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Say yes or no – Daybook' }]

/** For whoever reads the address on record: no account is needed, the link is enough. */
export async function loader({ params }: LoaderFunctionArgs) {
  return { claim: await getClaimOfLink(db, params.token!) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  return submit(request, AnswerClaimForm, async ({ answer }) => {
    const isYes = answer === 'yes'
    await transaction((tx) => answerClaimByMail(tx, { token: params.token!, isYes }))
    return redirectWith(paths.home(), isYes ? 'Thank you. They run it from now on.' : 'Thank you. Nothing is changed.')
  })
}

export default function AnswerClaim() {
  const { claim } = useLoaderData<typeof loader>()
  if (!claim)
    return (
      <div className="db-measure">
        <PageHeading
          title="This link does not work any more"
          lead="It was used already, it is too old, or somebody has decided."
        />
        <ButtonLink href={paths.home()} look="secondary">
          Go to the first page
        </ButtonLink>
      </div>
    )
  const { name, byName, byEmail, words } = claim
  return (
    <div className="db-measure">
      <PageHeading
        title={`May ${byName} run ${name}?`}
        lead={`${byName} (${byEmail}) says that ${name} is theirs. With your yes they write what it offers and what it costs, and take orders.`}
      />
      <InsetText>{words}</InsetText>
      <form method="post" className="govuk-button-group">
        <Button name="answer" value="yes">
          Yes, they may
        </Button>
        <Button name="answer" value="no" look="secondary">
          No, they may not
        </Button>
      </form>
    </div>
  )
}
