import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Link } from '../../../ui/link.tsx'
import { Alert } from '../../../ui/status.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { noodtoegangText as t } from '../noodtoegang.text.ts'
import { rechtenApi } from './rechten-api.ts'

const REDEN_MIN = 20
type Gevonden = { id: string; naam: string; groep: string | null }

/** Finds one pupil exactly, asks why, and opens the dossier for an hour. */
export function NoodtoegangDialoog({ onKlaar }: { onKlaar: () => void }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const formulier = useFormulier('nood-')
  const [nummer, setNummer] = useState('')
  const [roepnaam, setRoepnaam] = useState('')
  const [achternaam, setAchternaam] = useState('')
  const [geboren, setGeboren] = useState('')
  const [reden, setReden] = useState('')
  const [leerling, setLeerling] = useState<Gevonden>()
  const [uitslag, setUitslag] = useState<'niets' | 'zichtbaar' | 'gesloten'>()
  const [gesloten, setGesloten] = useState<string | null>(null)
  const zoek = () => {
    const naam = roepnaam.trim() !== '' && achternaam.trim() !== '' && geboren !== ''
    setUitslag(undefined)
    return formulier.verstuur(
      { 'nood-leerlingnummer': nummer.trim() === '' && !naam && t.zoekIn },
      async () => {
        const gevonden = await rechtenApi.zoekNood({
          body: {
            leerlingnummer: nummer.trim() || null,
            roepnaam: roepnaam.trim() || null,
            achternaam: achternaam.trim() || null,
            geboortedatum: geboren || null,
          },
        })
        setLeerling(gevonden.leerling ?? undefined)
        setGesloten(gevonden.gesloten)
        setUitslag(
          gevonden.gesloten !== null
            ? 'gesloten'
            : gevonden.leerling === null
              ? 'niets'
              : gevonden.zichtbaar
                ? 'zichtbaar'
                : undefined,
        )
      },
    )
  }
  const open = () =>
    formulier.verstuur({ 'nood-reden': reden.trim().length < REDEN_MIN && t.redenKort }, async () => {
      if (!leerling) return
      await rechtenApi.openNood({ body: { leerlingId: leerling.id, reden: reden.trim() } })
      await client.invalidateQueries()
      toast(t.geopend)
      onKlaar()
      await navigate({ to: `/leerlingen/${leerling.id}` })
    })
  const kan = leerling !== undefined && uitslag === undefined
  return (
    <FormulierDialoog
      titel={t.titel}
      formulier={formulier}
      knop={kan ? t.open : t.zoek}
      gevaar={kan}
      onBewaar={kan ? open : zoek}
      onKlaar={onKlaar}
      vooraf={
        <Alert kind="let_op" title={t.alleenInNood}>
          <p>{t.uitleg}</p>
        </Alert>
      }
    >
      {kan ? (
        <>
          <div className="row">
            <strong>{t.gevonden(leerling.naam, leerling.groep)}</strong>
            <Button variant="quiet" onPress={() => setLeerling(undefined)}>
              {t.andere}
            </Button>
          </div>
          <TextArea
            id="nood-reden"
            label={t.reden}
            help={t.redenHulp}
            error={formulier.fout('nood-reden')}
            value={reden}
            onChange={setReden}
            max={1000}
          />
        </>
      ) : (
        <>
          <p className="soft">{t.zoekUitleg}</p>
          <TextField
            id="nood-leerlingnummer"
            label={t.nummer}
            optional
            error={formulier.fout('nood-leerlingnummer')}
            value={nummer}
            onChange={setNummer}
            max={60}
            short
          />
          <p>{t.ofNaam}</p>
          <div className="form-columns">
            <TextField
              id="nood-roepnaam"
              label={t.roepnaam}
              optional
              error={formulier.fout('nood-roepnaam')}
              value={roepnaam}
              onChange={setRoepnaam}
              max={100}
            />
            <TextField
              id="nood-achternaam"
              label={t.achternaam}
              optional
              error={formulier.fout('nood-achternaam')}
              value={achternaam}
              onChange={setAchternaam}
              max={200}
            />
          </div>
          <DateField
            id="nood-geboortedatum"
            label={t.geboren}
            optional
            error={formulier.fout('nood-geboortedatum')}
            value={geboren}
            onChange={setGeboren}
          />
          {uitslag === 'niets' && <Alert kind="info" title={t.niets} live />}
          {uitslag === 'gesloten' && gesloten !== null && (
            <Alert
              kind="info"
              title={t.gesloten}
              live
              actions={<Link href={`/leerlingen/${gesloten}`}>{t.naarGesloten}</Link>}
            />
          )}
          {uitslag === 'zichtbaar' && leerling && (
            <Alert
              kind="goed"
              title={t.zichtbaar(leerling.naam)}
              live
              actions={<Link href={`/leerlingen/${leerling.id}`}>{t.naarLeerling}</Link>}
            />
          )}
        </>
      )}
    </FormulierDialoog>
  )
}
