const pause = 600 // milliseconds after the last letter
const again = 8000 // when the server did not answer, or asks for a rest

const said = {
  fresh: 'The preview is up to date.',
  old: 'The preview is of a moment ago. We try again shortly.',
}

/**
 * Shows how a listing will look while somebody writes it: the form as it stands goes to the server, which stores nothing,
 * and the preview of its answer takes the place of the last one. Without it the form's own button does this by a press.
 */
export function livePreview(panel: HTMLElement, form: HTMLFormElement): void {
  const state = panel.querySelector('[aria-live]')
  let timer = 0
  let asking: AbortController | null = null

  function say(words: string): void {
    if (state && state.textContent !== words) state.textContent = words // said once, and not after every word
  }

  function askIn(milliseconds: number): void {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void ask().catch(tryAgain), milliseconds)
  }

  async function ask(): Promise<void> {
    asking?.abort()
    asking = new AbortController()
    const page = await answered(form, asking.signal)
    if (!showIn(panel, page)) throw new Error('No preview came.')
    say(said.fresh)
  }

  function tryAgain(reason: unknown): void {
    if (reason instanceof DOMException && reason.name === 'AbortError') return // something newer was asked
    say(said.old)
    askIn(again)
  }

  const pressed = document.querySelector<HTMLElement>('.db-preview')
  panel.hidden = false
  if (pressed && showIn(panel, pressed)) {
    pressed.remove()
    panel.querySelector('h2')?.focus()
  } else askIn(0)

  for (const kind of ['input', 'change']) form.addEventListener(kind, () => askIn(pause))
  form.addEventListener('submit', () => {
    window.clearTimeout(timer)
    asking?.abort()
  })
  turnWithTheHand(panel, form)
}

async function answered(form: HTMLFormElement, signal: AbortSignal): Promise<Document> {
  const typed = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value)
  typed.set('intent', 'live')
  const answer = await fetch(window.location.href, { method: 'POST', body: typed, signal })
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`)
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}

/** Takes over the previews that stand in a page. False: there are none. */
function showIn(panel: HTMLElement, page: ParentNode): boolean {
  const parts = page.querySelectorAll<HTMLElement>('[data-preview]')
  for (const part of parts) {
    const place = panel.querySelector(`[data-live="${part.dataset['preview'] ?? ''}"]`)
    makeQuiet(part)
    if (place && place.innerHTML !== part.innerHTML) place.replaceChildren(...part.childNodes)
  }
  return parts.length > 0
}

/** A preview is looked at: nothing in it leads away, and no name stands twice on the page. */
function makeQuiet(part: HTMLElement): void {
  for (const gone of part.querySelectorAll('.db-needs-script, .db-no-print, form')) gone.remove()
  for (const link of part.querySelectorAll('a')) link.removeAttribute('href')
  for (const named of part.querySelectorAll('[id], [aria-labelledby]')) {
    named.removeAttribute('id')
    named.removeAttribute('aria-labelledby')
  }
}

/** Whoever goes into the part about easy read sees easy read; whoever leaves it sees what buyers see. */
function turnWithTheHand(panel: HTMLElement, form: HTMLFormElement): void {
  let wasEasy = false
  form.addEventListener('focusin', ({ target }) => {
    const isEasy = target instanceof Element && (target.getAttribute('name') ?? '').startsWith('easy')
    if (isEasy === wasEasy) return
    wasEasy = isEasy
    const choice = panel.querySelector<HTMLInputElement>(`input[value="${isEasy ? 'easy' : 'buyer'}"]`)
    if (choice) choice.checked = true
  })
}
