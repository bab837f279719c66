// The whole schema, for the client and for drizzle-kit. Modules import from the file that owns the table.
export * from './budgets.ts'
export * from './catalogue.ts'
export * from './invoicing.ts'
export * from './ledger.ts'
export * from './ordering.ts'
export * from './payments.ts'
export * from './people.ts'
export * from './shared.ts'
