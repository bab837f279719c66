/** Invented districts of an invented town of about ten miles, laid out around the canal. */
export const districts = [
  { district: 'FH1', name: 'Fernhill town', latitude: 52.6, longitude: -1.5 },
  { district: 'FH2', name: 'Lockside', latitude: 52.618, longitude: -1.492 },
  { district: 'FH3', name: 'Mill End', latitude: 52.608, longitude: -1.459 },
  { district: 'FH4', name: 'Ashby Road', latitude: 52.583, longitude: -1.478 },
  { district: 'FH5', name: 'Ashby Common', latitude: 52.566, longitude: -1.507 },
  { district: 'FH6', name: 'Station Fields', latitude: 52.596, longitude: -1.541 },
  { district: 'FH7', name: 'Hollins Green', latitude: 52.631, longitude: -1.536 },
  { district: 'FH8', name: 'Upper Fern', latitude: 52.651, longitude: -1.478 },
  { district: 'FH9', name: 'Weir and Wharton', latitude: 52.574, longitude: -1.424 },
] as const
