/** What a provider reads about the documents for its work: whose they are, what they are called, and where the money goes. */
export function moneyWords(isInHouse: boolean) {
  return isInHouse ? ofTheCouncil : ofItsOwn
}

const ofItsOwn = {
  title: 'Your invoices',
  lead: 'Daybook writes them in your name, from visits that people have said yes to. You have nothing to send.',
  about: 'What you agreed to',
  none: 'No invoices yet',
  soon: 'Record what you did. When people have said yes to it, the council makes the invoices.',
  all: 'See your invoices',
  agreed: 'Agreed, on the next invoice',
  waiting: 'On an invoice, waits for an answer',
  onItsWay: 'On its way to your bank',
}

/** A recharge note moves money from one cost centre to another; who manages their own money gets an invoice of the council. */
const ofTheCouncil: typeof ofItsOwn = {
  title: 'Recharge notes and invoices',
  lead: 'The council pays its own services by recharge notes, from one cost centre to another. People who manage their own money get an invoice from the council. Daybook writes both, from visits that people have said yes to.',
  about: 'Who writes them',
  none: 'No recharge notes yet',
  soon: 'Record what you did. When people have said yes to it, the council makes the recharge notes.',
  all: 'See recharge notes and invoices',
  agreed: 'Agreed, on the next recharge note or invoice',
  waiting: 'On a recharge note or invoice, waits for an answer',
  onItsWay: 'On its way to the council',
}
