/**
 * What Enter in a field presses where other buttons (add, take out) stand above the main one: browsers press the first
 * of a form, so this is the first in it. It does what the main button does; nobody sees it or comes to it with Tab.
 */
export function EnterButton() {
  return <button type="submit" className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />
}
