import '@remix-run/node'

declare module '@remix-run/node' {
  /** Loaders' types as single fetch sends them. */
  interface Future {
    v3_singleFetch: true
  }

  /** What the server hands to every loader and action. */
  interface AppLoadContext {
    /** where a finished public page is to be kept; null when it may not be */
    pageKey: string | null
    /** the address of the page's own small script */
    script: string
    /** the visitor's network address, for rate limits; never stored as it is */
    visitor: string
  }
}
