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
    /** a loader sets it to false when what it found is about to change: then the finished page is not kept */
    mayKeep: boolean
    /** the visitor's network address, for rate limits; never stored as it is */
    visitor: string
  }
}
