import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DateField } from '../../../ui/date-field.tsx'
import { dayOf } from '../../../ui/format.ts'
import { NumberField } from '../../../ui/number-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { TegelijkKeuzes, useTegelijk } from '../../../web/tegelijk.tsx'
import { toetsTekst as t } from '../gegevens.text.ts'
import type { Toets } from '../leerling.schema.ts'
import { algemeenTekst } from '../schermen.text.ts'
import { leerlingApi, leerlingSleutel } from './leerling-api.ts'

export function ToetsDialoog(props: { leerlingId: string; toets: Toets | null; onKlaar: () => void }) {
  const { leerlingId, toets, onKlaar } = props
  const client = useQueryClient()
  const formulier = useFormulier('toets-')
  const vandaag = dayOf(Date.now())
  // One id for one item, so that a save sent twice is one item.
  const [itemId] = useState(() => toets?.id ?? crypto.randomUUID())
  const tegelijk = useTegelijk(toets)
  const [tekst, setTekst] = useState({
    toets: toets?.toets ?? '',
    leergebied: toets?.leergebied ?? '',
    afgenomenOp: toets?.afgenomenOp ?? '',
    jaargroep: toets?.jaargroep ?? '',
    niveau: toets?.niveau ?? '',
    opmerking: toets?.opmerking ?? '',
  })
  const [getal, setGetal] = useState<Record<'vaardigheidsscore' | 'dl' | 'dle', number | undefined>>({
    vaardigheidsscore: toets?.vaardigheidsscore ?? undefined,
    dl: toets?.dl ?? undefined,
    dle: toets?.dle ?? undefined,
  })
  const bewaar = async () => {
    const body = {
      ...tekst,
      vaardigheidsscore: getal.vaardigheidsscore ?? null,
      dl: getal.dl ?? null,
      dle: getal.dle ?? null,
    }
    const gelukt = await formulier.verstuur(
      {
        'toets-toets': tekst.toets.trim() === '' && t.vulIn.toets,
        'toets-afgenomenOp':
          tekst.afgenomenOp === '' ? t.vulIn.dag : tekst.afgenomenOp > vandaag && t.vulIn.toekomst,
      },
      () =>
        tegelijk.stuur(body, (was) =>
          leerlingApi.bewaarToets({ params: { leerlingId, itemId }, body: { ...body, was } }),
        ),
    )
    if (!gelukt) return
    await client.invalidateQueries({ queryKey: leerlingSleutel(leerlingId) })
    toast(t.bewaard)
    onKlaar()
  }
  const veld = (naam: keyof typeof tekst) => ({
    id: `toets-${naam}`,
    label: t[naam],
    error: formulier.fout(`toets-${naam}`),
    value: tekst[naam],
    onChange: (waarde: string) => setTekst((nu) => ({ ...nu, [naam]: waarde })),
  })
  const cijfer = (naam: keyof typeof getal) => ({
    id: `toets-${naam}`,
    label: t[naam],
    error: formulier.fout(`toets-${naam}`),
    optional: true,
    value: getal[naam],
    onChange: (waarde: number | undefined) => setGetal((nu) => ({ ...nu, [naam]: waarde })),
  })
  return (
    <FormulierDialoog
      titel={toets === null ? t.voegToe : t.wijzigTitel}
      formulier={formulier}
      knop={algemeenTekst.bewaar}
      breed
      onBewaar={bewaar}
      onKlaar={onKlaar}
    >
      <TegelijkKeuzes
        tegelijk={tegelijk}
        labels={t}
        onKies={(naam, waarde) =>
          naam in getal
            ? setGetal((nu) => ({ ...nu, [naam]: waarde === '' ? undefined : waarde }))
            : setTekst((nu) => ({ ...nu, [naam]: waarde }))
        }
      />
      <TextField {...veld('toets')} max={200} />
      <TextField {...veld('leergebied')} help={t.leergebiedHulp} optional max={120} />
      <div className="form-columns">
        <DateField {...veld('afgenomenOp')} max={vandaag} />
        <TextField {...veld('jaargroep')} optional max={10} short />
      </div>
      <div className="form-columns">
        <NumberField {...cijfer('vaardigheidsscore')} decimals={1} />
        <TextField {...veld('niveau')} help={t.niveauHulp} optional max={20} short />
      </div>
      <div className="form-columns">
        <NumberField {...cijfer('dl')} help={t.dlHulp} unit={t.maanden} />
        <NumberField {...cijfer('dle')} help={t.dleHulp} unit={t.maanden} />
      </div>
      <TextArea {...veld('opmerking')} optional max={500} />
    </FormulierDialoog>
  )
}
