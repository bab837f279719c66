import { placeOfDistrict } from '#app/domain/catalogue/open/shown.server.ts'
import { db } from '#db/client.ts'
import { queryFromAddress } from '#search/address.ts'
import { agreesOnPlace, agreesOnPrice, spokenPlace, spokenPrice, wordsWithout } from '#search/spoken-filters.ts'
import { leadTo } from './shelves.server.ts'

/**
 * What was typed as a price or a place leads to the address with those filters set: they are seen, can be shared and be
 * taken away. A filter that is set already counts, and words that say something else stay words.
 */
export async function leadToSpokenFilters(url: URL): Promise<void> {
  const asked = queryFromAddress(url.searchParams)
  const [price, place] = [spokenPrice(asked.text), spokenPlace(asked.text)]
  const isPrice = price !== null && agreesOnPrice(asked, price)
  const isPlace = place !== null && agreesOnPlace(asked, place) && (await placeOfDistrict(db, place.district)) !== null
  if (!isPrice && !isPlace) return
  const query = new URLSearchParams(url.searchParams)
  const words = wordsWithout(asked.text, [...(isPrice ? [price] : []), ...(isPlace ? [place] : [])])
  query.delete('page')
  if (words) query.set('q', words)
  else query.delete('q')
  if (isPrice) query.set('max-price', String(price.pence))
  if (isPrice && price.unit) query.set('unit', price.unit)
  if (isPlace && !asked.near) query.set('near', place.district)
  throw leadTo(url, query)
}
