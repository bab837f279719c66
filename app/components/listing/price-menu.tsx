import type { ReactNode } from 'react'
import type { Unit } from '#db/schema/catalogue.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit, unitsInWords } from '#app/domain/shared/words.ts'

export type MenuPrice = {
  /** what the form sends: the id of the price line */
  value: string
  unit: Unit
  label: string
  pence: number
  /** when it applies: "Evenings, after 6pm" */
  also: string | null
  /** how many of it what is left could buy; null: not asked */
  couldBuy: { quantity: number; isAtMost: boolean } | null
}

/** Prices as on a café board. `note` stands under the heading. Children: the rest of the form, or the way to order. */
export function PriceMenu(props: { note: string; children: ReactNode; heading?: string }) {
  const { note, children, heading = 'Price menu' } = props
  return (
    <div className="db-menu">
      <div className="db-menu__head">
        <h2 id="menu">{heading}</h2>
        <p>{note}</p>
      </div>
      <div className="db-menu__body">{children}</div>
    </div>
  )
}

/** The prices to choose from, in a form. */
export function PriceChoices(props: { prices: MenuPrice[]; name: string; chosen: string; id: string; error?: string }) {
  const { prices, name, chosen, id, error } = props
  return (
    <fieldset className="govuk-fieldset" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="govuk-visually-hidden">Choose a price</legend>
      {error ? (
        <p id={`${id}-error`} className="govuk-error-message">
          {error}
        </p>
      ) : null}
      <div className="govuk-radios">
        {prices.map((price, position) => {
          const inputId = position === 0 ? id : `${id}-${position + 1}`
          return (
            <div key={price.value} className="govuk-radios__item">
              <input
                className="govuk-radios__input"
                id={inputId}
                name={name}
                type="radio"
                value={price.value}
                defaultChecked={price.value === chosen}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={inputId}>
                <MenuLine price={price} />
              </label>
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

/** The prices to read. */
export function PriceLines({ prices }: { prices: MenuPrice[] }) {
  return (
    <ul className="db-menu__list">
      {prices.map((price) => (
        <li key={price.value}>
          <MenuLine price={price} />
        </li>
      ))}
    </ul>
  )
}

function MenuLine({ price }: { price: MenuPrice }) {
  return (
    <>
      <span className="db-menu__line">
        <span>{price.label}</span>
        <i />
        <span>
          <b>{pounds(price.pence)}</b> {perUnit(price.unit)}
        </span>
      </span>
      {price.also ? <span className="db-menu__also">{price.also}</span> : null}
      {price.couldBuy === null ? null : (
        <span className="db-menu__means">
          {price.couldBuy.quantity > 0
            ? `Could buy ${price.couldBuy.isAtMost ? 'up to ' : ''}${unitsInWords(price.couldBuy.quantity, price.unit)}`
            : 'More than is left'}
        </span>
      )}
    </>
  )
}

/** What is true of all prices, and which ones change from a day on. */
export function PriceNotes({ notes, coming }: { notes: string[]; coming: string[] }) {
  if (notes.length + coming.length === 0) return null
  return (
    <ul className="db-menu__notes">
      {coming.map((words) => (
        <li key={words}>
          <strong>{words}</strong>
        </li>
      ))}
      {notes.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}
