import '@remix-run/node'

declare module '@remix-run/node' {
  /** Loaders' types as single fetch sends them. */
  interface Future {
    v3_singleFetch: true
  }

  /** What the server hands to every loader and action. */
  interface AppLoadContext {
    /** the address of the page's own small script */
    script: string
    /** the visitor's network address, for rate limits; never stored as it is */
    visitor: string
  }
}
