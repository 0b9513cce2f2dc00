import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, inAmsterdam } from '../../../platform/datum.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { GROEP_ROLLEN, rolNaam } from '../../organisatie/organisatie.ts'
import type { MedewerkerAntwoord } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'
import { uiterlijkTot } from '../waarneming.ts'
import { useGedaan } from './looptijd-kaart.tsx'
import { rechtenApi } from './rechten-api.ts'
import { medewerkersQuery } from './toegang-api.ts'

const t = medewerkersText.waarneming
export type Waarneming = MedewerkerAntwoord['waarnemingen'][number]

/** Lets somebody stand in for a colleague. */
export function GeefDialoog({
  medewerker,
  onKlaar,
}: {
  medewerker: MedewerkerAntwoord
  onKlaar: () => void
}) {
  const gedaan = useGedaan()
  const formulier = useFormulier('waarneming-')
  const vandaag = inAmsterdam(new Date())
  const collegas = useQuery(medewerkersQuery).data?.medewerkers ?? []
  const [voor, setVoor] = useState('')
  const [rol, setRol] = useState<(typeof GROEP_ROLLEN)[number] | ''>('')
  const [vanaf, setVanaf] = useState(vandaag)
  const [tot, setTot] = useState(() => addDays(vandaag, 14))
  const geef = () =>
    formulier.verstuur(
      {
        'waarneming-voorMedewerkerId': voor === '' && t.vulIn.voor,
        'waarneming-rol': rol === '' && t.vulIn.rol,
        'waarneming-vanaf': vanaf === '' && t.vulIn.dag,
        'waarneming-tot': tot === '' && t.vulIn.dag,
      },
      async () => {
        if (rol === '') return
        await rechtenApi.geefWaarneming({
          params: { medewerkerId: medewerker.id },
          body: { voorMedewerkerId: voor, rol, vanaf, tot },
        })
        await gedaan(t.gegeven)
        onKlaar()
      },
    )
  return (
    <FormulierDialoog
      titel={t.dialoog(medewerker.naam)}
      formulier={formulier}
      knop={t.geef}
      onBewaar={geef}
      onKlaar={onKlaar}
    >
      <Combobox
        id="waarneming-voorMedewerkerId"
        label={t.voor}
        error={formulier.fout('waarneming-voorMedewerkerId')}
        value={voor}
        options={collegas
          .filter(({ id }) => id !== medewerker.id)
          .map(({ id, naam }) => ({ value: id, label: naam }))}
        onChange={setVoor}
      />
      <Select
        id="waarneming-rol"
        label={t.rol}
        help={t.rolHulp}
        error={formulier.fout('waarneming-rol')}
        value={rol}
        empty={t.kies}
        options={GROEP_ROLLEN.map((code) => ({ value: code, label: rolNaam(code) }))}
        onChange={setRol}
      />
      <div className="form-columns">
        <DateField
          id="waarneming-vanaf"
          label={t.vanaf}
          error={formulier.fout('waarneming-vanaf')}
          value={vanaf}
          onChange={setVanaf}
        />
        <DateField
          id="waarneming-tot"
          label={t.tot}
          help={t.totHulp}
          error={formulier.fout('waarneming-tot')}
          value={tot}
          onChange={setTot}
          min={vanaf}
          {...(vanaf === '' ? {} : { max: uiterlijkTot(vanaf) })}
        />
      </div>
    </FormulierDialoog>
  )
}

/** Lets it last longer, six weeks from today at most. */
export function VerlengDialoog({ waarneming, onKlaar }: { waarneming: Waarneming; onKlaar: () => void }) {
  const gedaan = useGedaan()
  const formulier = useFormulier('waarneming-')
  const vandaag = inAmsterdam(new Date())
  const begin = waarneming.vanaf > vandaag ? waarneming.vanaf : vandaag
  const [tot, setTot] = useState(uiterlijkTot(begin))
  const verleng = () =>
    formulier.verstuur({ 'waarneming-tot': tot === '' && t.vulIn.dag }, async () => {
      await rechtenApi.verlengWaarneming({ params: { waarnemingId: waarneming.id }, body: { tot } })
      await gedaan(t.verlengd)
      onKlaar()
    })
  return (
    <FormulierDialoog
      titel={t.verlengTitel}
      formulier={formulier}
      knop={t.verleng}
      onBewaar={verleng}
      onKlaar={onKlaar}
    >
      <DateField
        id="waarneming-tot"
        label={t.tot}
        help={t.totHulp}
        error={formulier.fout('waarneming-tot')}
        value={tot}
        onChange={setTot}
        min={begin}
        max={uiterlijkTot(begin)}
      />
    </FormulierDialoog>
  )
}
