import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Hash of the one rule that react-aria-components puts in a style element (touch-action); see stack notes. */
const RAC_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

const PAGE_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${RAC_STYLE}`,
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')
const DATA_CSP = "default-src 'none'; frame-ancestors 'none'; sandbox"

const PERMISSIONS = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((name) => `${name}=()`)
  .join(', ')

type HeaderOptions = { readonly https: boolean; readonly apiVersion: string }

/** Security headers on every answer, errors and static files too (security §5.6). */
export function addSecurityHeaders(app: FastifyInstance, options: HeaderOptions): void {
  app.addHook('onSend', async (request, reply) => setSecurityHeaders(request, reply, options))
}

/** For an answer that no hook sees: of an address that the router can't read. */
export function setSecurityHeaders(
  request: Pick<FastifyRequest, 'url'>,
  reply: FastifyReply,
  options: HeaderOptions,
): void {
  const isApi = request.url.startsWith('/v1')
  // A problem that is shown as a page brings its own, as strict.
  if (!reply.hasHeader('content-security-policy'))
    reply.header('content-security-policy', isApi ? DATA_CSP : PAGE_CSP)
  reply.headers({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'permissions-policy': PERMISSIONS,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  if (options.https) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains')
  if (isApi) reply.header('api-version', options.apiVersion)
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
}
