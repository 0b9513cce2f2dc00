import { useState } from 'react'
import { inAmsterdam } from '../../../platform/datum.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { MEDEWERKER_ROLLEN, rolNaam } from '../../organisatie/organisatie.ts'
import type { MedewerkerAntwoord } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'
import { useGedaan } from './looptijd-kaart.tsx'
import { toegangApi } from './toegang-api.ts'

const t = medewerkersText.rollen

/** Gives a role from a day on. */
export function RolDialoog({ medewerkerId, onKlaar }: { medewerkerId: string; onKlaar: () => void }) {
  const gedaan = useGedaan()
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
        await gedaan(t.gegeven)
        onKlaar()
      },
    )
  return (
    <FormulierDialoog titel={t.geef} formulier={formulier} knop={t.geef} onBewaar={geef} onKlaar={onKlaar}>
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
    </FormulierDialoog>
  )
}

/** Changes until when a role lasts. */
export function RolWijzigDialoog(props: {
  medewerkerId: string
  toekenning: MedewerkerAntwoord['toekenningen'][number]
  onKlaar: () => void
}) {
  const { medewerkerId, toekenning, onKlaar } = props
  const gedaan = useGedaan()
  const formulier = useFormulier('rol-')
  const [tot, setTot] = useState(toekenning.tot ?? '')
  const bewaar = () =>
    formulier.verstuur({}, async () => {
      await toegangApi.wijzigRol({
        params: { medewerkerId, toekenningId: toekenning.id },
        body: { tot: tot || null },
      })
      await gedaan(t.gewijzigd)
      onKlaar()
    })
  return (
    <FormulierDialoog
      titel={t.wijzigTitel(rolNaam(toekenning.rol))}
      formulier={formulier}
      knop={t.wijzigKnop}
      onBewaar={bewaar}
      onKlaar={onKlaar}
    >
      <DateField
        id="rol-tot"
        label={t.tot}
        help={t.totHulp}
        optional
        error={formulier.fout('rol-tot')}
        value={tot}
        onChange={setTot}
        min={inAmsterdam(new Date())}
      />
    </FormulierDialoog>
  )
}
