/**
 * One kept-alive HTTP/1.1 connection that asks one thing at a time, over a bare socket: the cost of asking must be
 * small beside the cost of answering, since both stand on one machine.
 */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export type Ask = {
  readonly method: string
  /** With `/v1`. */
  readonly path: string
  readonly token?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}
export type Got = { readonly status: number; readonly body: string; readonly headers: string }

export type Connection = { send(ask: Ask): Promise<Got>; close(): void }

/** @param origin what the server calls itself; a write must come from there */
export async function openConnection(port: number, origin = `http://localhost:${port}`): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  const reader = readAnswers(socket)
  return {
    send: (ask) => {
      const answer = reader.next()
      socket.write(format(ask, origin))
      return answer
    },
    close: () => socket.destroy(),
  }
}

function format({ method, path, token, body, headers = {} }: Ask, origin: string): string {
  const text = body === undefined ? '' : JSON.stringify(body)
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `host: ${new URL(origin).host}`,
    `origin: ${origin}`,
    ...(token ? [`cookie: koers=${token}`] : []),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(text ? ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`] : []),
  ]
  return `${lines.join('\r\n')}\r\n\r\n${text}`
}

type Waiting = { resolve: (got: Got) => void; reject: (error: Error) => void }

function readAnswers(socket: Socket): { next(): Promise<Got> } {
  let waiting: Waiting | null = null
  let chunks: Buffer[] = []
  let length = 0
  let head: { text: string; status: number; total: number } | null = null
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    if (!head) {
      const all = Buffer.concat(chunks)
      chunks = [all]
      const end = all.indexOf('\r\n\r\n')
      if (end < 0) return
      const text = all.toString('latin1', 0, end)
      const size = /\r\ncontent-length: (\d+)/i.exec(text)?.[1]
      if (size === undefined) return fail(new Error(`an answer without a length: ${text}`))
      head = { text, status: Number(text.slice(9, 12)), total: end + 4 + Number(size) }
    }
    if (length < head.total) return
    const all = Buffer.concat(chunks)
    const got = {
      status: head.status,
      headers: head.text,
      body: all.toString('utf8', head.text.length + 4, head.total),
    }
    ;[chunks, length, head] = [[], 0, null]
    const asked = waiting
    waiting = null
    asked?.resolve(got)
  })
  const fail = (error: Error) => {
    waiting?.reject(error)
    waiting = null
  }
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))
  return {
    next: () =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
      }),
  }
}

export function closeAll(connections: readonly Connection[]): void {
  for (const connection of connections) connection.close()
}
