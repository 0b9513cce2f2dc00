/**
 * The virus scanner, when the installation has one: clamd's INSTREAM. Configured but without a verdict means refused: a
 * scanner that is down must not be a way around it.
 */
import { connect, type Socket } from 'node:net'
import { refuse } from './problems.ts'

export type ScanState = 'clean' | 'unscanned'
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number }

const PATIENCE_MS = 20_000

/** `tcp://host:port` or `unix:/path`; null when it is neither. */
export function readClamdUrl(value: string): ClamdAddress | null {
  const unix = /^unix:(\/.+)$/.exec(value)
  if (unix?.[1]) return { path: unix[1] }
  const tcp = /^tcp:\/\/(\[[0-9a-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(value)
  const port = Number(tcp?.[2])
  return tcp?.[1] && port > 0 && port < 65_536 ? { host: tcp[1].replace(/^\[|\]$/g, ''), port } : null
}

/** @throws AppError 422 when something was found, 503 when there is no verdict */
export async function scan(
  address: ClamdAddress | undefined,
  bytes: () => AsyncIterable<Uint8Array>,
  patience = PATIENCE_MS,
): Promise<ScanState> {
  if (address === undefined) return 'unscanned'
  const verdict = await ask(address, bytes(), patience)
  if (/ FOUND$/.test(verdict)) throw refuse('bestand.besmet')
  if (!/: OK$/.test(verdict)) throw refuse('bestand.scanner-weg')
  return 'clean'
}

/** What clamd says; empty when it says nothing in time. */
async function ask(
  address: ClamdAddress,
  bytes: AsyncIterable<Uint8Array>,
  patience: number,
): Promise<string> {
  const socket = connect(address)
  let answer = ''
  socket.setEncoding('latin1')
  socket.on('data', (text: string) => {
    answer += text
  })
  // On close, not on end or drain: past its own limit clamd answers and closes, and a writer would wait forever.
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.on('error', () => {})
  const timer = setTimeout(() => socket.destroy(), patience)
  try {
    await send(socket, bytes, closed)
    await closed
    return answer.replaceAll('\0', '').trim()
  } finally {
    clearTimeout(timer)
    socket.destroy()
  }
}

async function send(socket: Socket, bytes: AsyncIterable<Uint8Array>, closed: Promise<void>): Promise<void> {
  const write = async (chunk: Uint8Array) => {
    if (socket.destroyed || socket.write(chunk)) return
    await Promise.race([new Promise<void>((resolve) => socket.once('drain', () => resolve())), closed])
  }
  await write(Buffer.from('zINSTREAM\0'))
  for await (const chunk of bytes) {
    if (socket.destroyed) return
    const size = Buffer.alloc(4)
    size.writeUInt32BE(chunk.byteLength)
    await write(size)
    await write(chunk)
  }
  await write(Buffer.alloc(4))
}
