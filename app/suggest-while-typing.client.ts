const pause = 150 // milliseconds after the last letter

/** Offers the browser's own list of searches under a search box while somebody types. Without it the page of results offers them. */
export function suggestWhileTyping(input: HTMLInputElement): void {
  const list = document.createElement('datalist')
  list.id = `${input.id}-suggestions`
  input.after(list)
  input.setAttribute('list', list.id)
  let timer = 0
  let asking: AbortController | null = null

  async function ask(): Promise<void> {
    asking?.abort()
    asking = new AbortController()
    const answer = await fetch(`/search/suggestions?q=${encodeURIComponent(input.value)}`, { signal: asking.signal })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const found = [...page.querySelectorAll('#suggestions a')].map((link) => link.textContent)
    list.replaceChildren(...found.map((words) => new Option(words, words)))
  }

  input.addEventListener('input', () => {
    window.clearTimeout(timer)
    // what was asked before is not waited for any more; without an answer there is no list
    timer = window.setTimeout(() => void ask().catch(() => list.replaceChildren()), pause)
  })
}
