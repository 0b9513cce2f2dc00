import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Combobox } from '../../../ui/combobox.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { dayOf } from '../../../ui/format.ts'
import { Select } from '../../../ui/select.tsx'
import { toast } from '../../../ui/toast.tsx'
import { endpoint } from '../../../web/api.ts'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { useSessie } from '../../../web/sessie.ts'
import { LEERLING_ROLLEN } from '../../organisatie/organisatie.ts'
import { medewerkerNamenQuery } from '../../organisatie/ui/organisatie-api.ts'
import { useCodelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import type { koppelLeerling } from '../../toegang/rol.commands.ts'
import { teamTekst as t } from '../betrokkenen.text.ts'
import { leerlingSleutel } from './leerling-api.ts'

const koppel = endpoint<typeof koppelLeerling>('POST /leerlingen/:leerlingId/medewerkers')

/** Links a member of staff to this pupil alone. */
export function KoppelDialoog({ leerlingId, onKlaar }: { leerlingId: string; onKlaar: () => void }) {
  const client = useQueryClient()
  const lijsten = useCodelijsten()
  const formulier = useFormulier('koppel-')
  const zelf = useSessie()?.persoon?.betrekkingId
  const namen = useQuery(medewerkerNamenQuery).data?.medewerkers
  const [medewerkerId, setMedewerkerId] = useState('')
  const [rol, setRol] = useState<(typeof LEERLING_ROLLEN)[number] | ''>('')
  const [vanaf, setVanaf] = useState(dayOf(Date.now()))
  const [tot, setTot] = useState('')
  const bewaar = async () => {
    const gelukt = await formulier.verstuur(
      {
        'koppel-medewerkerId': medewerkerId === '' && t.vulIn.medewerker,
        'koppel-rol': rol === '' && t.vulIn.rol,
        'koppel-vanaf': vanaf === '' && t.vulIn.vanaf,
      },
      async () => {
        if (rol === '') return
        await koppel({ params: { leerlingId }, body: { medewerkerId, rol, vanaf, tot: tot || null } })
      },
    )
    if (!gelukt) return
    await client.invalidateQueries({ queryKey: leerlingSleutel(leerlingId) })
    toast(t.gekoppeld(namen?.find(({ id }) => id === medewerkerId)?.naam ?? ''))
    onKlaar()
  }
  return (
    <FormulierDialoog
      titel={t.koppelTitel}
      formulier={formulier}
      knop={t.koppelKnop}
      onBewaar={bewaar}
      onKlaar={onKlaar}
      vooraf={<p className="soft">{t.koppelUitleg}</p>}
    >
      {namen !== undefined && (
        <Combobox
          id="koppel-medewerkerId"
          label={t.medewerker}
          error={formulier.fout('koppel-medewerkerId')}
          value={medewerkerId}
          // Nobody links oneself: another beheerder does that.
          options={namen.filter(({ id }) => id !== zelf).map(({ id, naam }) => ({ value: id, label: naam }))}
          onChange={setMedewerkerId}
        />
      )}
      <Select
        id="koppel-rol"
        label={t.rol}
        error={formulier.fout('koppel-rol')}
        empty={t.kiesRol}
        value={rol}
        options={LEERLING_ROLLEN.map((code) => ({ value: code, label: lijsten.label('rol', code) }))}
        onChange={setRol}
      />
      <div className="form-columns">
        <DateField
          id="koppel-vanaf"
          label={t.vanaf}
          error={formulier.fout('koppel-vanaf')}
          value={vanaf}
          onChange={setVanaf}
        />
        <DateField
          id="koppel-tot"
          label={t.tot}
          optional
          error={formulier.fout('koppel-tot')}
          value={tot}
          onChange={setTot}
          min={vanaf}
        />
      </div>
    </FormulierDialoog>
  )
}
