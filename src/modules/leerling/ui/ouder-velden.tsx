import { Checkbox } from '../../../ui/choice-groups.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Formulier } from '../../../web/formulier.tsx'
import { ouderTekst as t } from '../betrokkenen.text.ts'
import type { Ouder, OuderInvoer } from '../leerling.schema.ts'

type TekstVeld = Exclude<keyof OuderInvoer, 'geheimAdres' | 'tolkNodig'>
/** What is typed; an empty box is an empty string here. */
export type OuderVorm = { [V in TekstVeld]: string } & { geheimAdres: boolean; tolkNodig: boolean }

export const ouderVorm = (ouder: Ouder | null): OuderVorm => ({
  roepnaam: ouder?.roepnaam ?? '',
  voorvoegsel: ouder?.voorvoegsel ?? '',
  achternaam: ouder?.achternaam ?? '',
  email: ouder?.email ?? '',
  telefoon: ouder?.telefoon ?? '',
  straat: ouder?.straat ?? '',
  huisnummer: ouder?.huisnummer ?? '',
  postcode: ouder?.postcode ?? '',
  plaats: ouder?.plaats ?? '',
  taal: ouder?.taal ?? '',
  geheimAdres: ouder?.geheimAdres ?? false,
  tolkNodig: ouder?.tolkNodig ?? false,
})

export const naarOuder = (vorm: OuderVorm): OuderInvoer => ({ ...vorm, email: vorm.email.trim() || null })

/** Name, contact and address of a parent; the field ids are `ouder-ouder-<name>`, as the server's paths name them. */
export function OuderVelden(props: {
  vorm: OuderVorm
  formulier: Formulier
  onWijzig: (deel: Partial<OuderVorm>) => void
}) {
  const { vorm, formulier, onWijzig } = props
  const tekst = (veld: TekstVeld) => ({
    id: `ouder-ouder-${veld}`,
    label: t[veld],
    error: formulier.fout(`ouder-ouder-${veld}`),
    value: vorm[veld],
    onChange: (waarde: string) => onWijzig({ [veld]: waarde }),
  })
  return (
    <>
      <div className="form-columns">
        <TextField {...tekst('roepnaam')} optional max={64} />
        <TextField {...tekst('voorvoegsel')} optional max={10} short />
      </div>
      <TextField {...tekst('achternaam')} max={200} />
      <h3>{t.delenContact}</h3>
      <div className="form-columns">
        <TextField {...tekst('email')} type="email" optional max={254} />
        <TextField {...tekst('telefoon')} type="tel" optional max={40} />
      </div>
      <div className="form-columns">
        <TextField {...tekst('straat')} optional max={120} />
        <TextField {...tekst('huisnummer')} optional max={20} short />
      </div>
      <div className="form-columns">
        <TextField {...tekst('postcode')} optional max={10} short />
        <TextField {...tekst('plaats')} optional max={80} />
      </div>
      <Checkbox
        id="ouder-ouder-geheimAdres"
        label={t.geheimAdres}
        help={t.geheimAdresHulp}
        checked={vorm.geheimAdres}
        onChange={(geheimAdres) => onWijzig({ geheimAdres })}
      />
      <TextField {...tekst('taal')} optional max={80} />
      <Checkbox
        id="ouder-ouder-tolkNodig"
        label={t.tolkNodig}
        checked={vorm.tolkNodig}
        onChange={(tolkNodig) => onWijzig({ tolkNodig })}
      />
    </>
  )
}
