import UkModulusChecking from 'uk-modulus-checking'
import { Refusal } from '../../shared/refusal.ts'

/** Refuses a sort code and an account number that cannot belong together, by the banks' own check of figures. */
export function requireRealAccount({ sortCode, account }: { sortCode: string; account: string }): void {
  if (new UkModulusChecking({ accountNumber: account, sortCode }).isValid()) return
  throw new Refusal(
    'not-allowed',
    'This sort code and this account number do not belong together. Look at both again, figure by figure.',
    { field: 'account' },
  )
}
