import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { inAmsterdam } from '../../../platform/datum.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { Alert } from '../../../ui/status.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { useSessie } from '../../../web/sessie.ts'
import type { GroepAntwoord, SchooljaarAntwoord } from '../organisatie.schema.ts'
import { organisatieText } from '../organisatie.text.ts'
import { GROEP_ROLLEN } from '../organisatie.ts'
import { medewerkerNamenQuery, organisatieApi } from './organisatie-api.ts'
import { useCodelijsten } from './use-codelijsten.ts'

const t = organisatieText.groepen

/** Links a member of staff to a group, in a role and for some time. */
export function KoppelDialoog(props: {
  jaar: SchooljaarAntwoord
  groep: GroepAntwoord
  onKlaar: () => void
}) {
  const { jaar, groep, onKlaar } = props
  const client = useQueryClient()
  const lijsten = useCodelijsten()
  const formulier = useFormulier('koppel-')
  const zelf = useSessie()?.persoon?.betrekkingId
  const namen = useQuery(medewerkerNamenQuery).data?.medewerkers ?? []
  const vandaag = inAmsterdam(new Date())
  const [medewerkerId, setMedewerkerId] = useState('')
  const [rol, setRol] = useState<(typeof GROEP_ROLLEN)[number] | ''>('mentor')
  const [vak, setVak] = useState('')
  const [vanaf, setVanaf] = useState(vandaag < jaar.beginOp ? jaar.beginOp : vandaag)
  const [tot, setTot] = useState('')
  const gekozen = namen.find(({ id }) => id === medewerkerId)
  const koppel = async () => {
    const gelukt = await formulier.verstuur(
      {
        'koppel-medewerkerId': medewerkerId === '' && t.vulIn.medewerker,
        'koppel-rol': rol === '' && t.vulIn.rol,
        'koppel-vanaf': vanaf === '' && t.vulIn.dag,
      },
      async () => {
        if (rol === '') return
        await organisatieApi.koppel({
          params: { groepId: groep.id },
          body: { medewerkerId, rol, vak: vak.trim() || null, vanaf, tot: tot || null },
        })
      },
    )
    if (!gelukt) return
    await client.invalidateQueries({ queryKey: ['groepen'] })
    toast(t.gekoppeld(gekozen?.naam ?? ''))
    onKlaar()
  }
  return (
    <FormulierDialoog
      titel={t.koppelAan(groep.naam)}
      formulier={formulier}
      knop={t.koppelKnop}
      onBewaar={koppel}
      onKlaar={onKlaar}
    >
      <Combobox
        id="koppel-medewerkerId"
        label={t.medewerker}
        error={formulier.fout('koppel-medewerkerId')}
        value={medewerkerId}
        // Nobody links oneself: another beheerder does that.
        options={namen.filter(({ id }) => id !== zelf).map(({ id, naam }) => ({ value: id, label: naam }))}
        onChange={setMedewerkerId}
      />
      <Select
        id="koppel-rol"
        label={t.rol}
        error={formulier.fout('koppel-rol')}
        value={rol}
        empty={t.kiesRol}
        options={GROEP_ROLLEN.map((code) => ({ value: code, label: lijsten.label('rol', code) }))}
        onChange={setRol}
      />
      {gekozen && rol !== '' && !gekozen.rollen.includes(rol) && (
        <Alert kind="let_op" title={t.rolOntbreekt} />
      )}
      {rol === 'vakdocent' && (
        <TextField
          id="koppel-vak"
          label={t.vak}
          help={t.vakHulp}
          optional
          error={formulier.fout('koppel-vak')}
          value={vak}
          onChange={setVak}
          max={60}
        />
      )}
      <div className="form-columns">
        <DateField
          id="koppel-vanaf"
          label={t.vanaf}
          error={formulier.fout('koppel-vanaf')}
          value={vanaf}
          onChange={setVanaf}
          min={jaar.beginOp}
          max={jaar.eindOp}
        />
        <DateField
          id="koppel-tot"
          label={t.tot}
          help={t.totHulp}
          optional
          error={formulier.fout('koppel-tot')}
          value={tot}
          onChange={setTot}
          min={vanaf}
          max={jaar.eindOp}
        />
      </div>
    </FormulierDialoog>
  )
}
