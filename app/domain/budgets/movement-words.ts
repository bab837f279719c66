import { minuteOf } from '../shared/day.ts'
import { pounds } from '../shared/money.ts'
import { timeInWords } from '../shared/words.ts'
import type { Movement } from './movements.server.ts'

export type MoneyLook = 'left' | 'held' | 'used'
export type MovementSum = { words: string; look: MoneyLook }

/** What a movement is, where nothing more particular was written down about it. */
export function movementInWords({ kind, words, ownPayment }: Pick<Movement, 'kind' | 'words' | 'ownPayment'>): string {
  if (ownPayment && kind === 'payment sent')
    return `Said that invoice ${ownPayment.number} from ${ownPayment.to} is paid`
  if (ownPayment && kind === 'payment confirmed') {
    return `The money for invoice ${ownPayment.number} has reached ${ownPayment.to}`
  }
  return plain[kind] ?? words ?? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
}

/** Movements about which nothing is written down for the person, or only for the office. */
const plain: Record<string, string> = {
  released: 'Money was paid into the pot',
  'payment sent': 'A provider’s bill was sent to the bank',
  'payment confirmed': 'A provider’s bill was paid',
  'payment returned': 'The bank sent a payment back',
  'drawn down taken back': 'The money of a provider’s bill went back to the council, so the bill is to be paid again',
}

/** "£127.50 held", "£8.40 came back", "£221.40 spent": the one change that matters, with the look of its money. */
export function movementSum({ kind, changes }: Pick<Movement, 'kind' | 'changes'>): MovementSum | null {
  const { given, available, setAside, held, delivered, spent, cash, owed } = changes
  if (kind === 'credit refunded') return { words: `${pounds(owed)} paid back`, look: 'left' }
  if (spent > 0) return { words: `${pounds(spent)} spent`, look: 'used' }
  if (spent < 0) return { words: `${pounds(-spent)} came back`, look: 'left' }
  if (given > 0) return { words: `${pounds(given)} given`, look: 'left' }
  if (given < 0) return { words: `${pounds(-given)} taken out`, look: 'left' }
  if (delivered > 0) return { words: `${pounds(delivered)} to be paid`, look: 'held' }
  if (delivered < 0) return { words: `${pounds(-delivered)} held again`, look: 'held' }
  if (held > 0) return { words: `${pounds(held)} held`, look: 'held' }
  if (held < 0 && available > 0) return { words: `${pounds(available)} came back`, look: 'left' }
  if (setAside > 0) return { words: `${pounds(setAside)} set aside`, look: 'left' }
  if (setAside < 0) return { words: `${pounds(-setAside)} may be used`, look: 'left' }
  if (cash > 0 && owed > 0) return { words: `${pounds(owed)} to be paid again`, look: 'held' }
  if (cash > 0) return { words: `${pounds(cash)} came in`, look: 'left' }
  if (cash < 0) return { words: `${pounds(-cash)} paid`, look: 'used' }
  if (owed < 0) return { words: `${pounds(-owed)} sent`, look: 'used' }
  if (owed > 0) return { words: `${pounds(owed)} to be paid again`, look: 'held' }
  return null
}

type Reader = { userId: string; shortName: string; isSelf: boolean }

/** "You did this at 7:12pm.", "Kofi Mensah did this for you at 9am. Reason: …". */
export function whoInWords(
  { at, byUserId, byName, mandateId, reason }: Pick<Movement, 'at' | 'byUserId' | 'byName' | 'mandateId' | 'reason'>,
  { userId, shortName, isSelf }: Reader,
): string {
  const whom = mandateId ? ` for ${isSelf ? 'you' : shortName}` : ''
  const who = byUserId === null ? 'Daybook' : byUserId === userId ? 'You' : (byName ?? 'Somebody')
  return `${who} did this${who === 'Daybook' ? '' : whom} at ${timeInWords(minuteOf(at))}.${reason ? ` Reason: “${reason}”${/[.!?]$/.test(reason) ? '' : '.'}` : ''}`
}
