/**
 * The forms of a page in which Enter in a field would press another button than the main one: browsers press the first
 * of a form. Gives the words of that button.
 */
export function wrongOnEnter(html: string): string[] {
  const forms = [...html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)].map(([, inside = '']) => inside)
  return forms.filter(hasField).flatMap((inside) => {
    const buttons = [...inside.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gs)].filter(([, says]) => isSubmit(says))
    const [first] = buttons
    const isWrong = first && !isMain(first[1]) && buttons.some(([, says]) => isMain(says))
    return isWrong ? [(first[2] ?? '').replaceAll(/<[^>]+>/g, '')] : []
  })
}

function hasField(inside: string): boolean {
  return [...inside.matchAll(/<input\b([^>]*)>/g)].some(([, says = '']) => !says.includes('type="hidden"'))
}

function isSubmit(says = ''): boolean {
  return !says.includes('type="button"')
}

/** Neither a lesser act nor one that only changes the form. */
function isMain(says = ''): boolean {
  return !/govuk-button--secondary|db-button-plain|name="__intent__"/.test(says)
}
