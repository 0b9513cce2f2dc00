import { TextField } from '../../../ui/text-field.tsx'
import type { Formulier } from '../../../web/formulier.tsx'
import type { Medewerker } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'

const t = medewerkersText.veld
export type Concept = Record<keyof Medewerker, string>

export const leegConcept: Concept = {
  roepnaam: '',
  voorvoegsel: '',
  achternaam: '',
  email: '',
  telefoon: '',
  functie: '',
}
export const conceptVan = (m: Medewerker): Concept => ({
  roepnaam: m.roepnaam,
  voorvoegsel: m.voorvoegsel,
  achternaam: m.achternaam,
  email: m.email ?? '',
  telefoon: m.telefoon ?? '',
  functie: m.functie ?? '',
})
export const medewerkerVan = (c: Concept): Medewerker => ({
  ...c,
  email: c.email.trim() || null,
  telefoon: c.telefoon.trim() || null,
  functie: c.functie.trim() || null,
})

/** Name and contact data of a member of staff. */
export function MedewerkerVelden(props: {
  formulier: Formulier
  value: Concept
  onChange: (value: Concept) => void
}) {
  const { formulier, value, onChange } = props
  const tekst = (id: keyof Concept, meer: Partial<Parameters<typeof TextField>[0]> = {}) => (
    <TextField
      id={id}
      label={t[id]}
      error={formulier.fout(id)}
      value={value[id]}
      onChange={(waarde) => onChange({ ...value, [id]: waarde })}
      {...meer}
    />
  )
  return (
    <>
      <div className="form-columns">
        {tekst('roepnaam', { max: 100 })}
        {tekst('voorvoegsel', { optional: true, short: true, max: 30 })}
      </div>
      {tekst('achternaam', { max: 200 })}
      {tekst('email', { type: 'email', help: t.emailHulp, optional: true, max: 254 })}
      {tekst('telefoon', { type: 'tel', optional: true, max: 30 })}
      {tekst('functie', { help: t.functieHulp, optional: true, max: 100 })}
    </>
  )
}
