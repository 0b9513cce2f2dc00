import { useState } from 'react'
import { DateField } from '../../../../ui/date-field.tsx'
import { dayOf } from '../../../../ui/format.ts'
import { TextField } from '../../../../ui/text-field.tsx'
import { useFormulier } from '../../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../../web/formulier-dialoog.tsx'
import { vervangendTekst as t } from '../../dialogen.text.ts'
import type { Tekenaar } from '../../ondertekening.schema.ts'
import { vervangend } from '../ondertekening-api.ts'
import { useVerstuur } from '../use-ronde.ts'
import { ScanVeld } from './scan-veld.tsx'

type Props = { oppId: string; leerlingId: string; tekenaar: Tekenaar; onKlaar: () => void }

/** What a court put in the place of a yes (BW 1:253a). */
export function VervangendDialoog({ oppId, leerlingId, tekenaar, onKlaar }: Props) {
  const formulier = useFormulier('vervangend-')
  const verstuur = useVerstuur(oppId, formulier, onKlaar)
  const [kenmerk, setKenmerk] = useState('')
  const [gegevenOp, setGegevenOp] = useState('')
  const [scanId, setScanId] = useState('')
  const bewaar = () =>
    verstuur(
      {
        'vervangend-kenmerk': kenmerk.trim() === '' && t.kenmerkLeeg,
        'vervangend-gegevenOp': gegevenOp === '' && t.datumLeeg,
      },
      () =>
        vervangend({
          params: { tekenaarId: tekenaar.id },
          body: { kenmerk, gegevenOp, scanId: scanId === '' ? null : scanId },
        }),
      t.gelukt,
    )
  return (
    <FormulierDialoog
      titel={t.titel(tekenaar.naam)}
      formulier={formulier}
      knop={t.knop}
      onBewaar={bewaar}
      onKlaar={onKlaar}
      vooraf={<p>{t.uitleg}</p>}
    >
      <TextField
        id="vervangend-kenmerk"
        label={t.kenmerk}
        help={t.kenmerkHulp}
        error={formulier.fout('vervangend-kenmerk')}
        value={kenmerk}
        onChange={setKenmerk}
      />
      <DateField
        id="vervangend-gegevenOp"
        label={t.datum}
        error={formulier.fout('vervangend-gegevenOp')}
        value={gegevenOp}
        onChange={setGegevenOp}
        max={dayOf(Date.now())}
      />
      <ScanVeld
        id="vervangend-scanId"
        label={t.scan}
        error={formulier.fout('vervangend-scanId')}
        optional
        leerlingId={leerlingId}
        value={scanId}
        onChange={setScanId}
      />
    </FormulierDialoog>
  )
}
