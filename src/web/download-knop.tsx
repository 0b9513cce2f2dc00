import { Download } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Alert } from '../ui/status.tsx'
import { download } from './download.ts'
import { foutTekst } from './formulier.tsx'

/** Fetches a file; what goes wrong is said in the page, and a fresh proof is asked over it. */
export function DownloadKnop({ adres, children }: { adres: string; children: ReactNode }) {
  const [fout, setFout] = useState<string>()
  const haal = async () => {
    setFout(undefined)
    await download(adres).catch((error: unknown) => setFout(foutTekst(error)))
  }
  return (
    <>
      <Button icon={<Download aria-hidden="true" />} onPress={haal}>
        {children}
      </Button>
      {fout !== undefined && <Alert kind="fout" title={fout} live />}
    </>
  )
}
