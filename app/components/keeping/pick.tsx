import { Button } from '../ui/button.tsx'

const formId = 'pick'

/** A tick beside a listing among others. Its form stands under the list. */
export function PickBox({ slug, title }: { slug: string; title: string }) {
  const id = `pick-${slug}`
  return (
    <p className="db-pick db-no-print">
      <input type="checkbox" id={id} name="listing" value={slug} form={formId} />
      <label htmlFor={id}>
        Compare or keep<span className="govuk-visually-hidden"> {title}</span>
      </label>
    </p>
  )
}

/** What is done with those that are ticked. */
export function PickForm({ compareHref, keepHref }: { compareHref: string; keepHref: string }) {
  return (
    <form id={formId} method="get" action={compareHref} className="db-no-print govuk-!-margin-top-4">
      <div className="govuk-button-group">
        <Button look="secondary">Compare those ticked</Button>
        <button
          type="submit"
          className="govuk-button govuk-button--secondary"
          name="intent"
          value="keep"
          formAction={keepHref}
          formMethod="post"
          data-module="govuk-button"
        >
          Keep those ticked
        </button>
      </div>
    </form>
  )
}

/** Keeps one listing, from its own page. */
export function KeepForm({ keepHref, slug }: { keepHref: string; slug: string }) {
  return (
    <form method="post" action={keepHref} className="db-no-print govuk-!-margin-top-4">
      <input type="hidden" name="intent" value="keep" />
      <input type="hidden" name="listing" value={slug} />
      <Button look="secondary">Keep it</Button>
    </form>
  )
}
