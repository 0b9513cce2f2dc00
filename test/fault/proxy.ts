/** Stands between the product and its database, and misbehaves as networks do. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `refuse`: nobody answers · `cut`: connections break · `hang`: nothing comes through, and nothing says so. */
export type Weather = 'fair' | 'slow' | 'refuse' | 'cut' | 'hang'
export type Weathered = { readonly url: string; become(weather: Weather): void; close(): Promise<void> }

const SLOW_MS = 200

/** @param url a database over a unix socket, as the test harness makes it */
export async function startProxy(url: string): Promise<Weathered> {
  const target = new URL(url)
  const port = target.searchParams.get('port') ?? '5432'
  const real = join(target.searchParams.get('host') ?? '', `.s.PGSQL.${port}`)
  const dir = mkdtempSync(join(tmpdir(), 'koers-weer-'))
  const pairs = new Set<readonly [Socket, Socket]>()
  let weather: Weather = 'fair'

  const forward = (from: Socket, to: Socket) => {
    from.on('data', (chunk: Buffer) => {
      if (weather === 'hang') return
      if (weather === 'slow') setTimeout(() => to.writable && to.write(chunk), SLOW_MS)
      else to.write(chunk)
    })
    from.on('error', () => to.destroy())
    from.on('close', () => to.destroy())
  }
  const server = createServer((near) => {
    if (weather === 'refuse' || weather === 'cut') return near.destroy()
    const far = createConnection(real)
    const pair = [near, far] as const
    pairs.add(pair)
    near.on('close', () => pairs.delete(pair))
    forward(near, far)
    forward(far, near)
  })
  await new Promise<void>((resolve) => server.listen(join(dir, `.s.PGSQL.${port}`), resolve))

  const proxied = new URL(url)
  proxied.searchParams.set('host', dir)
  const cutAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy()
  }
  return {
    url: proxied.href,
    become: (next) => {
      weather = next
      if (next === 'refuse' || next === 'cut') cutAll()
    },
    close: async () => {
      cutAll()
      await new Promise((resolve) => server.close(resolve))
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
