import { Checkbox, CheckboxGroup } from '../../../../../ui/choice-groups.tsx'
import { Link } from '../../../../../ui/link.tsx'
import { Select } from '../../../../../ui/select.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { bandbreedteKlopt, uitstroomPerSchooltype } from '../../../../organisatie/schooltype.ts'
import { useCodelijsten } from '../../../../organisatie/ui/use-codelijsten.ts'
import type { Factor } from '../../../../plandelen/plandelen.schema.ts'
import { factorenIn } from '../../../../plandelen/plandelen.ts'
import { grenzen } from '../../../../plandelen/tekst.ts'
import { oppVeldtekst } from '../../../velden.text.ts'
import { wizardTekst } from '../../../wizard.text.ts'
import { bewerkAdres } from '../../adressen.ts'
import type { EditorProps } from '../onderdeel-editor.ts'
import { Verhaal, veldenVan } from '../velden.tsx'

const t = oppVeldtekst.uitstroom
const w = wizardTekst.uitstroom
type Bestemming = 'verwacht' | 'bandbreedteVan' | 'bandbreedteTot'

/** Where the pupil is going, within what bounds, and on which factors that expectation rests. */
export function UitstroomEditor(props: EditorProps<'uitstroom'>) {
  const { waarde, onChange, opp } = props
  const codes = useCodelijsten()
  const veld = veldenVan('uitstroom', props)
  const zet = (deel: Partial<typeof waarde>) => onChange({ ...waarde, ...deel })
  const { schooltype } = opp.kop.school
  const lijst = uitstroomPerSchooltype[schooltype]
  const bestemming = (naam: Bestemming) => {
    const nu = waarde[naam]
    // What was chosen under another schooltype, or before the school hid it, stays to be seen.
    const zichtbaar = new Set(codes.keuzes('uitstroom').map(({ code }) => code))
    const open = lijst.filter((code) => zichtbaar.has(code) || code === nu)
    const keuze = nu === null || open.includes(nu) ? open : [...open, nu]
    return (
      <Select
        {...veld(naam, t[naam])}
        value={nu ?? ''}
        options={keuze.map((code) => ({ value: code, label: codes.label('uitstroom', code) }))}
        onChange={(code) => zet({ [naam]: code === '' ? null : code })}
      />
    )
  }
  const klopt = bandbreedteKlopt(schooltype, waarde.bandbreedteVan, waarde.bandbreedteTot)
  return (
    <>
      {bestemming('verwacht')}
      <div className="wizard-twee">
        {bestemming('bandbreedteVan')}
        {bestemming('bandbreedteTot')}
      </div>
      {!klopt && (
        <p className="wizard-advies" role="status">
          {w.bandbreedte}
        </p>
      )}
      {(schooltype === 'VO' || waarde.lwoo) && (
        <Checkbox
          id="uitstroom-lwoo"
          label={t.lwoo.label}
          help={t.lwoo.hulp}
          checked={waarde.lwoo}
          onChange={(lwoo) => zet({ lwoo })}
        />
      )}
      <Verhaal
        {...veld('onderbouwing', t.onderbouwing)}
        grens={grenzen.verhaal}
        value={waarde.onderbouwing}
        onChange={(onderbouwing) => zet({ onderbouwing })}
      />
      <Citaten {...props} />
      <Checkbox
        id="uitstroom-afwijkingDiplomagericht"
        label={t.afwijkingDiplomagericht.label}
        help={t.afwijkingDiplomagericht.hulp}
        checked={waarde.afwijkingDiplomagericht}
        onChange={(afwijkingDiplomagericht) => zet({ afwijkingDiplomagericht })}
      />
      {waarde.afwijkingDiplomagericht && (
        <Verhaal
          {...veld('afwijkingToelichting', t.afwijkingToelichting)}
          grens={grenzen.verhaal}
          value={waarde.afwijkingToelichting}
          onChange={(afwijkingToelichting) => zet({ afwijkingToelichting })}
        />
      )}
      {(waarde.afwijkingDiplomagericht || opp.onderdelen.afwijkingen.inhoud.onderwijstijd.vanToepassing) && (
        <TextField
          {...veld('stroomschema', t.stroomschema)}
          value={waarde.stroomschema}
          max={grenzen.kort.max}
          onChange={(stroomschema) => zet({ stroomschema })}
        />
      )}
    </>
  )
}

/** The law wants a weighing: at least one factor that helps and one that hinders. */
function Citaten({ waarde, onChange, opp, fouten }: EditorProps<'uitstroom'>) {
  const { items } = opp.onderdelen.factoren.inhoud
  const groep = (soort: Factor['soort']) => {
    const factoren = factorenIn(items, soort)
    const ids = new Set(factoren.map((f) => f.id))
    const gekozen = waarde.geciteerdeFactoren.filter((id) => ids.has(id))
    if (factoren.length === 0) return <p className="soft">{w.geen[soort]}</p>
    return (
      <>
        <CheckboxGroup
          id={`uitstroom-geciteerdeFactoren-${soort}`}
          label={w.soort[soort]}
          error={undefined}
          value={gekozen}
          options={factoren.map((f) => ({ value: f.id, label: f.tekst }))}
          onChange={(nieuw) =>
            onChange({
              ...waarde,
              geciteerdeFactoren: [...waarde.geciteerdeFactoren.filter((id) => !ids.has(id)), ...nieuw],
            })
          }
        />
        {gekozen.length === 0 && <p className="wizard-advies">{w.kies[soort]}</p>}
      </>
    )
  }
  return (
    <fieldset className="wizard-groep" id="uitstroom-geciteerdeFactoren" tabIndex={-1}>
      <legend>{t.geciteerdeFactoren.label}</legend>
      <p className="field-help">{t.geciteerdeFactoren.hulp}</p>
      {fouten('geciteerdeFactoren') !== undefined && (
        <p className="field-error">{fouten('geciteerdeFactoren')}</p>
      )}
      {groep('bevorderend')}
      {groep('belemmerend')}
      <p>
        <Link href={bewerkAdres(opp.id, 'factoren')}>{w.naarFactoren}</Link>
      </p>
    </fieldset>
  )
}
