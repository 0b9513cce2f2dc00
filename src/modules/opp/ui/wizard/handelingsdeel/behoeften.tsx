import { useRef } from 'react'
import { toast } from '../../../../../ui/toast.tsx'
import { overnemenTekst } from '../../../../plandelen/bewerken.text.ts'
import { kopieerBehoeften } from '../../../../plandelen/lijstbewerking.ts'
import type { Behoefte } from '../../../../plandelen/plandelen.schema.ts'
import { MAX_ITEMS } from '../../../../plandelen/tekst.ts'
import { BehoeftenBewerken } from '../../../../plandelen/ui/behoeften-bewerken.tsx'
import { Overnemen } from '../../../../plandelen/ui/overnemen.tsx'
import type { EditorProps } from '../onderdeel-editor.ts'
import { plekIn } from '../velden.tsx'
import { haalVorige } from './vorige.ts'

/** What pupil, team and parents need to reach the goals. */
export function BehoeftenEditor({ waarde, onChange, fouten, opp, alleenLezen }: EditorProps<'behoeften'>) {
  const { items } = waarde
  const bron = useRef<readonly Behoefte[]>([])
  return (
    <BehoeftenBewerken
      behoeften={items}
      onChange={(nieuw) => onChange({ items: [...nieuw] })}
      domeinen={opp.onderdelen.factoren.inhoud.domeinen.map(({ domein }) => domein)}
      plek={plekIn('behoeften', { fouten, opp })}
      alleenLezen={alleenLezen}
      acties={
        !alleenLezen &&
        opp.vorigeOppId !== null && (
          <Overnemen
            soort={overnemenTekst.behoeften}
            ruimte={MAX_ITEMS - items.length}
            haal={async () => {
              const vorige = await haalVorige(opp.id)
              bron.current = vorige?.behoeften ?? []
              return vorige === null ? undefined : { schooljaar: vorige.schooljaar, items: vorige.behoeften }
            }}
            neemOver={(gekozen) => {
              const kopie = kopieerBehoeften(bron.current, gekozen, () => crypto.randomUUID())
              onChange({ items: [...items, ...kopie] })
              return kopie.length
            }}
            onKlaar={(aantal) => toast(overnemenTekst.gelukt(aantal))}
          />
        )
      }
    />
  )
}
