/** The PostgreSQL of all browser workers. Run as a process; prints one line of JSON when it is ready. */
import { startTemplateServer } from '../harness/template.ts'

const { stop, ...server } = await startTemplateServer()
process.stdout.write(`${JSON.stringify(server)}\n`)
// The parent is gone when its pipe closes: nothing stays behind.
process.stdin.resume().on('end', () => void stop().then(() => process.exit(0)))
