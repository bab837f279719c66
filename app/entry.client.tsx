import { Button, Checkboxes, createAll, ErrorSummary, Radios, SkipLink } from 'govuk-frontend'
import { livePreview } from './live-preview.client.ts'
import { suggestWhileTyping } from './suggest-while-typing.client.ts'

// No page waits for this: it makes forms a little nicer, and nothing more.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const behaviour of [Button, Checkboxes, Radios, SkipLink]) createAll(behaviour)

// What was refused is where one goes on from. An address with a place in it, such as "#main", takes the focus there
// when all is loaded, so this comes after.
if (window.location.hash) window.addEventListener('load', () => window.setTimeout(() => createAll(ErrorSummary), 0))
else createAll(ErrorSummary)

// What was just done, or was not, is where one goes on from, unless the page was asked to begin elsewhere.
if (!window.location.hash && document.activeElement === document.body)
  document.querySelector<HTMLElement>('.govuk-notification-banner[role="status"]')?.focus()

// Where a script can print, the page offers it.
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-print]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    window.print()
  })
}

for (const input of document.querySelectorAll<HTMLInputElement>('form[action="/search"] input[type="search"]')) {
  suggestWhileTyping(input)
}

const panel = document.querySelector<HTMLElement>('#live-preview')
const editor = document.querySelector<HTMLFormElement>('form#listing')
if (panel && editor) livePreview(panel, editor)
