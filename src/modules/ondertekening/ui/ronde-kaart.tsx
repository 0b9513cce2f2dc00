import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { dayOf, formatDate } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { Disclosure, RichText } from '../../../ui/text.tsx'
import { versieAdres } from '../../opp/ui/adressen.ts'
import { isLeeg } from '../../plandelen/tekst.ts'
import type { Overzicht, Ronde } from '../ondertekening.schema.ts'
import { rondeOpen } from '../ondertekening.ts'
import { nogDagen, tabTekst as t } from '../tab.text.ts'
import { dagenTot } from '../tab.ts'
import { BerichtDialoog } from './dialogen/bericht-dialoog.tsx'
import { IntrekDialoog } from './dialogen/reden-dialoog.tsx'
import { RondeBadge } from './stand-badge.tsx'
import { TekenaarRegel } from './tekenaar-regel.tsx'

type Props = {
  overzicht: Overzicht
  ronde: Ronde
  vandaag: string
  /** Inside something that names it already. */
  kaal?: boolean
}

/** One round: which version, until when, and per signer how far it is. */
export function RondeKaart({ overzicht, ronde, vandaag, kaal = false }: Props) {
  const [vraag, setVraag] = useState<'bericht' | 'intrekken'>()
  const sluit = () => setVraag(undefined)
  const { intrekken, berichten } = overzicht.abilities
  const open = rondeOpen(ronde.stand)
  const inhoud = (
    <div className="stack">
      <Feiten overzicht={overzicht} ronde={ronde} vandaag={vandaag} kaal={kaal} />
      <ul className="ondertekenaars" aria-label={t.ondertekenaars}>
        {ronde.tekenaars.map((tekenaar) => (
          <TekenaarRegel key={tekenaar.id} overzicht={overzicht} ronde={ronde} tekenaar={tekenaar} />
        ))}
      </ul>
      {open && (intrekken.mag || berichten.mag) && (
        <div className="button-group no-print">
          {berichten.mag && <Button onPress={() => setVraag('bericht')}>{t.stuurAllen}</Button>}
          {intrekken.mag && <Button onPress={() => setVraag('intrekken')}>{t.trekIn}</Button>}
        </div>
      )}
      {vraag === 'bericht' && (
        <BerichtDialoog
          oppId={overzicht.oppId}
          verzoekId={ronde.id}
          aan={null}
          aantal={ronde.tekenaars.length}
          onKlaar={sluit}
        />
      )}
      {vraag === 'intrekken' && <IntrekDialoog oppId={overzicht.oppId} ronde={ronde} onKlaar={sluit} />}
    </div>
  )
  return kaal ? (
    inhoud
  ) : (
    <Card title={t.rondeVersie(ronde.ronde, ronde.versie)} action={<RondeBadge stand={ronde.stand} />}>
      {inhoud}
    </Card>
  )
}

function Feiten({ overzicht, ronde, vandaag, kaal }: Required<Props>) {
  const nieuwere = rondeOpen(ronde.stand) && overzicht.versie > ronde.versie
  return (
    <div className="stack-tight">
      {kaal && (
        <div>
          <RondeBadge stand={ronde.stand} />
        </div>
      )}
      <p>
        <Link href={versieAdres(overzicht.oppId, ronde.versie)}>{t.bekijkVersie}</Link>
      </p>
      <p className="soft">{t.gevraagd(ronde.aangemaaktNaam, formatDate(dayOf(ronde.aangemaaktOp)))}</p>
      {ronde.stand === 'loopt' ? (
        <>
          <p>{t.termijn(formatDate(ronde.termijnOp), nogDagen(dagenTot(ronde.termijnOp, vandaag)))}</p>
          <p className="soft">{t.herinnerNa(ronde.herinnerNa)}</p>
        </>
      ) : (
        <p className="soft">{t.termijnWas(formatDate(ronde.termijnOp))}</p>
      )}
      {ronde.stand === 'ingetrokken' && ronde.afgerondOp !== null && (
        <>
          <p>{t.ingetrokken(ronde.ingetrokkenNaam ?? '', formatDate(dayOf(ronde.afgerondOp)))}</p>
          <RichText text={ronde.reden} />
        </>
      )}
      {ronde.stand !== 'ingetrokken' && ronde.afgerondOp !== null && (
        <p className="soft">{t.afgerond(formatDate(dayOf(ronde.afgerondOp)))}</p>
      )}
      {nieuwere && <Alert kind="info" title={t.nieuwere(overzicht.versie)} />}
      {!isLeeg(ronde.bericht) && (
        <Disclosure title={t.bericht}>
          <RichText text={ronde.bericht} />
        </Disclosure>
      )}
    </div>
  )
}
