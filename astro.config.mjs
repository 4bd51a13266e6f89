import { defineConfig } from 'astro/config'

process.env.ASTRO_TELEMETRY_DISABLED ??= '1'
/** Where the schemas and fonts are found from, whatever folder the build is started in. */
process.env.WORKTRACE_ROOT ??= import.meta.dirname

/**
 * Built by `worktrace build`, or by hand: `WORKTRACE_DATA=/abs/data astro build --outDir /abs/out`.
 * WORKTRACE_DATA: folder with the datasets. WORKTRACE_URL: public address, if known, for citations and snippets.
 */
export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  output: 'static',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  // What the exporters put into the folder before must stay.
  vite: { build: { emptyOutDir: false, assetsInlineLimit: 0 }, logLevel: 'warn' },
})
