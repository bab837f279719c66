declare module 'uk-modulus-checking' {
  export default class UkModulusChecking {
    constructor(about: { accountNumber: string; sortCode: string })
    isValid(): boolean
  }
}
