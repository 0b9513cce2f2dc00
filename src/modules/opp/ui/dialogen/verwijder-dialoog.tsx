import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { uiText } from '../../../../ui/ui.text.ts'
import { ApiError } from '../../../../web/api.ts'
import { grenzen, isLeeg } from '../../../plandelen/tekst.ts'
import { dialoogTekst } from '../../dialogen.text.ts'
import type { Opp } from '../../opp.api.schema.ts'
import { verwijderTekst } from '../../opp.text.ts'
import { oppSleutel, verwijder, vraagVerwijderen } from '../opp-api.ts'
import { ActieFout } from './actie-fout.tsx'
import { useActie } from './use-actie.ts'

const t = dialoogTekst.verwijder

interface VerwijderProps {
  opp: Opp
  open: boolean
  onClose: () => void
}

/** One person removes what nobody else saw, or a second person confirms what was asked for. */
export function VerwijderDialoog({ opp, open, onClose }: VerwijderProps) {
  const { naam, id: leerlingId } = opp.leerling
  const [getypt, setGetypt] = useState('')
  const [naamFout, setNaamFout] = useState<string>()
  const { fout, doe } = useActie(opp.id)
  const client = useQueryClient()
  const navigate = useNavigate()
  const verzoek = opp.verwijderverzoek
  const verstuur = async () => {
    setNaamFout(undefined)
    if (isLeeg(getypt)) {
      setNaamFout(t.typFout(naam))
      document.getElementById('verwijder-naam')?.focus()
      return
    }
    const weg = await doe(async () => {
      try {
        await verwijder({ params: { oppId: opp.id }, body: { naam: getypt } })
      } catch (error) {
        if (error instanceof ApiError && error.code === 'opp.naam-klopt-niet') setNaamFout(t.typFout(naam))
        throw error
      }
      // Away first: the page must not ask for what is no longer there.
      await navigate({ to: '/leerlingen/$leerlingId/plannen', params: { leerlingId } })
      client.removeQueries({ queryKey: oppSleutel(opp.id) })
    })
    if (weg) toast(t.gelukt)
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={verzoek === null ? t.titel : t.tweedeTitel}
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
        <p>{verzoek === null ? verwijderTekst.direct : t.tweedeTekst(verzoek.doorNaam, verzoek.reden)}</p>
        <TextField
          id="verwijder-naam"
          label={t.typ(naam)}
          error={naamFout}
          value={getypt}
          onChange={setGetypt}
          autoComplete="off"
        />
        {naamFout === undefined && <ActieFout fout={fout} />}
      </div>
    </Dialog>
  )
}

/** Others have seen it: only as "ten onrechte ingevoerd", and a second person does it. */
export function VerzoekDialoog({ opp, open, onClose }: VerwijderProps) {
  const [reden, setReden] = useState('')
  const [geprobeerd, setGeprobeerd] = useState(false)
  const { fout, doe } = useActie(opp.id)
  const verstuur = async () => {
    setGeprobeerd(true)
    if (isLeeg(reden)) {
      document.getElementById('verwijder-reden')?.focus()
      return
    }
    if (!(await doe(() => vraagVerwijderen({ params: { oppId: opp.id }, body: { reden } })))) return
    onClose()
    toast(t.vraagGelukt)
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t.vraagTitel}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="danger" onPress={verstuur}>
            {t.vraagKnop}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{verwijderTekst.tweePersonen}</p>
        <TextField
          id="verwijder-reden"
          label={t.reden}
          help={t.redenHulp}
          error={geprobeerd && isLeeg(reden) ? t.redenFout : undefined}
          value={reden}
          onChange={setReden}
          max={grenzen.kort.max}
        />
        <ActieFout fout={fout} />
      </div>
    </Dialog>
  )
}
