import { form, selling, type Case } from './case.ts'
import { marker } from './world.ts'

/** Lists as files. */
export const casesOfKeeping: Record<string, Case> = {
  'routes/provider/sheets': {
    at: (w) => `/provider/${w.provider}/sheets`,
    may: selling,
    sees: 'Waits for your yes',
    forms: [{ may: selling, body: form({ file: '' }) }],
  },
  'routes/provider/sheet': {
    at: (w) => `/provider/${w.provider}/sheets/${w.sheetImportId}?show=changed`,
    may: selling,
    sees: `${marker}renamed`,
    forms: [
      { may: selling, body: form({ step: 'take' }) },
      { may: selling, body: form({ step: 'undo' }) },
    ],
    crossings: [
      { who: 'otherProviderOwner', at: (w) => `/provider/${w.otherProvider}/sheets/${w.sheetImportId}` },
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}/sheets/${w.sheetImportId}`,
        body: form({ step: 'take' }),
      },
    ],
  },
  'routes/provider/sheet-file': {
    at: (w) => `/provider/${w.provider}/sheets/out/listings.csv`,
    may: selling,
    sees: `${marker}draft`,
  },
  'routes/provider/sheet-refused': {
    at: (w) => `/provider/${w.provider}/sheets/${w.sheetImportId}/refused/listings.csv`,
    may: selling,
    sees: `${marker}short`,
    crossings: [
      {
        who: 'otherProviderOwner',
        at: (w) => `/provider/${w.otherProvider}/sheets/${w.sheetImportId}/refused/listings.csv`,
      },
    ],
  },
}
