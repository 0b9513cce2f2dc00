import { fileURLToPath } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** The body font is needed by every first paint: asking for it in the page head saves one round trip. */
const preloadFont = (): Plugin => ({
  name: 'preload-font',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const font = Object.keys(bundle ?? {}).find((name) =>
        /source-sans-3-latin-wght-normal.*\.woff2$/.test(name),
      )
      if (font === undefined) return []
      const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${font}` }
      return [{ tag: 'link', attrs, injectTo: 'head' as const }]
    },
  },
})

/** `vite build` makes the product; `vite build --mode gallery` the page that shows every component of src/ui. */
export default defineConfig(({ mode }) => ({
  root: path('./src/web'),
  plugins: [
    react(),
    preloadFont(),
    { ...optimizeLocales.vite({ locales: ['nl-NL'] }), enforce: 'pre' as const },
  ],
  build: {
    outDir: path(mode === 'gallery' ? './dist/gallery' : './dist/web'),
    emptyOutDir: true,
    sourcemap: false,
    // No inlined data: URLs: fonts and images stay cacheable files and the font policy stays 'self'.
    assetsInlineLimit: 0,
    // The polyfill would be an inline script; every browser we support knows modulepreload.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      ...(mode === 'gallery' ? { input: path('./src/web/gallery.html') } : {}),
      output: {
        codeSplitting: {
          // React and the router change rarely: a release then costs returning users only our own code.
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'router', test: /node_modules[\\/]@tanstack[\\/]/ },
          ],
        },
      },
    },
  },
}))
