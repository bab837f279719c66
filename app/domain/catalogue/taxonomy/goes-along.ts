type Place = { name: string; isRead: boolean; isCare: boolean }

/** What goes along when a category is moved or put into another one, besides its listings, in whole sentences. */
export function goesAlong(category: Place & { rates: number; pots: number }, into: Place | null): string {
  const { name, rates, pots, isRead, isCare } = category
  const are = (count: number, what: string) => (count === 1 ? `One ${what} goes` : `${count} ${what}s go`)
  return [
    pots === 1 ? 'One pot has a rule about it or what is above it: this rule goes on holding for it.' : '',
    pots > 1 ? `${pots} pots have a rule about it or what is above it: these rules go on holding for it.` : '',
    rates > 0 ? `${are(rates, 'agreed rate')} on for what stands there now. No price changes.` : '',
    rates > 0 && into ? `What is put into ${into.name} later needs a rate of its own.` : '',
    isCare && into && !into.isCare
      ? `${name} is regulated care, so all of ${into.name} will be regulated care too.`
      : '',
    isRead && into && !into.isRead
      ? `You read ${name} before it is shown, so you will read all of ${into.name} too.`
      : '',
    isRead && !into ? 'You go on reading it before it is shown.' : '',
  ]
    .filter(Boolean)
    .join(' ')
}
