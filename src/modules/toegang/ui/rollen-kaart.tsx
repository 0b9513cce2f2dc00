import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { inAmsterdam } from '../../../platform/datum.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { ConfirmDialog, Dialog } from '../../../ui/dialog.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Select } from '../../../ui/select.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { Disclosure } from '../../../ui/text.tsx'
import { toast } from '../../../ui/toast.tsx'
import { FormulierFouten, foutTekst, useFormulier } from '../../../web/formulier.tsx'
import { GROEP_ROLLEN, MEDEWERKER_ROLLEN, rolNaam } from '../../organisatie/organisatie.ts'
import type { MedewerkerAntwoord } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'
import { redenVan } from './reden.ts'
import { toegangApi } from './toegang-api.ts'

const t = medewerkersText.rollen
type Toekenning = MedewerkerAntwoord['toekenningen'][number]
const periode = ({ vanaf, tot }: Toekenning) => t.periode(formatDate(vanaf), tot && formatDate(tot))

/** The roles of one member of staff: those of now and later, and what was. */
export function RollenKaart({ medewerker }: { medewerker: MedewerkerAntwoord }) {
  const client = useQueryClient()
  const [geeft, setGeeft] = useState(false)
  const [einde, setEinde] = useState<Toekenning>()
  const [fout, setFout] = useState<string>()
  const vandaag = inAmsterdam(new Date())
  const lopend = medewerker.toekenningen.filter(({ tot }) => tot === null || tot >= vandaag)
  const eerder = medewerker.toekenningen.filter(({ tot }) => tot !== null && tot < vandaag)
  const reden = redenVan(medewerker.abilities.rollen)
  const zonderGroep = lopend.some(
    ({ rol }) =>
      (GROEP_ROLLEN as readonly string[]).includes(rol) &&
      ![...medewerker.groepKoppelingen, ...medewerker.leerlingKoppelingen].some(
        (k) => k.rol === rol && (k.tot === null || k.tot >= vandaag),
      ),
  )
  const beeindig = async () => {
    if (!einde) return
    try {
      await toegangApi.beeindigRol({ params: { medewerkerId: medewerker.id, toekenningId: einde.id } })
      await client.invalidateQueries({ queryKey: ['medewerkers'] })
      toast(t.beeindigd)
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
        {zonderGroep && <Alert kind="let_op" title={t.groepNodig} />}
        {lopend.length > 0 && (
          <ul className="rows">
            {lopend.map((toekenning) => (
              <li key={toekenning.id}>
                <div className="rows-text">
                  <strong>{rolNaam(toekenning.rol)}</strong>
                  <div className="soft">{periode(toekenning)}</div>
                </div>
                <Button
                  variant="quiet"
                  disabledReason={reden}
                  onPress={() => {
                    setFout(undefined)
                    setEinde(toekenning)
                  }}
                >
                  {t.beeindig}
                  <span className="visually-hidden">{rolNaam(toekenning.rol)}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        {eerder.length > 0 && (
          <Disclosure title={t.eerder} count={eerder.length}>
            <ul>
              {eerder.map((toekenning) => (
                <li key={toekenning.id}>
                  {rolNaam(toekenning.rol)} <span className="soft">{periode(toekenning)}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
      {geeft && <RolDialoog medewerkerId={medewerker.id} onKlaar={() => setGeeft(false)} />}
      <ConfirmDialog
        open={einde !== undefined}
        onClose={() => setEinde(undefined)}
        title={t.beeindigTitel(einde ? rolNaam(einde.rol) : '')}
        consequence={t.beeindigGevolg(medewerker.naam)}
        confirm={t.beeindig}
        onConfirm={beeindig}
        error={fout}
      />
    </Card>
  )
}

function RolDialoog({ medewerkerId, onKlaar }: { medewerkerId: string; onKlaar: () => void }) {
  const client = useQueryClient()
  const formulier = useFormulier('rol-')
  const [rol, setRol] = useState<(typeof MEDEWERKER_ROLLEN)[number] | ''>('')
  const [vanaf, setVanaf] = useState(() => inAmsterdam(new Date()))
  const [tot, setTot] = useState('')
  const geef = () =>
    formulier.verstuur(
      {
        'rol-rol': rol === '' && medewerkersText.vulIn.rol,
        'rol-vanaf': vanaf === '' && medewerkersText.vulIn.dag,
      },
      async () => {
        if (rol === '') return
        await toegangApi.geefRol({ params: { medewerkerId }, body: { rol, vanaf, tot: tot || null } })
        await client.invalidateQueries({ queryKey: ['medewerkers'] })
        toast(t.gegeven)
        onKlaar()
      },
    )
  return (
    <Dialog
      open
      onClose={onKlaar}
      title={t.geef}
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
        <Select
          id="rol-rol"
          label={t.rol}
          error={formulier.fout('rol-rol')}
          value={rol}
          empty={t.kies}
          options={MEDEWERKER_ROLLEN.map((code) => ({ value: code, label: rolNaam(code) }))}
          onChange={setRol}
        />
        <div className="form-columns">
          <DateField
            id="rol-vanaf"
            label={t.vanaf}
            error={formulier.fout('rol-vanaf')}
            value={vanaf}
            onChange={setVanaf}
          />
          <DateField
            id="rol-tot"
            label={t.tot}
            help={t.totHulp}
            optional
            error={formulier.fout('rol-tot')}
            value={tot}
            onChange={setTot}
            min={vanaf}
          />
        </div>
      </div>
    </Dialog>
  )
}
