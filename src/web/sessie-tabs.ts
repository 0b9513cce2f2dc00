/** What the tabs of one browser tell each other: they share a session, so they end together. */
import { afmelden } from './sessie.ts'

type Bericht = 'afgemeld'
let kanaal: BroadcastChannel | undefined
// Made at first use, and one per tab: a channel never hears itself.
const open = () => {
  kanaal ??= new BroadcastChannel('koers-sessie')
  return kanaal
}

/** The session of this browser was ended on purpose: every other tab leaves. */
export function vertelAfgemeld(): void {
  open().postMessage('afgemeld' satisfies Bericht)
}

/** Ends the session on the server and in every tab. */
export async function meldAf(): Promise<void> {
  await afmelden({})
  vertelAfgemeld()
}

/** @returns how to stop listening */
export function hoorAfgemeld(doe: () => void): () => void {
  const hoor = ({ data }: MessageEvent<Bericht>) => {
    if (data === 'afgemeld') doe()
  }
  const op = open()
  op.addEventListener('message', hoor)
  return () => op.removeEventListener('message', hoor)
}
