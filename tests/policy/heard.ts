/** The world of these tests has visits of one moment; people are in one place at a time. */
const theMoment = / \d{4}, \d+(?::\d\d)?[ap]m to /

/**
 * What whoever hears a page would miss, or hear of the wrong thing: an id that stands twice, words that are promised and
 * not there, a hint that belongs to no field, and two things to unfold with one name.
 */
export function missedByEar(html: string): string[] {
  const ids = [...html.matchAll(/<[^>]*\sid="([^"]+)"/g)].map(([, id = '']) => id)
  const pointed = [...html.matchAll(/\saria-(?:describedby|labelledby)="([^"]*)"/g)].flatMap(([, all = '']) =>
    all.split(' '),
  )
  const hints = [...html.matchAll(/<(?:p|div)([^>]*class="govuk-(?:hint|error-message)[ "][^>]*)>([^<]*)/g)]
  const folded = [...html.matchAll(/<summary[^>]*>(.*?)<\/summary>/gs)].map(([, words = '']) =>
    words.replaceAll(/<!-- -->|<[^>]+>/g, '').trim(),
  )
  return [
    ...twice(ids).map((id) => `the id ${id} stands twice`),
    ...twice(folded.filter((words) => !theMoment.test(words))).map((words) => `“${words}” unfolds more than one thing`),
    ...pointed.filter((id) => !ids.includes(id)).map((id) => `${id} is pointed to and not there`),
    ...hints
      .filter(([, says = '']) => !pointed.includes(idIn(says)))
      .map(([, , words = '']) => `no field says “${words}”`),
  ]
}

function twice(all: string[]): string[] {
  return [...new Set(all.filter((one, position) => all.indexOf(one) !== position))]
}

function idIn(says: string): string {
  return /\sid="([^"]+)"/.exec(says)?.[1] ?? ''
}
