import type { MetaFunction } from '@remix-run/node'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/panel.tsx'
import { paths } from '#app/paths.ts'

export const meta: MetaFunction = () => [{ title: 'Join – Daybook' }]

export default function Welcome() {
  return (
    <>
      <PageHeading title="What brings you here?" lead="Joining costs nothing." />
      <div className="db-two-ways">
        <Card heading="I want support" id="for-me">
          <p>For yourself, or for somebody you help. With an account you can use a budget, or help with theirs.</p>
          <ButtonLink href={paths.joinAccount()}>Make an account</ButtonLink>
        </Card>
        <Card heading="I offer support, or run a group" id="i-offer">
          <p>You bake, garden, drive, keep company or run a service. Your store can be open in ten minutes.</p>
          <ButtonLink href={paths.joinProvider()}>Open a store</ButtonLink>
        </Card>
      </div>
      <p>
        <a className="govuk-link" href={paths.signIn()}>
          I have an account already
        </a>
      </p>
    </>
  )
}
