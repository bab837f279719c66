const weights = [8, 7, 6, 5, 4, 3, 2]

/**
 * A VAT number of the United Kingdom as it is printed, "GB 123 4567 82", from however it was typed; null where its last
 * two figures do not fit. They are a check sum modulo 97 over the first seven, each by its weight; numbers given out
 * since 2009 count 55 more. Source: the European Commission's "VIES VAT validation routines", part on GB. Three more
 * figures are a branch. Whether a number is in use only HMRC knows: www.gov.uk/check-uk-vat-number.
 */
export function vatNumberFrom(typed: string): string | null {
  const figures = typed
    .toUpperCase()
    .replace(/[\s.-]/g, '')
    .replace(/^GB/, '')
  if (!/^\d{9}(\d{3})?$/.test(figures) || /^0{7}/.test(figures)) return null
  const sum = weights.reduce((total, weight, at) => total + weight * Number(figures.charAt(at)), 0)
  const checked = sum + Number(figures.slice(7, 9))
  if (Number(figures.slice(7, 9)) > 96 || (checked % 97 !== 0 && (checked + 55) % 97 !== 0)) return null
  const branch = figures.slice(9)
  return ['GB', figures.slice(0, 3), figures.slice(3, 7), figures.slice(7, 9), ...(branch ? [branch] : [])].join(' ')
}
