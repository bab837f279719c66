import type { ReactNode } from 'react'

/**
 * What stands above a form that was refused. Takes conform's form (`id`, `allErrors`): field errors link to
 * their field, a refusal of the whole becomes the title. `children`: what can be done.
 */
export function ErrorSummary(props: {
  form: { id: string; allErrors: Record<string, string[]> }
  title?: string
  children?: ReactNode
}) {
  const { form, children } = props
  const [whole = [], fields] = split(form.allErrors)
  if (whole.length === 0 && fields.length === 0) return null
  const [first, ...rest] = whole
  const title = props.title ?? (fields.length === 0 && first ? first : 'Something is missing or not quite right')
  const sentences = title === first ? rest : whole
  return (
    <div className="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {fields.length ? (
            <ul className="govuk-list govuk-error-summary__list">
              {fields.map(([name, errors]) => (
                <li key={name}>
                  <a href={`#${form.id}-${name}`}>{errors.join(' ')}</a>
                </li>
              ))}
            </ul>
          ) : null}
          {children}
        </div>
      </div>
    </div>
  )
}

function split(all: Record<string, string[]>): [string[] | undefined, [string, string[]][]] {
  return [all[''], Object.entries(all).filter(([name, errors]) => name !== '' && errors.length > 0)]
}
