import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Look = 'main' | 'secondary' | 'warning'

function classes(look: Look, isBig: boolean) {
  return ['govuk-button', look !== 'main' && `govuk-button--${look}`, isBig && 'govuk-button--big']
    .filter(Boolean)
    .join(' ')
}

/**
 * A button that sends its form. One `main` button on a page; the others are `secondary`.
 * `name` and `value` say which of several buttons was pressed; `about` ends its words for those who cannot see the page.
 */
export function Button(props: {
  children: ReactNode
  look?: Look
  isBig?: boolean
  icon?: IconName
  name?: string
  value?: string
  about?: string
  /** id of a form elsewhere on the page */
  form?: string
}) {
  const { children, look = 'main', isBig = false, icon, name, value, about, form } = props
  return (
    <button
      type="submit"
      className={classes(look, isBig)}
      name={name}
      value={value}
      form={form}
      data-module="govuk-button"
      data-prevent-double-click="true"
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
      {about ? <span className="govuk-visually-hidden"> {about}</span> : null}
    </button>
  )
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink(props: {
  href: string
  children: ReactNode
  look?: Look
  isBig?: boolean
  icon?: IconName
  about?: string
}) {
  const { href, children, look = 'main', isBig = false, icon, about } = props
  return (
    <a href={href} className={classes(look, isBig)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
      {about ? <span className="govuk-visually-hidden"> {about}</span> : null}
    </a>
  )
}

/** A button that looks like a link, for small acts beside a main one. */
export function PlainButton(props: {
  children: ReactNode
  name?: string
  value?: string
  icon?: IconName
  about?: string
}) {
  const { children, name, value, icon, about } = props
  return (
    <button
      type="submit"
      className="db-button-plain"
      name={name}
      value={value}
      data-module="govuk-button"
      data-prevent-double-click="true"
    >
      {icon ? <Icon name={icon} /> : null}
      <span>
        {children}
        {about ? <span className="govuk-visually-hidden"> {about}</span> : null}
      </span>
    </button>
  )
}

/** A link with a drawing, as high as a button. `iconAfter` for "See every day ›". */
export function QuietLink(props: { href: string; children: ReactNode; icon?: IconName; iconAfter?: IconName }) {
  const { href, children, icon, iconAfter } = props
  return (
    <a className="govuk-link db-link-quiet" href={href}>
      {icon ? <Icon name={icon} /> : null}
      {children}
      {iconAfter ? <Icon name={iconAfter} /> : null}
    </a>
  )
}
