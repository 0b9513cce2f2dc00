import { Check, Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/choice-groups.tsx'
import { FieldNotes } from '../../../../ui/field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { type Formulier, FormulierFouten } from '../../../../web/formulier.tsx'
import type { OppSnapshot } from '../../../opp/snapshot.schema.ts'
import type { MijnStap } from '../../ondertekening.schema.ts'
import type { StapTekst } from '../../stap.text.ts'
import { alleJa, keuzeVan, nogJa, telling, tochNiet } from '../../stap.ts'
import { genummerd } from './afspraak-inhoud.ts'
import { AfspraakKaart } from './afspraak-kaart.tsx'
import { type Invoer, MAX_TEKST } from './invoer.ts'

interface BesluitFormulierProps {
  stap: MijnStap
  plan: OppSnapshot
  invoer: Invoer
  onInvoer: (wijzig: (was: Invoer) => Invoer) => void
  formulier: Formulier
  onVerder: () => unknown
  t: StapTekst
}

/** Everything that is asked, on one screen: the whole was seen, and an answer per agreement. */
export function BesluitFormulier(props: BesluitFormulierProps) {
  const { stap, invoer, onInvoer, formulier, t } = props
  return (
    <form className="stack-l" noValidate onSubmit={(event) => event.preventDefault()}>
      <FormulierFouten formulier={formulier} />
      {stap.verklaring !== 'gezien' && <Afspraken {...props} verklaring={stap.verklaring} />}
      <div className="card stack">
        <div className="field stap-gezien" data-invalid={formulier.fout('gezien') !== undefined || undefined}>
          <FieldNotes id="gezien" label="" error={formulier.fout('gezien')} />
          <Checkbox
            id="gezien"
            label={stap.verklaring === 'akkoord' ? t.gezienAkkoord : t.gezien}
            checked={invoer.gezien}
            onChange={(gezien) => onInvoer((was) => ({ ...was, gezien }))}
          />
        </div>
        <div className="stap-verklaring">
          <p className="soft small">{t.wettelijk}</p>
          <p>{stap.tekst.gezien}</p>
          <p>{stap.tekst.instemming}</p>
        </div>
      </div>
      <TextArea
        id="opmerking"
        label={t.opmerking}
        optional
        error={formulier.fout('opmerking')}
        max={MAX_TEKST}
        value={invoer.opmerking}
        onChange={(opmerking) => onInvoer((was) => ({ ...was, opmerking }))}
      />
      <div className="stap-knoppen">
        <Button variant="primary" type="submit" onPress={props.onVerder}>
          {stap.verklaring === 'gezien' ? t.verstuurGezien : t.verder}
        </Button>
      </div>
    </form>
  )
}

function Afspraken(props: BesluitFormulierProps & { verklaring: 'instemming' | 'akkoord' }) {
  const { stap, plan, invoer, onInvoer, formulier, t } = props
  const [gezet, setGezet] = useState<readonly string[]>([])
  const inhouden = useMemo(() => genummerd(stap.afspraken, plan), [stap.afspraken, plan])
  const sleutels = stap.afspraken.map(({ sleutel }) => sleutel)
  const nu = nogJa(invoer.keuzes, gezet)
  const { open } = telling(invoer.keuzes, sleutels)
  const zetAlles = () => {
    const alles = alleJa(invoer.keuzes, sleutels)
    setGezet(alles.gezet)
    onInvoer((was) => ({ ...was, keuzes: alles.keuzes }))
  }
  const maakOngedaan = () => {
    onInvoer((was) => ({ ...was, keuzes: tochNiet(was.keuzes, gezet) }))
    setGezet([])
  }
  return (
    <div className="stack">
      <p className="measure">{t.afsprakenUitleg}</p>
      <div className="row">
        {nu.length === 0 ? (
          open > 0 && (
            <>
              <Button icon={<Check aria-hidden="true" />} onPress={zetAlles}>
                {t.allesJa[props.verklaring]}
              </Button>
              <span className="soft small">{t.allesJaUitleg}</span>
            </>
          )
        ) : (
          <>
            <span role="status">{t.gezet(nu.length)}</span>
            <Button icon={<Undo2 aria-hidden="true" />} variant="quiet" onPress={maakOngedaan}>
              {t.ongedaan}
            </Button>
          </>
        )}
      </div>
      {inhouden.map(({ afspraak, inhoud, nummer }) => (
        <AfspraakKaart
          key={afspraak.sleutel}
          afspraak={afspraak}
          inhoud={inhoud}
          nummer={nummer}
          totaal={inhouden.length}
          verklaring={props.verklaring}
          keuze={keuzeVan(invoer.keuzes, afspraak.sleutel)}
          onKeuze={(keuze) =>
            onInvoer((was) => ({ ...was, keuzes: { ...was.keuzes, [afspraak.sleutel]: keuze } }))
          }
          fout={formulier.fout}
          t={t}
        />
      ))}
    </div>
  )
}
