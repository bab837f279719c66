import type { ReactNode } from 'react'

/**
 * What stands above a form that was refused. Takes conform's form (`id`, `allErrors`): field errors link to
 * their field, a refusal of the whole becomes the title. `order`: the fields as they stand in a form whose schema has
 * them otherwise. `children`: what can be done.
 */
export function ErrorSummary(props: {
  form: { id: string; allErrors: Record<string, string[]> }
  title?: string
  order?: readonly string[]
  children?: ReactNode
}) {
  const { form, order = [], children } = props
  const [whole = [], fields] = split(form.allErrors, order)
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
              {fields.map(([name, error]) => (
                <li key={`${name} ${error}`}>
                  <a href={`#${form.id}-${name}`}>{error}</a>
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

function split(
  all: Record<string, string[]>,
  order: readonly string[],
): [whole: string[] | undefined, fields: [name: string, error: string][]] {
  const place = ([name]: [string, string]) => order.indexOf(/^[^[.]*/.exec(name)?.[0] ?? name)
  const fields = Object.entries(all).flatMap(([name, errors]) =>
    name === '' ? [] : errors.map((error): [string, string] => [name, error]),
  )
  return [all[''], fields.sort((a, b) => place(a) - place(b))]
}
