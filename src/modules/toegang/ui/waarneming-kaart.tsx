import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { addDays, inAmsterdam } from '../../../platform/datum.ts'
import { Button } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { ConfirmDialog, Dialog } from '../../../ui/dialog.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Select } from '../../../ui/select.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { Disclosure } from '../../../ui/text.tsx'
import { toast } from '../../../ui/toast.tsx'
import { FormulierFouten, foutTekst, useFormulier } from '../../../web/formulier.tsx'
import { GROEP_ROLLEN, rolNaam } from '../../organisatie/organisatie.ts'
import type { MedewerkerAntwoord } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'
import { uiterlijkTot } from '../waarneming.ts'
import { rechtenApi } from './rechten-api.ts'
import { redenVan } from './reden.ts'
import { medewerkersQuery } from './toegang-api.ts'

const t = medewerkersText.waarneming
type Waarneming = MedewerkerAntwoord['waarnemingen'][number]
const periode = ({ vanaf, tot }: Waarneming) =>
  medewerkersText.rollen.periode(formatDate(vanaf), formatDate(tot))

/** For whom somebody stands in, and who stands in for them. */
export function WaarnemingKaart({ medewerker }: { medewerker: MedewerkerAntwoord }) {
  const client = useQueryClient()
  const [geeft, setGeeft] = useState(false)
  const [langer, setLanger] = useState<Waarneming>()
  const [einde, setEinde] = useState<Waarneming>()
  const [fout, setFout] = useState<string>()
  const vandaag = inAmsterdam(new Date())
  const lopend = medewerker.waarnemingen.filter(({ tot }) => tot >= vandaag)
  const eerder = medewerker.waarnemingen.filter(({ tot }) => tot < vandaag)
  const reden = redenVan(medewerker.abilities.rollen)
  const naamVan = (w: Waarneming) =>
    w.medewerkerId === medewerker.id ? t.neemtWaar(w.voor) : t.vervangen(w.medewerker)
  const klaar = async (tekst: string) => {
    await Promise.all(['medewerkers', 'vandaag'].map((key) => client.invalidateQueries({ queryKey: [key] })))
    toast(tekst)
  }
  const beeindig = async () => {
    if (!einde) return
    try {
      await rechtenApi.beeindigWaarneming({ params: { waarnemingId: einde.id } })
      await klaar(t.beeindigd)
      setEinde(undefined)
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  return (
    <Card
      title={t.titel}
      action={
        <Button icon={<Plus aria-hidden="true" />} onPress={() => setGeeft(true)} disabledReason={reden}>
          {t.geef}
        </Button>
      }
    >
      <div className="stack">
        <p className="soft">{lopend.length === 0 ? t.leeg : t.intro}</p>
        {lopend.length > 0 && (
          <ul className="rows">
            {lopend.map((w) => (
              <li key={w.id}>
                <div className="rows-text">
                  <strong>{naamVan(w)}</strong>
                  <div className="soft">{`${rolNaam(w.rol)} · ${periode(w)}`}</div>
                </div>
                {w.medewerkerId === medewerker.id && (
                  <div className="row">
                    <Button variant="quiet" disabledReason={reden} onPress={() => setLanger(w)}>
                      {t.verleng}
                      <span className="visually-hidden">{naamVan(w)}</span>
                    </Button>
                    <Button
                      variant="quiet"
                      disabledReason={redenVan(medewerker.abilities.ontkoppelen)}
                      onPress={() => {
                        setFout(undefined)
                        setEinde(w)
                      }}
                    >
                      {t.beeindig}
                      <span className="visually-hidden">{naamVan(w)}</span>
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
        {eerder.length > 0 && (
          <Disclosure title={t.eerder} count={eerder.length}>
            <ul>
              {eerder.map((w) => (
                <li key={w.id}>
                  {naamVan(w)} <span className="soft">{`${rolNaam(w.rol)} · ${periode(w)}`}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
      {geeft && (
        <GeefDialoog
          medewerker={medewerker}
          onKlaar={() => setGeeft(false)}
          onGelukt={() => klaar(t.gegeven)}
        />
      )}
      {langer && (
        <VerlengDialoog
          waarneming={langer}
          onKlaar={() => setLanger(undefined)}
          onGelukt={() => klaar(t.verlengd)}
        />
      )}
      <ConfirmDialog
        open={einde !== undefined}
        onClose={() => setEinde(undefined)}
        title={t.beeindigTitel}
        consequence={t.beeindigGevolg(medewerker.naam)}
        confirm={t.beeindig}
        onConfirm={beeindig}
        error={fout}
      />
    </Card>
  )
}

type Klaar = { onKlaar: () => void; onGelukt: () => Promise<void> }

function GeefDialoog({ medewerker, onKlaar, onGelukt }: Klaar & { medewerker: MedewerkerAntwoord }) {
  const formulier = useFormulier('waarneming-')
  const vandaag = inAmsterdam(new Date())
  const collegas = useQuery(medewerkersQuery).data?.medewerkers ?? []
  const [voor, setVoor] = useState('')
  const [rol, setRol] = useState<(typeof GROEP_ROLLEN)[number] | ''>('')
  const [vanaf, setVanaf] = useState(vandaag)
  const [tot, setTot] = useState(() => addDays(vandaag, 14))
  const geef = () =>
    formulier.verstuur(
      {
        'waarneming-voorMedewerkerId': voor === '' && t.vulIn.voor,
        'waarneming-rol': rol === '' && t.vulIn.rol,
        'waarneming-vanaf': vanaf === '' && t.vulIn.dag,
        'waarneming-tot': tot === '' && t.vulIn.dag,
      },
      async () => {
        if (rol === '') return
        await rechtenApi.geefWaarneming({
          params: { medewerkerId: medewerker.id },
          body: { voorMedewerkerId: voor, rol, vanaf, tot },
        })
        await onGelukt()
        onKlaar()
      },
    )
  return (
    <Dialog
      open
      onClose={onKlaar}
      title={t.dialoog(medewerker.naam)}
      actions={
        <>
          <Button onPress={onKlaar}>{medewerkersText.annuleer}</Button>
          <Button variant="primary" onPress={geef}>
            {t.geef}
          </Button>
        </>
      }
    >
      <div className="stack">
        <FormulierFouten formulier={formulier} />
        <Combobox
          id="waarneming-voorMedewerkerId"
          label={t.voor}
          error={formulier.fout('waarneming-voorMedewerkerId')}
          value={voor}
          options={collegas
            .filter(({ id }) => id !== medewerker.id)
            .map(({ id, naam }) => ({ value: id, label: naam }))}
          onChange={setVoor}
        />
        <Select
          id="waarneming-rol"
          label={t.rol}
          help={t.rolHulp}
          error={formulier.fout('waarneming-rol')}
          value={rol}
          empty={t.kies}
          options={GROEP_ROLLEN.map((code) => ({ value: code, label: rolNaam(code) }))}
          onChange={setRol}
        />
        <div className="form-columns">
          <DateField
            id="waarneming-vanaf"
            label={t.vanaf}
            error={formulier.fout('waarneming-vanaf')}
            value={vanaf}
            onChange={setVanaf}
          />
          <DateField
            id="waarneming-tot"
            label={t.tot}
            help={t.totHulp}
            error={formulier.fout('waarneming-tot')}
            value={tot}
            onChange={setTot}
            min={vanaf}
            {...(vanaf === '' ? {} : { max: uiterlijkTot(vanaf) })}
          />
        </div>
      </div>
    </Dialog>
  )
}

function VerlengDialoog({ waarneming, onKlaar, onGelukt }: Klaar & { waarneming: Waarneming }) {
  const formulier = useFormulier('waarneming-')
  const vandaag = inAmsterdam(new Date())
  const begin = waarneming.vanaf > vandaag ? waarneming.vanaf : vandaag
  const [tot, setTot] = useState(uiterlijkTot(begin))
  const verleng = () =>
    formulier.verstuur({ 'waarneming-tot': tot === '' && t.vulIn.dag }, async () => {
      await rechtenApi.verlengWaarneming({ params: { waarnemingId: waarneming.id }, body: { tot } })
      await onGelukt()
      onKlaar()
    })
  return (
    <Dialog
      open
      onClose={onKlaar}
      title={t.verlengTitel}
      actions={
        <>
          <Button onPress={onKlaar}>{medewerkersText.annuleer}</Button>
          <Button variant="primary" onPress={verleng}>
            {t.verleng}
          </Button>
        </>
      }
    >
      <div className="stack">
        <FormulierFouten formulier={formulier} />
        <DateField
          id="waarneming-tot"
          label={t.tot}
          help={t.totHulp}
          error={formulier.fout('waarneming-tot')}
          value={tot}
          onChange={setTot}
          min={begin}
          max={uiterlijkTot(begin)}
        />
      </div>
    </Dialog>
  )
}
