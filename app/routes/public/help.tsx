import type { MetaFunction } from '@remix-run/node'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { silenceInWords } from '#app/domain/ordering/sampling/awaits.ts'
import { paths } from '#app/paths.ts'
import { useShell } from '#app/shell.tsx'

export const meta: MetaFunction = () => [{ title: 'Help – Daybook' }]

export default function Help() {
  const { council } = useShell()
  return (
    <div className="db-prose">
      <PageHeading title="Help" lead="The questions people ask most. You can always call us instead." />
      {council.phone ? <p className="db-phone">{council.phone}</p> : null}

      <h2 className="govuk-heading-m" id="order">
        How do I order something?
      </h2>
      <ol className="govuk-list govuk-list--number">
        <li>
          <a className="govuk-link" href={paths.search()}>
            Look in the shop
          </a>
          . Each price says what it is for: an hour, a session, an item.
        </li>
        <li>Choose a price, the days and the times, and put it in the basket.</li>
        <li>Look at the whole cost, and at what will be left of the money.</li>
        <li>Say yes. The money is kept for you. It is paid when you have had the support.</li>
      </ol>

      <h2 className="govuk-heading-m" id="visits">
        Somebody came. What do I do?
      </h2>
      <p>
        They write it down. You press “Yes, that happened”, or “No, that is not right”. {silenceInWords.days} You can
        still tell us later. {silenceInWords.council}
      </p>

      <h2 className="govuk-heading-m" id="words">
        What do left, held and spent mean?
      </h2>
      <p>
        <strong>Left</strong> is money you can use. <strong>Held</strong> is kept for what you have ordered.{' '}
        <strong>Spent</strong> is for support you have had. Together they are always what you were given, to the penny.
      </p>

      <h2 className="govuk-heading-m" id="acting">
        Can somebody do this for me?
      </h2>
      <p>
        Yes. A son, a friend or a broker can act for you when you have said yes. You say it on your own page, or to your
        social worker, who writes down when and how. You choose what they may do: look, order, say yes to orders, plan,
        or look after the money. You see everything they did, and you can end it with one press.
      </p>

      <h2 className="govuk-heading-m" id="sell">
        I want to sell on Daybook
      </h2>
      <p>
        It costs nothing.{' '}
        <a className="govuk-link" href={paths.join()}>
          Join
        </a>
        , and your store is open. You write what you offer, what it costs and where you go. Daybook makes your invoices
        from the visits that people said yes to.
      </p>

      <h2 className="govuk-heading-m" id="worry">
        I am worried about somebody
      </h2>
      <p>
        If somebody is in danger now, call 999. If something is not right with support, with money or with how somebody
        is treated, call us{council.phone ? ` on ${council.phone}` : ''}. You do not need to be sure.
      </p>

      <h2 className="govuk-heading-m" id="reading">
        I would like to read it another way
      </h2>
      <p>
        At the top of each page you can choose easy read, large text and high contrast. Your choice stays on this
        computer or phone. Every page prints well. We can read a page to you on the telephone.
      </p>
    </div>
  )
}
