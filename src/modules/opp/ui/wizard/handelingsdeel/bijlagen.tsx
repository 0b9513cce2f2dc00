import { formatDate } from '../../../../../ui/format.ts'
import { Link } from '../../../../../ui/link.tsx'
import { Alert } from '../../../../../ui/status.tsx'
import { ItemsBewerken } from '../../../../plandelen/ui/items-bewerken.tsx'
import { useOpenItems } from '../../../../plandelen/ui/use-items.ts'
import { Dag, Regel } from '../../../../plandelen/ui/velden.tsx'
import { bijlagenEditorTekst as t } from '../../../handelingsdeel.text.ts'
import { oppVeldtekst } from '../../../velden.text.ts'
import type { EditorProps } from '../onderdeel-editor.ts'
import { plekIn } from '../velden.tsx'

const { items: tekst } = oppVeldtekst.bijlagen

/** What belongs to the plan, by title; the documents themselves are with the pupil. */
export function BijlagenEditor({ waarde, onChange, fouten, opp, alleenLezen }: EditorProps<'bijlagen'>) {
  const open = useOpenItems()
  const plek = plekIn('bijlagen', { fouten, opp })
  return (
    <div className="stack">
      <Alert kind="info" title={t.bestanden}>
        <Link href={`/leerlingen/${opp.leerling.id}/bijlagen`}>{t.naarBijlagen}</Link>
      </Alert>
      <ItemsBewerken
        items={waarde.items}
        onChange={(nieuw) => onChange({ items: [...nieuw] })}
        id={plek.id('items')}
        label={tekst.label}
        naam={t.naam}
        titel={(bijlage) => bijlage.titel}
        feiten={(bijlage) => [
          ...(bijlage.bron === '' ? [] : [bijlage.bron]),
          ...(bijlage.datum === null ? [] : [formatDate(bijlage.datum)]),
        ]}
        maak={(id) => ({ id, titel: '', bron: '', datum: null })}
        nieuw={t.nieuw}
        leeg={t.leeg}
        verwijderd={t.weg}
        plek={plek}
        lijst="items"
        open={open}
        alleenLezen={alleenLezen}
        velden={({ item, zet, plek: hier }) => (
          <>
            <Regel
              plek={hier}
              veld="titel"
              tekst={tekst.item.titel}
              waarde={item.titel}
              onChange={(titel) => zet({ titel })}
            />
            <Regel
              plek={hier}
              veld="bron"
              tekst={tekst.item.bron}
              waarde={item.bron}
              onChange={(bron) => zet({ bron })}
            />
            <Dag
              plek={hier}
              veld="datum"
              tekst={tekst.item.datum}
              waarde={item.datum}
              onChange={(datum) => zet({ datum })}
            />
          </>
        )}
      />
    </div>
  )
}
