import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { formatBytes } from '../../../ui/format.ts'
import { ProgressBar } from '../../../ui/progress.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { foutTekst } from '../../../web/formulier.tsx'
import { BIJLAGE_TYPES } from '../dossier.schema.ts'
import { bijlagenText as t } from '../dossier.text.ts'
import { bewaarBijlage, leerlingSleutel } from './bijlagen-api.ts'

const ACCEPT = [...BIJLAGE_TYPES.map((type) => `.${type}`), '.jpeg'].join(',')
type Mislukt = { readonly sleutel: string; readonly naam: string; readonly waarom: string }

/** Takes files as they are dropped and saves them one after another; what fails says why and holds up nothing. */
export function BijlageToevoegen({ leerlingId, grens }: { leerlingId: string; grens: number }) {
  const client = useQueryClient()
  const rij = useRef<File[]>([])
  const loopt = useRef(false)
  const [stand, setStand] = useState<{ klaar: number; totaal: number }>()
  const [mislukt, setMislukt] = useState<readonly Mislukt[]>([])

  const bewaar = async (bestand: File): Promise<boolean> => {
    try {
      if (bestand.size > grens) throw new TeGroot()
      await bewaarBijlage(leerlingId, bestand)
      return true
    } catch (error) {
      const waarom = error instanceof TeGroot ? t.teGroot(formatBytes(grens)) : foutTekst(error)
      setMislukt((eerder) => [...eerder, { sleutel: crypto.randomUUID(), naam: bestand.name, waarom }])
      return false
    }
  }
  const werk = async () => {
    loopt.current = true
    let gelukt = 0
    let klaar = 0
    for (let bestand = rij.current.shift(); bestand !== undefined; bestand = rij.current.shift()) {
      setStand({ klaar, totaal: klaar + 1 + rij.current.length })
      if (await bewaar(bestand)) gelukt += 1
      klaar += 1
    }
    loopt.current = false
    setStand(undefined)
    await client.invalidateQueries({ queryKey: leerlingSleutel(leerlingId) })
    if (gelukt > 0) toast(t.bewaard(gelukt))
  }
  const neem = (bestand: File) => {
    rij.current.push(bestand)
    if (loopt.current) return
    setMislukt([])
    void werk()
  }
  return (
    <Card title={t.nieuw}>
      <div className="stack">
        <FileDrop
          id="bijlage"
          label={t.kies}
          help={t.hulp(formatBytes(grens))}
          error={undefined}
          accept={ACCEPT}
          file={undefined}
          onFile={neem}
          multiple
        />
        {stand !== undefined && (
          <ProgressBar
            label={t.bezig}
            value={stand.klaar}
            max={stand.totaal}
            detail={t.stand(stand.klaar, stand.totaal)}
          />
        )}
        {mislukt.map(({ sleutel, naam, waarom }) => (
          <Alert key={sleutel} kind="fout" title={t.mislukt(naam)} live>
            <p>{waarom}</p>
          </Alert>
        ))}
      </div>
    </Card>
  )
}

class TeGroot extends Error {}
