import { useState } from 'react'
import * as z from 'zod/mini'
import { DateField } from '../../../../ui/date-field.tsx'
import { dayOf } from '../../../../ui/format.ts'
import { Alert } from '../../../../ui/status.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { ApiError } from '../../../../web/api.ts'
import { useFormulier } from '../../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../../web/formulier-dialoog.tsx'
import { grenzen } from '../../../plandelen/tekst.ts'
import { type Open, openSchema, type Vaststellingen } from '../../ondertekening.schema.ts'
import { vaststelTekst as t } from '../../vaststellen/vaststellen.text.ts'
import { useVers, useVerstuur } from '../use-ronde.ts'
import { OpenWachters } from './open-wachters.tsx'
import { stelVast } from './vaststel-api.ts'

type Props = { oppId: string; stand: Vaststellingen; schrijft: boolean; onKlaar: () => void }

/** The act itself. What was typed stays, also over a second proof or when something came in between. */
export function VaststelDialoog({ oppId, stand, schrijft, onKlaar }: Props) {
  const formulier = useFormulier('vaststellen-')
  const verstuur = useVerstuur(oppId, formulier, onKlaar)
  const vers = useVers(oppId)
  const [beginOp, setBeginOp] = useState(dayOf(Date.now()))
  const [toelichting, setToelichting] = useState('')
  const [intussen, setIntussen] = useState<Open>([])
  const act = async () => {
    setIntussen([])
    try {
      await stelVast({ params: { oppId }, body: { versie: stand.versie, beginOp, toelichting } })
    } catch (error) {
      const open = z.safeParse(openSchema, error instanceof ApiError ? error.meer.open : undefined)
      if (open.success) setIntussen(open.data)
      throw error
    }
  }
  const bewaar = () => verstuur({ 'vaststellen-beginOp': beginOp === '' && t.beginLeeg }, act, t.gelukt)
  const sluit = () => {
    onKlaar()
    // What came in between is on the page then.
    if (intussen.length > 0) void vers()
  }
  return (
    <FormulierDialoog
      titel={t.dialoog(stand.versie)}
      formulier={formulier}
      knop={t.knop}
      onBewaar={bewaar}
      onKlaar={sluit}
    >
      {intussen.length > 0 && (
        <section className="stack" aria-label={t.intussen}>
          <p>{t.intussen}</p>
          <OpenWachters oppId={oppId} open={intussen} schrijft={schrijft} />
        </section>
      )}
      <DateField
        id="vaststellen-beginOp"
        label={t.begin}
        help={t.beginHulp}
        error={formulier.fout('vaststellen-beginOp')}
        value={beginOp}
        onChange={setBeginOp}
      />
      <TextArea
        id="vaststellen-toelichting"
        label={t.toelichting}
        help={t.toelichtingHulp}
        optional
        error={formulier.fout('vaststellen-toelichting')}
        value={toelichting}
        onChange={setToelichting}
        max={grenzen.verhaal.max}
      />
      <Alert kind="let_op" title={t.gevolg}>
        <p>{t.gevolgBericht}</p>
        {stand.rod && <p>{t.gevolgRod}</p>}
      </Alert>
    </FormulierDialoog>
  )
}
