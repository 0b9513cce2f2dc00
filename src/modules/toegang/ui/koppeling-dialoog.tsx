import { useState } from 'react'
import { inAmsterdam } from '../../../platform/datum.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { endpoint } from '../../../web/api.ts'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import type { wijzigKoppeling } from '../../organisatie/organisatie.commands.ts'
import type { MedewerkerAntwoord } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'
import { useGedaan } from './looptijd-kaart.tsx'

const t = medewerkersText.koppelingen
const wijzig = endpoint<typeof wijzigKoppeling>('PUT /groepen/:groepId/medewerkers/:koppelingId')

/** Changes the subject of a link to a group, and until when it lasts. */
export function KoppelingWijzigDialoog(props: {
  koppeling: MedewerkerAntwoord['groepKoppelingen'][number]
  onKlaar: () => void
}) {
  const { koppeling, onKlaar } = props
  const gedaan = useGedaan()
  const formulier = useFormulier('koppeling-')
  const [vak, setVak] = useState(koppeling.vak ?? '')
  const [tot, setTot] = useState(koppeling.tot ?? '')
  const bewaar = () =>
    formulier.verstuur({}, async () => {
      await wijzig({
        params: { groepId: koppeling.groepId, koppelingId: koppeling.id },
        body: { vak: vak.trim() || null, tot: tot || null },
      })
      await gedaan(t.gewijzigd)
      onKlaar()
    })
  return (
    <FormulierDialoog
      titel={t.wijzigTitel(t.groep(koppeling.groep, koppeling.schooljaar))}
      formulier={formulier}
      knop={t.wijzigKnop}
      onBewaar={bewaar}
      onKlaar={onKlaar}
    >
      {koppeling.rol === 'vakdocent' && (
        <TextField
          id="koppeling-vak"
          label={t.vak}
          help={t.vakHulp}
          optional
          error={formulier.fout('koppeling-vak')}
          value={vak}
          onChange={setVak}
          max={60}
        />
      )}
      <DateField
        id="koppeling-tot"
        label={medewerkersText.rollen.tot}
        help={t.totHulp}
        optional
        error={formulier.fout('koppeling-tot')}
        value={tot}
        onChange={setTot}
        min={inAmsterdam(new Date())}
      />
    </FormulierDialoog>
  )
}
