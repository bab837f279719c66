/** True when a listing can be put into a basket: somebody runs it, it costs something, and it is visits or things. */
export function canBeOrdered(listing: { isUnclaimed: boolean; isFree: boolean; lineKind: string | null }): boolean {
  return !listing.isUnclaimed && !listing.isFree && (listing.lineKind === 'visits' || listing.lineKind === 'items')
}
