import { useRef } from 'react'
import { Button } from '../../../../../ui/button.tsx'
import { Alert } from '../../../../../ui/status.tsx'
import { toast } from '../../../../../ui/toast.tsx'
import { useCodelijsten } from '../../../../organisatie/ui/use-codelijsten.ts'
import { overnemenTekst } from '../../../../plandelen/bewerken.text.ts'
import { kiesDoelen, kopieerDoelen } from '../../../../plandelen/lijstbewerking.ts'
import type { Doel } from '../../../../plandelen/plandelen.schema.ts'
import { MAX_ITEMS } from '../../../../plandelen/tekst.ts'
import { DoelenBewerken } from '../../../../plandelen/ui/doelen-bewerken.tsx'
import { Overnemen } from '../../../../plandelen/ui/overnemen.tsx'
import { Vlak } from '../../../../plandelen/ui/velden.tsx'
import { doelenEditorTekst as t } from '../../../handelingsdeel.text.ts'
import { oppVeldtekst } from '../../../velden.text.ts'
import type { EditorProps } from '../onderdeel-editor.ts'
import { plekIn } from '../velden.tsx'
import { streefdatums } from './schooljaar.ts'
import { haalVorige } from './vorige.ts'

const velden = oppVeldtekst.doelen

/** From where the school career leads, through the goals of this year, to the steps on the way. */
export function DoelenEditor({ waarde, onChange, fouten, opp, alleenLezen }: EditorProps<'doelen'>) {
  const plek = plekIn('doelen', { fouten, opp })
  const items = waarde.items
  const zetItems = (nieuw: readonly Doel[]) => onChange({ ...waarde, items: [...nieuw] })
  return (
    <div className="form">
      <Uitstroom
        opp={opp}
        kanBeginnen={!alleenLezen && waarde.einddoel.trim() === ''}
        begin={(einddoel) => onChange({ ...waarde, einddoel })}
      />
      <Vlak
        plek={plek}
        veld="einddoel"
        tekst={velden.einddoel}
        waarde={waarde.einddoel}
        onChange={(einddoel) => onChange({ ...waarde, einddoel })}
        readOnly={alleenLezen}
      />
      <Vlak
        plek={plek}
        veld="kinddoel"
        tekst={velden.kinddoel}
        waarde={waarde.kinddoel}
        onChange={(kinddoel) => onChange({ ...waarde, kinddoel })}
        readOnly={alleenLezen}
        optional
      />
      <div>
        <h3>{t.doelenKop}</h3>
        <p className="soft small">{velden.items.hulp}</p>
      </div>
      <DoelenBewerken
        doelen={items}
        onChange={zetItems}
        maatregelen={opp.onderdelen.maatregelen.inhoud.items}
        domeinen={opp.onderdelen.factoren.inhoud.domeinen.map(({ domein }) => domein)}
        streefdatum={streefdatums(opp.schooljaar)}
        plek={plek}
        alleenLezen={alleenLezen}
        acties={
          opp.vorigeOppId !== null && (
            <UitVorige oppId={opp.id} doelen={items} voegToe={(kopie) => zetItems([...items, ...kopie])} />
          )
        }
      />
    </div>
  )
}

/** The uitstroom of step 1 as context, with a first sentence to begin from. */
function Uitstroom(props: {
  opp: EditorProps<'doelen'>['opp']
  kanBeginnen: boolean
  begin: (einddoel: string) => void
}) {
  const { opp } = props
  const codes = useCodelijsten()
  const { verwacht } = opp.onderdelen.uitstroom.inhoud
  if (verwacht === null) return <Alert kind="info" title={t.geenUitstroom} />
  const label = codes.label('uitstroom', verwacht)
  const begin = () => props.begin(t.idee(opp.leerling.roepnaam, label))
  return (
    <Alert
      kind="info"
      title={t.uitstroom}
      {...(props.kanBeginnen ? { actions: <Button onPress={begin}>{t.neemIdee}</Button> } : {})}
    >
      <p>{t.uitstroomUitleg(label)}</p>
    </Alert>
  )
}

function UitVorige(props: {
  oppId: string
  doelen: readonly Doel[]
  voegToe: (kopie: readonly Doel[]) => void
}) {
  const bron = useRef<readonly Doel[]>([])
  return (
    <Overnemen
      soort={overnemenTekst.doelen}
      ruimte={MAX_ITEMS - props.doelen.length}
      haal={async () => {
        const vorige = await haalVorige(props.oppId)
        bron.current = vorige?.doelen ?? []
        return vorige === null ? undefined : { schooljaar: vorige.schooljaar, items: vorige.doelen }
      }}
      vulAan={(was, keuze) => kiesDoelen(bron.current, was, keuze)}
      neemOver={(gekozen) => {
        const { doelen } = kopieerDoelen(bron.current, gekozen, () => crypto.randomUUID())
        props.voegToe(doelen)
        return doelen.length
      }}
      onKlaar={(aantal) => toast(overnemenTekst.gelukt(aantal))}
    />
  )
}
