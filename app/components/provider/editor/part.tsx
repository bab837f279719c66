import type { ReactNode } from 'react'

/** The parts of the editor, in their order: each has a heading that the list at the top leads to, and its fields. */
export const parts = [
  ['about', 'What it is', ['title', 'summary', 'description', 'categoryId', 'kind', 'lineKind']],
  ['people', 'Who it is for', ['whoFor', 'specialismIds', 'capacity', 'waitingWeeks']],
  ['price-holds', 'What is in the price', ['included', 'notIncluded', 'deliveryCharge', 'returnDays', 'goodToKnow']],
  ['when', 'When', ['whenWords', 'hoursFrom', 'hoursTo']],
  ['where', 'Where', ['placeWords', 'district', 'milesServed', 'districtsServed']],
  ['access', 'Access and languages', ['access', 'languages', 'otherLanguages']],
  ['terms', 'Notice and calling off', ['noticeDays', 'late']],
  ['look', 'Pictures', ['pictures']],
  ['easy', 'Easy read', ['easyPicture', 'easySentences', 'easyPictures']],
  ['season', 'When it is shown', ['season', 'seasonMonthFrom', 'seasonMonthTo', 'seasonDayFrom', 'seasonDayTo']],
] as const
/** The fields of the editor in the order in which they stand there. */
export const fieldsInOrder: readonly string[] = parts.flatMap(([, , fields]) => fields)
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
