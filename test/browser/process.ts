import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Starts a file of ours beside the tests, which prints one line of JSON when it is ready and ends when its pipe closes. */
export async function beside<T>(file: string): Promise<{ said: T; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [join(root, file)], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const said = await new Promise<T>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      // Our own process printed it. What it says later is of no use here.
      const [line, ...more] = text.split('\n')
      if (line && more.length > 0) resolve(JSON.parse(line) as T)
    })
    child.on('exit', (code) => reject(new Error(`${file} stopped with ${code}`)))
  })
  child.removeAllListeners('exit')
  return {
    said,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.stdin.end()
      await gone
    },
  }
}
