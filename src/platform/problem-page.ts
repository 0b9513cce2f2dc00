/**
 * A problem as a page, for who followed a plain link to a file: a browser shows what comes back, and JSON is no answer to
 * a person. One page without script; its style is named by hash, since nothing inline is allowed (CSP).
 */
import { createHash } from 'node:crypto'
import { foutPagina as t } from './platform.text.ts'
import type { Problem } from './problem.ts'

// The colours of the design (src/ui/css/tokens.css), which has no file name that is known here.
const STYLE = `:root{color-scheme:light dark;font-family:system-ui,sans-serif;line-height:1.5;color:light-dark(#16262c,#e6eef0);
background:light-dark(#f6f8f8,#0f191e)}main{max-inline-size:34rem;margin:12vh auto;padding:1.5rem}h1{line-height:1.2}
a{color:light-dark(#0b5c6b,#8ad0dc);display:inline-block;padding-block:.75rem}small{color:light-dark(#4b5d63,#a9b9be)}`
const HASH = createHash('sha256').update(STYLE).digest('base64')

export const PROBLEM_PAGE_CSP = `default-src 'none'; style-src 'sha256-${HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '')

/** Is it a person in a browser who asks, and not the page that they are on? */
export const wantsPage = (method: string, accept: string | undefined): boolean =>
  method === 'GET' && /(^|,)\s*text\/html\b/i.test(accept ?? '')

export function problemPage({ title, detail, instance }: Problem): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)} – Koers</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1><p>${escaped(detail)}</p>
<p>${t.terug}</p><p><a href="/">${t.begin}</a></p><p><small>${escaped(t.nummer(instance))}</small></p></main></body></html>`
}
