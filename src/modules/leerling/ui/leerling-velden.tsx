import { Checkbox, RadioGroup } from '../../../ui/choice-groups.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { dayOf } from '../../../ui/format.ts'
import { TextField } from '../../../ui/text-field.tsx'
import type { Formulier } from '../../../web/formulier.tsx'
import { GESLACHTEN, type LeerlingInvoer, type LeerlingKaart } from '../leerling.schema.ts'
import { formulierTekst as t } from '../schermen.text.ts'

/** What is typed; an empty box is an empty string here and null on the server. */
export type LeerlingVorm = {
  roepnaam: string
  voorvoegsel: string
  achternaam: string
  geboortedatum: string
  geslacht: LeerlingInvoer['geslacht']
  leerlingnummer: string
  leerroute: string
  thuistaal: string
  tolkNodig: boolean
}

export const LEGE_LEERLING: LeerlingVorm = {
  roepnaam: '',
  voorvoegsel: '',
  achternaam: '',
  geboortedatum: '',
  geslacht: 'onbekend',
  leerlingnummer: '',
  leerroute: '',
  thuistaal: '',
  tolkNodig: false,
}

export const vormVan = (leerling: LeerlingKaart): LeerlingVorm => ({
  roepnaam: leerling.roepnaam,
  voorvoegsel: leerling.voorvoegsel,
  achternaam: leerling.achternaam,
  geboortedatum: leerling.geboortedatum ?? '',
  geslacht: leerling.geslacht,
  leerlingnummer: leerling.leerlingnummer ?? '',
  leerroute: leerling.leerroute ?? '',
  thuistaal: leerling.thuistaal ?? '',
  tolkNodig: leerling.tolkNodig,
})

export const naarLeerling = (vorm: LeerlingVorm): LeerlingInvoer => ({
  ...vorm,
  geboortedatum: vorm.geboortedatum || null,
})

/** Field ids are `leerling-<name>`, as the server's paths name them. */
export const leerlingControle = (vorm: LeerlingVorm) => ({
  'leerling-achternaam': vorm.roepnaam.trim() === '' && vorm.achternaam.trim() === '' && t.vulIn.naam,
})

/** What a person may fill in about a pupil. No BSN: there is no field for it. */
export function LeerlingVelden(props: {
  vorm: LeerlingVorm
  formulier: Formulier
  onWijzig: (deel: Partial<LeerlingVorm>) => void
}) {
  const { vorm, formulier, onWijzig } = props
  const tekst = (
    veld: 'roepnaam' | 'voorvoegsel' | 'achternaam' | 'leerlingnummer' | 'leerroute' | 'thuistaal',
  ) => ({
    id: `leerling-${veld}`,
    label: t[veld],
    error: formulier.fout(`leerling-${veld}`),
    value: vorm[veld],
    onChange: (waarde: string) => onWijzig({ [veld]: waarde }),
  })
  return (
    <>
      <div className="form-columns">
        <TextField {...tekst('roepnaam')} max={64} />
        <TextField {...tekst('voorvoegsel')} optional max={10} short />
      </div>
      <TextField {...tekst('achternaam')} max={200} />
      <DateField
        id="leerling-geboortedatum"
        label={t.geboortedatum}
        optional
        error={formulier.fout('leerling-geboortedatum')}
        value={vorm.geboortedatum}
        onChange={(geboortedatum) => onWijzig({ geboortedatum })}
        max={dayOf(Date.now())}
      />
      <RadioGroup
        id="leerling-geslacht"
        label={t.geslacht}
        error={formulier.fout('leerling-geslacht')}
        inline
        value={vorm.geslacht}
        options={GESLACHTEN.map((value) => ({ value, label: t.geslachten[value] }))}
        onChange={(geslacht) => onWijzig({ geslacht })}
      />
      <TextField {...tekst('leerlingnummer')} help={t.leerlingnummerHulp} optional max={64} short />
      <TextField {...tekst('leerroute')} help={t.leerrouteHulp} optional max={120} />
      <TextField {...tekst('thuistaal')} optional max={80} />
      <Checkbox
        id="leerling-tolkNodig"
        label={t.tolk}
        checked={vorm.tolkNodig}
        onChange={(tolkNodig) => onWijzig({ tolkNodig })}
      />
    </>
  )
}
