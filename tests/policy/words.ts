/** What a page or a part of it says. Tags part no words: `<b>£4</b>.50` is £4.50. */
export function wordsOf(html: string): string {
  return html.replaceAll(/<!-- -->|<[^>]+>/g, '').replaceAll(/\s+/g, ' ')
}

/** The same with a space where an element begins or ends, as in a list of what is said and how much it is. */
export function wordsApartOf(html: string): string {
  return html
    .replaceAll('<!-- -->', '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,.])/g, '')
}
