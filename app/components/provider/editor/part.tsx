import type { ReactNode } from 'react'

/** The parts of the editor, in their order: each has a heading that the list at the top leads to. */
export const parts = [
  ['about', 'What it is'],
  ['people', 'Who it is for'],
  ['price-holds', 'What is in the price'],
  ['when', 'When'],
  ['where', 'Where'],
  ['access', 'Access and languages'],
  ['terms', 'Notice and calling off'],
  ['look', 'Pictures'],
  ['easy', 'Easy read'],
  ['season', 'When it is shown'],
] as const
export type PartId = (typeof parts)[number][0]

/** One part of the editor: a few questions that belong together. */
export function Part({ id, children }: { id: PartId; children: ReactNode }) {
  const position = parts.findIndex(([one]) => one === id)
  return (
    <section className="db-part" aria-labelledby={`part-${id}`}>
      <h2 className="govuk-heading-m" id={`part-${id}`}>
        <span className="db-part__number">{position + 1}.</span> {parts[position]?.[1]}
      </h2>
      {children}
    </section>
  )
}

/** What there is to fill in, as links. Only the first part has to be. */
export function PartsList() {
  return (
    <nav className="db-parts" aria-label="Parts of this form">
      <ol>
        {parts.map(([id, words]) => (
          <li key={id}>
            <a className="govuk-link" href={`#part-${id}`}>
              {words}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
