declare module 'govuk-frontend' {
  type Behaviour = { readonly moduleName: string }
  export function createAll(behaviour: Behaviour): unknown
  export const Button: Behaviour
  export const Checkboxes: Behaviour
  export const ErrorSummary: Behaviour
  export const Radios: Behaviour
  export const SkipLink: Behaviour
}
