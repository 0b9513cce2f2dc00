import { DateField } from '../../../../ui/date-field.tsx'
import type { FieldProps } from '../../../../ui/field.tsx'
import { NumberField } from '../../../../ui/number-field.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { type EigenVeld, type EigenWaarden, MAX_EIGEN_TEKST } from '../../../plandelen/eigenveld.schema.ts'
import { schrijfbaar } from '../../../plandelen/eigenveld.ts'
import type { OnderdeelSleutel } from '../../opp.schema.ts'
import { wizardTekst } from '../../wizard.text.ts'
import { veldId } from './onderdeel-editor.ts'

const t = wizardTekst.eigen

interface Props {
  onderdeel: OnderdeelSleutel
  velden: readonly EigenVeld[]
  waarden: EigenWaarden | undefined
  /** `undefined`: nothing is left in them. */
  onChange: (waarden: EigenWaarden | undefined) => void
  fouten: (pad: string) => string | undefined
}

/** The fields that the school added to this section, under the product's own. */
export function EigenVelden({ onderdeel, velden, waarden = {}, onChange, fouten }: Props) {
  const hier = schrijfbaar(velden, onderdeel, { eigen: waarden })
  if (hier.length === 0) return null
  const zet = (id: string, waarde: string | number | undefined) => {
    const { [id]: _oud, ...rest } = waarden
    const nieuw = waarde === undefined || waarde === '' ? rest : { ...rest, [id]: waarde }
    onChange(Object.keys(nieuw).length === 0 ? undefined : nieuw)
  }
  return (
    <fieldset className="wizard-eigen">
      <legend className="small soft">{t.titel}</legend>
      {hier.map((veld) => (
        <EigenVeldInvoer
          key={veld.id}
          veld={veld}
          waarde={waarden[veld.id]}
          onChange={(waarde) => zet(veld.id, waarde)}
          props={{
            id: veldId(onderdeel, `eigen.${veld.id}`),
            label: veld.label,
            error: fouten(`eigen.${veld.id}`),
            optional: !veld.verplicht,
            ...hulpVan(veld),
          }}
        />
      ))}
    </fieldset>
  )
}

/** The help of the school, and that a field is on its way out when it is. */
function hulpVan({ hulp, verborgen }: EigenVeld): { help?: string } {
  const zinnen = [hulp, verborgen ? t.vervalt : ''].filter((zin) => zin !== '')
  return zinnen.length === 0 ? {} : { help: zinnen.join(' ') }
}

function EigenVeldInvoer(invoer: {
  veld: EigenVeld
  waarde: string | number | undefined
  onChange: (waarde: string | number | undefined) => void
  props: FieldProps
}) {
  const { veld, waarde, onChange, props } = invoer
  const tekst = typeof waarde === 'string' ? waarde : ''
  switch (veld.soort) {
    case 'tekst':
      return <TextArea {...props} value={tekst} onChange={onChange} max={MAX_EIGEN_TEKST} />
    case 'datum':
      return <DateField {...props} value={tekst} onChange={onChange} />
    case 'getal':
      return (
        <NumberField
          {...props}
          value={typeof waarde === 'number' ? waarde : undefined}
          onChange={onChange}
          decimals={2}
        />
      )
    case 'keuze':
      return (
        <Select
          {...props}
          value={tekst}
          onChange={onChange}
          options={veld.keuzes
            .filter((keuze) => !keuze.verborgen || keuze.id === tekst)
            .map(({ id, label }) => ({ value: id, label }))}
        />
      )
  }
}
