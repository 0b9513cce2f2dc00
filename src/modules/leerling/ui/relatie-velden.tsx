import { Checkbox, RadioGroup } from '../../../ui/choice-groups.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Formulier } from '../../../web/formulier.tsx'
import { type CodeVan, codesVan } from '../../organisatie/codelijsten.ts'
import { useCodelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import { ouderTekst as t } from '../betrokkenen.text.ts'
import type { Ouder, RelatieInvoer } from '../leerling.schema.ts'

export type RelatieVorm = {
  relatie: RelatieInvoer['relatie'] | ''
  /** Empty: not said yet. Nobody has gezag by default, and nobody lacks it by default. */
  gezag: 'ja' | 'nee' | 'onbekend' | ''
  gezagVanaf: string
  gezagTot: string
  gezagGrond: string
  geenContact: boolean
  contactvoorkeur: string
}

/** What is known of somebody's gezag, as a choice. */
export const gezagKeuze = (gezag: unknown) => (gezag === true ? 'ja' : gezag === false ? 'nee' : 'onbekend')
const gezagVan = (keuze: RelatieVorm['gezag']) => (keuze === 'ja' ? true : keuze === 'nee' ? false : null)

export const relatieVorm = (ouder: Ouder | null): RelatieVorm => ({
  relatie: codesVan('ouderrelatie').find((code) => code === ouder?.relatie) ?? '',
  gezag: ouder === null ? '' : gezagKeuze(ouder.gezag),
  gezagVanaf: ouder?.gezagVanaf ?? '',
  gezagTot: ouder?.gezagTot ?? '',
  gezagGrond: ouder?.gezagGrond ?? '',
  geenContact: ouder?.geenContact ?? false,
  contactvoorkeur: ouder?.contactvoorkeur ?? '',
})

export const relatieControle = (vorm: RelatieVorm) => ({
  'ouder-relatie-relatie': vorm.relatie === '' && t.vulIn.relatie,
  'ouder-relatie-gezag': vorm.gezag === '' && t.vulIn.gezag,
  'ouder-relatie-gezagTot':
    vorm.gezagVanaf !== '' && vorm.gezagTot !== '' && vorm.gezagTot < vorm.gezagVanaf && t.vulIn.data,
})

/** For the server, once `relatieControle` found nothing: then a relation was chosen. */
export const naarRelatie = (vorm: RelatieVorm): RelatieInvoer => ({
  ...vorm,
  relatie: vorm.relatie === '' ? 'anders' : vorm.relatie,
  gezag: gezagVan(vorm.gezag),
  gezagVanaf: vorm.gezagVanaf || null,
  gezagTot: vorm.gezagTot || null,
})

/** What somebody is to this pupil, and whether the law gives a say. */
export function RelatieVelden(props: {
  vorm: RelatieVorm
  formulier: Formulier
  onWijzig: (deel: Partial<RelatieVorm>) => void
}) {
  const { vorm, formulier, onWijzig } = props
  const lijsten = useCodelijsten()
  const veld = (naam: string) => {
    const id = `ouder-relatie-${naam}`
    return { id, error: formulier.fout(id) }
  }
  return (
    <>
      <h3>{t.delenGezag}</h3>
      <Select
        {...veld('relatie')}
        label={t.relatie}
        value={vorm.relatie}
        options={lijsten.keuzes('ouderrelatie', [vorm.relatie]).map(({ code, label }) => ({
          value: code as CodeVan<'ouderrelatie'>, // a list that schools can't extend
          label,
        }))}
        onChange={(relatie) => onWijzig({ relatie })}
      />
      <RadioGroup
        {...veld('gezag')}
        label={t.gezag}
        wettelijk={t.gezagUitleg}
        inline
        value={vorm.gezag}
        options={[
          { value: 'ja', label: t.gezagJa },
          { value: 'nee', label: t.gezagNee },
          { value: 'onbekend', label: t.gezagOnbekend },
        ]}
        onChange={(gezag) => onWijzig({ gezag })}
      />
      {vorm.gezag === 'ja' && (
        <div className="form-columns">
          <DateField
            {...veld('gezagVanaf')}
            label={t.gezagVanaf}
            help={t.gezagVanafHulp}
            optional
            value={vorm.gezagVanaf}
            onChange={(gezagVanaf) => onWijzig({ gezagVanaf })}
          />
          <DateField
            {...veld('gezagTot')}
            label={t.gezagTot}
            help={t.gezagTotHulp}
            optional
            value={vorm.gezagTot}
            onChange={(gezagTot) => onWijzig({ gezagTot })}
          />
        </div>
      )}
      <TextField
        {...veld('gezagGrond')}
        label={t.gezagGrond}
        help={t.gezagGrondHulp}
        optional
        value={vorm.gezagGrond}
        onChange={(gezagGrond) => onWijzig({ gezagGrond })}
        max={300}
      />
      <Checkbox
        {...veld('geenContact')}
        label={t.geenContact}
        help={t.geenContactHulp}
        checked={vorm.geenContact}
        onChange={(geenContact) => onWijzig({ geenContact })}
      />
      <TextField
        {...veld('contactvoorkeur')}
        label={t.contactvoorkeur}
        optional
        value={vorm.contactvoorkeur}
        onChange={(contactvoorkeur) => onWijzig({ contactvoorkeur })}
        max={120}
      />
    </>
  )
}
