import { useEffect, useRef } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { type Formulier, FormulierFouten } from '../../../../web/formulier.tsx'
import type { OppSnapshot } from '../../../opp/snapshot.schema.ts'
import { afspraakSoortTekst } from '../../afspraken.text.ts'
import type { MijnStap } from '../../ondertekening.schema.ts'
import type { StapTekst } from '../../stap.text.ts'
import { keuzeVan, telling } from '../../stap.ts'
import { genummerd } from './afspraak-inhoud.ts'
import { AntwoordLijst, type AntwoordRegel } from './antwoord-lijst.tsx'
import type { Invoer } from './invoer.ts'

/** What was chosen so far, as it will be read back. */
export const regelsVan = (stap: MijnStap, { keuzes }: Invoer): readonly AntwoordRegel[] =>
  stap.afspraken.flatMap(({ sleutel, titel, soort }) => {
    const { antwoord, opmerking } = keuzeVan(keuzes, sleutel)
    if (antwoord === null) return []
    return [
      {
        sleutel,
        titel: titel === '' ? afspraakSoortTekst[soort] : titel,
        antwoord,
        opmerking: antwoord === 'ja' ? '' : opmerking,
      },
    ]
  })

interface BesluitControleProps {
  stap: MijnStap
  plan: OppSnapshot
  invoer: Invoer
  formulier: Formulier
  onTerug: () => void
  onVerstuur: () => unknown
  t: StapTekst
}

/** Before it is sent: the answers in one sentence, what follows from them, and the way back. */
export function BesluitControle({
  stap,
  plan,
  invoer,
  formulier,
  onTerug,
  onVerstuur,
  t,
}: BesluitControleProps) {
  const kop = useRef<HTMLHeadingElement>(null)
  useEffect(() => kop.current?.focus(), [])
  const aantal = telling(
    invoer.keuzes,
    stap.afspraken.map(({ sleutel }) => sleutel),
  )
  return (
    <div className="card stack">
      <h3 ref={kop} tabIndex={-1}>
        {t.controle}
      </h3>
      <p className="stap-groot">{t.samenvatting(aantal, stap.verklaring)}</p>
      <AntwoordLijst
        regels={regelsVan(stap, invoer)}
        opmerking={invoer.opmerking}
        afspraken={genummerd(stap.afspraken, plan)}
        t={t}
      />
      {aantal.nee > 0 ? (
        <Alert kind="info" title={t.gevolgNee(aantal.nee)}>
          {stap.verklaring === 'instemming' && <p>{t.plaats}</p>}
        </Alert>
      ) : (
        <p>{t.gevolgJa}</p>
      )}
      {aantal.ja_maar > 0 && <p>{t.gevolgMaar}</p>}
      <p className="soft">{t.vast}</p>
      {/* At the button: what went wrong shows where the eye and the thumb are. */}
      <FormulierFouten formulier={formulier} />
      <div className="stap-knoppen">
        <Button variant="primary" onPress={onVerstuur}>
          {t.verstuur}
        </Button>
        <Button onPress={onTerug}>{t.terug}</Button>
      </div>
    </div>
  )
}
