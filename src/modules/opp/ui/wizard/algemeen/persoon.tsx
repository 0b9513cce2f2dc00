import { useQuery } from '@tanstack/react-query'
import { Select } from '../../../../../ui/select.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { betrokkenenQuery } from '../../../../leerling/ui/leerling-api.ts'
import { useCodelijsten } from '../../../../organisatie/ui/use-codelijsten.ts'
import { grenzen } from '../../../../plandelen/tekst.ts'
import type { OnderdeelInhoud } from '../../../opp.schema.ts'
import type { oppVeldtekst } from '../../../velden.text.ts'
import { wizardTekst } from '../../../wizard.text.ts'

type Persoon = OnderdeelInhoud<'algemeen'>['contactpersoon']
const VELDEN = ['naam', 'functie', 'email', 'telefoon'] as const
const TYPE = { naam: 'text', functie: 'text', email: 'email', telefoon: 'tel' } as const

interface Props {
  leerlingId: string
  id: string
  tekst: (typeof oppVeldtekst)['algemeen']['contactpersoon' | 'mentor' | 'begeleider' | 'commissie']
  waarde: Persoon
  onChange: (persoon: Persoon) => void
  fouten: (pad: string) => string | undefined
}

/** Somebody of the school: chosen from the pupil's team, or typed. A copy, so that the plan stays true later on. */
export function PersoonVelden({ leerlingId, id, tekst, waarde, onChange, fouten }: Props) {
  const { data } = useQuery(betrokkenenQuery(leerlingId))
  const codes = useCodelijsten()
  const team = data?.team ?? []
  const kies = (persoonId: string) => {
    const wie = team.find((lid) => lid.id === persoonId)
    if (wie === undefined || wie.id === waarde.persoonId) return
    // Address and number of somebody else must not stay beside this name.
    const functie = codes.label('rol', wie.rol)
    onChange({ persoonId: wie.id, naam: wie.naam, functie, email: '', telefoon: '' })
  }
  return (
    <fieldset className="wizard-groep" id={id} tabIndex={-1}>
      <legend>{tekst.label}</legend>
      <p className="field-help">{tekst.hulp}</p>
      {team.length > 0 && (
        <Select
          id={`${id}-team`}
          label={wizardTekst.persoon.team}
          error={undefined}
          empty={wizardTekst.persoon.anders}
          value={team.some((lid) => lid.id === waarde.persoonId) ? (waarde.persoonId ?? '') : ''}
          options={team.map((lid) => ({
            value: lid.id,
            label: wizardTekst.persoon.lid(lid.naam, codes.label('rol', lid.rol)),
          }))}
          onChange={kies}
        />
      )}
      <div className="wizard-twee">
        {VELDEN.map((veld) => (
          <TextField
            key={veld}
            id={`${id}-${veld}`}
            label={tekst.velden[veld].label}
            error={fouten(veld)}
            type={TYPE[veld]}
            value={waarde[veld]}
            max={grenzen.kort.max}
            onChange={(nieuw) =>
              // Another name is another person: the link to the member of the team ends.
              onChange({ ...waarde, [veld]: nieuw, ...(veld === 'naam' ? { persoonId: null } : {}) })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
