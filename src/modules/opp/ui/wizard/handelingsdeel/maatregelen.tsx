import { useRef } from 'react'
import { toast } from '../../../../../ui/toast.tsx'
import { overnemenTekst } from '../../../../plandelen/bewerken.text.ts'
import { kopieerMaatregelen, zelfdeDoelen } from '../../../../plandelen/lijstbewerking.ts'
import { MAX_ITEMS } from '../../../../plandelen/tekst.ts'
import { MaatregelenBewerken } from '../../../../plandelen/ui/maatregelen-bewerken.tsx'
import { Overnemen } from '../../../../plandelen/ui/overnemen.tsx'
import type { EditorProps } from '../onderdeel-editor.ts'
import { plekIn } from '../velden.tsx'
import { haalVorige } from './vorige.ts'

type Vorige = NonNullable<Awaited<ReturnType<typeof haalVorige>>>

/** Who does what, why, how and when, tied to the goals of the plan. */
export function MaatregelenEditor(props: EditorProps<'maatregelen'>) {
  const { waarde, onChange, fouten, opp, alleenLezen } = props
  const { items } = waarde
  const doelen = opp.onderdelen.doelen.inhoud.items
  const bron = useRef<Vorige>(undefined)
  return (
    <MaatregelenBewerken
      maatregelen={items}
      onChange={(nieuw) => onChange({ items: [...nieuw] })}
      doelen={doelen}
      plek={plekIn('maatregelen', { fouten, opp })}
      alleenLezen={alleenLezen}
      acties={
        !alleenLezen &&
        opp.vorigeOppId !== null && (
          <Overnemen
            soort={overnemenTekst.maatregelen}
            ruimte={MAX_ITEMS - items.length}
            haal={async () => {
              const vorige = await haalVorige(opp.id)
              bron.current = vorige ?? undefined
              if (vorige === null) return undefined
              const aanbod = vorige.maatregelen.map(({ id, wat }) => ({ id, tekst: wat }))
              return { schooljaar: vorige.schooljaar, items: aanbod }
            }}
            neemOver={(gekozen) => {
              const vorige = bron.current
              if (vorige === undefined) return 0
              // The goals may have been copied before: then the agreement belongs to those copies.
              const ids = zelfdeDoelen(vorige.doelen, doelen)
              const kopie = kopieerMaatregelen(vorige.maatregelen, gekozen, ids, () => crypto.randomUUID())
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
