/** A connection URL over a unix socket that `pg`, libpq and `new URL` all read alike. */
export function socketUrl(to: {
  readonly socketDir: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}): string {
  // The host in front of the path is a placeholder: an empty one with a user is no valid URL. `host=` wins.
  const url = new URL(`postgresql://localhost/${encodeURIComponent(to.database)}`)
  url.username = to.user
  url.password = to.password
  url.searchParams.set('host', to.socketDir)
  url.searchParams.set('port', String(to.port))
  return url.href
}
