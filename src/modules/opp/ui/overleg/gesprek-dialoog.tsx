import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Checkbox, CheckboxGroup } from '../../../../ui/choice-groups.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { useFormulier } from '../../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../../web/formulier-dialoog.tsx'
import { TegelijkKeuzes, useTegelijk } from '../../../../web/tegelijk.tsx'
import { useCodelijsten } from '../../../organisatie/ui/use-codelijsten.ts'
import {
  alsInvoer,
  type Overleg,
  overlegTekst as t,
  type VlakOverleg,
  vanVlak,
  vlak,
} from '../../../overleg/overleg.ts'
import { grenzen } from '../../../plandelen/tekst.ts'
import { oppSleutel } from '../opp-api.ts'
import { overlegApi } from './overleg-api.ts'

type Partner = { ouderId: string; naam: string; relatie: string; gezag: boolean }

const LEEG: VlakOverleg = {
  datum: '',
  vorm: null,
  ouderIds: '',
  leerlingErbij: false,
  anderen: '',
  samenvatting: '',
  afspraken: '',
}

/** Writes down a talk with parents, or mends one. What two people change at once is asked, field by field. */
export function GesprekDialoog(props: {
  oppId: string
  overleg: Overleg | null
  partners: readonly Partner[]
  onKlaar: () => void
}) {
  const { oppId, overleg, partners, onKlaar } = props
  const client = useQueryClient()
  const codes = useCodelijsten()
  const formulier = useFormulier('gesprek-')
  const begin = overleg === null ? null : vlak(alsInvoer(overleg))
  const tegelijk = useTegelijk(begin)
  const [vorm, setVorm] = useState<VlakOverleg>(begin ?? LEEG)
  const zet = <V extends keyof VlakOverleg>(veld: V, waarde: VlakOverleg[V]) =>
    setVorm((nu) => ({ ...nu, [veld]: waarde }))
  const gekozen = vorm.ouderIds.split(' ').filter((id) => id !== '')
  // Who was there and is no parent of the pupil any more stays in sight.
  const vroeger = (overleg?.ouders ?? []).filter((o) => !partners.some((p) => p.ouderId === o.ouderId))
  const keuzes = [
    ...partners.map((p) => ({
      value: p.ouderId,
      label: `${p.naam} (${[codes.label('ouderrelatie', p.relatie).toLowerCase(), p.gezag ? '' : t.geenGezag]
        .filter((deel) => deel !== '')
        .join(', ')})`,
    })),
    ...vroeger.map((o) => ({ value: o.ouderId, label: o.naam })),
  ]
  const bewaar = async () => {
    const gelukt = await formulier.verstuur(
      {
        'gesprek-datum': vorm.datum === '' && t.vulDatum,
        'gesprek-ouderIds':
          gekozen.length === 0 && !vorm.leerlingErbij && vorm.anderen.trim() === '' && t.vulWie,
        'gesprek-samenvatting': vorm.samenvatting.trim() === '' && t.vulSamenvatting,
      },
      () =>
        overleg === null
          ? overlegApi.voegToe({ params: { oppId }, body: vanVlak(vorm) })
          : tegelijk.stuur(vorm, (was) =>
              overlegApi.wijzig({
                params: { oppId, overlegId: overleg.id },
                body: { ...vanVlak(vorm), revisie: overleg.revisie, was },
              }),
            ),
    )
    if (!gelukt) return
    await client.invalidateQueries({ queryKey: oppSleutel(oppId) })
    toast(t.bewaard)
    onKlaar()
  }
  return (
    <FormulierDialoog
      breed
      titel={overleg === null ? t.voegToe : t.wijzigTitel}
      formulier={formulier}
      knop={t.bewaar}
      onBewaar={bewaar}
      onKlaar={onKlaar}
    >
      <TegelijkKeuzes
        tegelijk={tegelijk}
        labels={t}
        toon={(veld, waarde) => leesbaar(veld, String(waarde), keuzes, codes.label)}
        onKies={(veld, waarde) => {
          // One of the fields of this form, with a value of it.
          if (veld in LEEG) zet(veld as keyof VlakOverleg, waarde as never)
        }}
      />
      <div className="form-columns">
        <DateField
          id="gesprek-datum"
          label={t.datum}
          help={t.datumHulp}
          error={formulier.fout('gesprek-datum')}
          value={vorm.datum}
          onChange={(datum) => zet('datum', datum)}
        />
        <Select
          id="gesprek-vorm"
          label={t.vorm}
          optional
          error={formulier.fout('gesprek-vorm')}
          value={vorm.vorm ?? ''}
          options={codes
            .keuzes('gespreksvorm', vorm.vorm === null ? [] : [vorm.vorm])
            .map(({ code: value, label }) => ({ value, label }))}
          onChange={(code) => zet('vorm', code === '' ? null : code)}
        />
      </div>
      {keuzes.length > 0 ? (
        <CheckboxGroup
          id="gesprek-ouderIds"
          label={t.ouderIds}
          help={t.ouderIdsHulp}
          error={formulier.fout('gesprek-ouderIds')}
          value={gekozen}
          options={keuzes}
          onChange={(ids) => zet('ouderIds', [...ids].sort().join(' '))}
        />
      ) : (
        <p className="soft" id="gesprek-ouderIds" tabIndex={-1}>
          {formulier.fout('gesprek-ouderIds') ?? t.geenOuders}
        </p>
      )}
      <Checkbox
        id="gesprek-leerlingErbij"
        label={t.leerlingErbij}
        checked={vorm.leerlingErbij}
        onChange={(erbij) => zet('leerlingErbij', erbij)}
      />
      <TextField
        id="gesprek-anderen"
        label={t.anderen}
        help={t.anderenHulp}
        optional
        error={formulier.fout('gesprek-anderen')}
        value={vorm.anderen}
        onChange={(anderen) => zet('anderen', anderen)}
        max={grenzen.kort.max}
      />
      <TextArea
        id="gesprek-samenvatting"
        label={t.samenvatting}
        help={t.samenvattingHulp}
        error={formulier.fout('gesprek-samenvatting')}
        value={vorm.samenvatting}
        onChange={(samenvatting) => zet('samenvatting', samenvatting)}
        max={grenzen.verhaal.max}
      />
      <TextArea
        id="gesprek-afspraken"
        label={t.afspraken}
        help={t.afsprakenHulp}
        optional
        error={formulier.fout('gesprek-afspraken')}
        value={vorm.afspraken}
        onChange={(afspraken) => zet('afspraken', afspraken)}
        max={grenzen.tekst.max}
      />
    </FormulierDialoog>
  )
}

/** A value that is no plain text, in words. */
function leesbaar(
  veld: string,
  waarde: string,
  keuzes: readonly { value: string; label: string }[],
  label: (lijst: 'gespreksvorm', code: string) => string,
): string | undefined {
  if (veld === 'vorm' && waarde !== 'null') return label('gespreksvorm', waarde)
  if (veld !== 'ouderIds') return undefined
  return waarde
    .split(' ')
    .flatMap((id) => keuzes.find((k) => k.value === id)?.label ?? [])
    .join(', ')
}
