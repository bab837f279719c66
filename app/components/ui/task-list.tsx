import { StatusTag, type Tone } from './status-tag.tsx'

/** `about` ends the words of a link that stands in several lists, for those who hear it alone. */
export type Task = {
  id: string
  words: string
  about?: string
  href: string
  hint?: string
  tag?: { tone: Tone; words: string }
}

/** Things to do, each with a link and, where it helps, its state. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul className="govuk-task-list">
      {tasks.map((task) => (
        <li key={task.id} className="govuk-task-list__item govuk-task-list__item--with-link">
          <div className="govuk-task-list__name-and-hint">
            <a
              className="govuk-link govuk-task-list__link"
              href={task.href}
              aria-describedby={
                [task.hint && `${task.id}-hint`, task.tag && `${task.id}-tag`].filter(Boolean).join(' ') || undefined
              }
            >
              {task.words}
              {task.about ? <span className="govuk-visually-hidden"> {task.about}</span> : null}
            </a>
            {task.hint ? (
              <div id={`${task.id}-hint`} className="govuk-task-list__hint">
                {task.hint}
              </div>
            ) : null}
          </div>
          {task.tag ? (
            <div className="govuk-task-list__status" id={`${task.id}-tag`}>
              <StatusTag tone={task.tag.tone}>{task.tag.words}</StatusTag>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** Large figures side by side, each with its words and, where there is more, a link. */
export function Figures({ figures }: { figures: { figure: string; words: string; href?: string }[] }) {
  return (
    <ul className="db-figures">
      {figures.map((one) => (
        <li key={one.words}>
          <b>{one.figure}</b>
          {one.href ? (
            <a className="govuk-link" href={one.href}>
              {one.words}
            </a>
          ) : (
            <span>{one.words}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
