declare module 'uk-modulus-checking' {
  const UkModulusChecking: new (about: { accountNumber: string; sortCode: string }) => { isValid(): boolean }
  export = UkModulusChecking
}
