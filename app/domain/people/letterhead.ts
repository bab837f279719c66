/** Who sends a letter: a council, with how it is reached without a screen. */
export type Letterhead = { council: string; phone: string | null; address: string | null }

/** The last sentence of every letter: "Call 01632 960 123 or write to …". */
export function howToAnswer({ council, phone, address }: Letterhead): string {
  const where = address ? `${council}, ${address.replaceAll(/[\s,]*\n\s*/g, ', ')}` : council
  return phone
    ? `To answer, or to ask something, call ${phone} or write to ${where}.`
    : `To answer, or to ask something, write to ${where}.`
}
