type Orderable = { isUnclaimed: boolean; isFree: boolean; lineKind: string | null; noNewOrders: string | null }

/** True when a listing can be put into a basket: somebody runs it and takes orders, it costs something, and it is visits or things. */
export function canBeOrdered(listing: Orderable): boolean {
  return (
    !listing.noNewOrders &&
    !listing.isUnclaimed &&
    !listing.isFree &&
    (listing.lineKind === 'visits' || listing.lineKind === 'items')
  )
}
