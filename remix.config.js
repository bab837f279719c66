/**
 * The Remix options. `vite.config.ts` hands them to the Remix plugin.
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
    // Off on purpose: one 7 kB request to /__manifest could hold the server for seconds.
    v3_lazyRouteDiscovery: false,
  },
}
