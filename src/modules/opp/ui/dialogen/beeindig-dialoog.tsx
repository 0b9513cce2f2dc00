import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { dayOf } from '../../../../ui/format.ts'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { uiText } from '../../../../ui/ui.text.ts'
import type { CodeVan } from '../../../organisatie/codelijsten.ts'
import { useCodelijsten } from '../../../organisatie/ui/use-codelijsten.ts'
import { grenzen } from '../../../plandelen/tekst.ts'
import { dialoogTekst } from '../../dialogen.text.ts'
import type { Opp } from '../../opp.api.schema.ts'
import { oppTekst } from '../../opp.text.ts'
import { beeindig } from '../opp-api.ts'
import { ActieFout } from './actie-fout.tsx'
import { useActie } from './use-actie.ts'

const t = dialoogTekst.beeindig

/** Ends the plan: reason, last day, and what that means. It stays readable. */
export function BeeindigDialoog(props: { opp: Opp; open: boolean; onClose: () => void }) {
  const { opp, open, onClose } = props
  const vandaag = dayOf(Date.now())
  const lijsten = useCodelijsten()
  const [reden, setReden] = useState<CodeVan<'beeindiging'> | ''>('')
  const [einddatum, setEinddatum] = useState(vandaag)
  const [toelichting, setToelichting] = useState('')
  const [geprobeerd, setGeprobeerd] = useState(false)
  const { fout, doe } = useActie(opp.id)
  const verstuur = async () => {
    setGeprobeerd(true)
    if (reden === '' || einddatum === '') {
      document.getElementById(reden === '' ? 'beeindig-reden' : 'beeindig-datum')?.focus()
      return
    }
    const body = { reden, einddatum, toelichting }
    if (!(await doe(() => beeindig({ params: { oppId: opp.id }, body })))) return
    onClose()
    toast(t.gelukt)
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t.titel}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="danger" onPress={verstuur}>
            {t.knop}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{oppTekst.beeindigUitleg}</p>
        <Select
          id="beeindig-reden"
          label={t.reden}
          error={geprobeerd && reden === '' ? t.redenFout : undefined}
          value={reden}
          options={lijsten.keuzes('beeindiging').map(({ code, label }) => ({
            value: code as CodeVan<'beeindiging'>, // a list that schools can't extend
            label,
          }))}
          onChange={setReden}
        />
        <DateField
          id="beeindig-datum"
          label={t.datum}
          help={t.datumHulp}
          error={geprobeerd && einddatum === '' ? t.datumFout : undefined}
          value={einddatum}
          onChange={setEinddatum}
          max={vandaag}
          {...(opp.startOp === null ? {} : { min: opp.startOp })}
        />
        <TextArea
          id="beeindig-toelichting"
          label={t.toelichting}
          help={t.toelichtingHulp}
          optional
          error={undefined}
          value={toelichting}
          onChange={setToelichting}
          max={grenzen.verhaal.max}
        />
        <ActieFout fout={fout} />
      </div>
    </Dialog>
  )
}
