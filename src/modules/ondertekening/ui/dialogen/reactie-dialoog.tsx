import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox, RadioGroup } from '../../../../ui/choice-groups.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { FieldNotes } from '../../../../ui/field.tsx'
import { dayOf } from '../../../../ui/format.ts'
import { Select } from '../../../../ui/select.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { Skeleton } from '../../../../ui/surfaces.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { useFormulier } from '../../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../../web/formulier-dialoog.tsx'
import { useSessie } from '../../../../web/sessie.ts'
import { grenzen } from '../../../plandelen/tekst.ts'
import { reactieTekst as t } from '../../dialogen.text.ts'
import type { Overzicht, Ronde, Tekenaar } from '../../ondertekening.schema.ts'
import { tabTekst } from '../../tab.text.ts'
import { noteer } from '../ondertekening-api.ts'
import type { Genummerd } from '../stap/afspraak-inhoud.ts'
import { useAfspraken } from '../use-afspraken.ts'
import { useVerstuur } from '../use-ronde.ts'
import { AntwoordVelden, antwoordVan, type Gegeven, veldVan } from './antwoord-velden.tsx'
import { ScanVeld } from './scan-veld.tsx'

const P = 'reactie-'
type Props = { overzicht: Overzicht; ronde: Ronde; tekenaar: Tekenaar; onKlaar: () => void }
type Wijze = 'papier' | 'mondeling'

/** Administreer reactie: what was said on paper or in a talk, by one; another member of staff confirms it. */
export function ReactieDialoog({ overzicht, ronde, tekenaar, onKlaar }: Props) {
  const ik = useSessie()?.persoon?.betrekkingId
  const formulier = useFormulier(P)
  const verstuur = useVerstuur(overzicht.oppId, formulier, onKlaar)
  const vraagtAntwoord = tekenaar.verklaring !== 'gezien'
  const { afspraken, opvraging } = useAfspraken(overzicht.oppId, ronde.versie)
  const [wijze, setWijze] = useState<Wijze | ''>('')
  const [gegevenOp, setGegevenOp] = useState(dayOf(Date.now()))
  const [scanId, setScanId] = useState('')
  const [getuigeId, setGetuigeId] = useState('')
  const [gezien, setGezien] = useState(false)
  const [gegeven, setGegeven] = useState<Gegeven>({})
  const [opmerking, setOpmerking] = useState('')
  const collegas = overzicht.kandidaten.filter((k) => k.soort === 'medewerker' && k.leestRonde && k.id !== ik)
  const getuige = collegas.find((k) => k.id === getuigeId)
  const tePassen: readonly Genummerd[] = vraagtAntwoord ? (afspraken ?? []) : []
  const bewaar = async () => {
    // Without the agreements there is nothing to answer, and the window says so.
    if (vraagtAntwoord && afspraken === undefined) return
    await verstuur(
      {
        [`${P}wijze`]: wijze === '' && t.wijzeLeeg,
        [`${P}gegevenOp`]: gegevenOp === '' && t.datumLeeg,
        [`${P}scanId`]: wijze === 'papier' && scanId === '' && t.scanLeeg,
        [`${P}getuigeId`]: getuigeId === '' && t.getuigeLeeg,
        [`${P}gezien`]: !vraagtAntwoord && !gezien && t.geheelLeeg,
        ...controle(tePassen, gegeven),
      },
      () =>
        noteer({
          params: { tekenaarId: tekenaar.id },
          body: {
            wijze: wijze === '' ? 'papier' : wijze,
            gegevenOp,
            scanId: wijze === 'papier' && scanId !== '' ? scanId : null,
            getuigeId,
            gezien,
            antwoorden: tePassen.flatMap(({ afspraak: { sleutel } }) => {
              const { antwoord, opmerking: reden } = antwoordVan(gegeven, sleutel)
              return antwoord === '' ? [] : [{ sleutel, antwoord, opmerking: antwoord === 'ja' ? '' : reden }]
            }),
            opmerking,
          },
        }),
      t.gelukt(getuige?.naam ?? ''),
    )
  }
  return (
    <FormulierDialoog
      titel={t.titel(tekenaar.naam)}
      formulier={formulier}
      knop={t.knop}
      breed
      onBewaar={bewaar}
      onKlaar={onKlaar}
      vooraf={<p className="soft">{t.uitleg}</p>}
    >
      <RadioGroup
        id={`${P}wijze`}
        label={t.wijze}
        help={wijze === 'mondeling' ? t.mondelingHulp : undefined}
        error={formulier.fout(`${P}wijze`)}
        inline
        value={wijze}
        options={[
          { value: 'papier', label: t.wijzen.papier },
          { value: 'mondeling', label: t.wijzen.mondeling },
        ]}
        onChange={setWijze}
      />
      <DateField
        id={`${P}gegevenOp`}
        label={t.datum}
        error={formulier.fout(`${P}gegevenOp`)}
        value={gegevenOp}
        onChange={setGegevenOp}
        min={dayOf(ronde.aangemaaktOp)}
        max={dayOf(Date.now())}
      />
      {wijze === 'papier' && (
        <ScanVeld
          id={`${P}scanId`}
          label={t.scan}
          error={formulier.fout(`${P}scanId`)}
          leerlingId={overzicht.leerlingId}
          value={scanId}
          onChange={setScanId}
        />
      )}
      {!vraagtAntwoord && <p>{t.gezien}</p>}
      <FieldNotes id={`${P}gezien`} label="" error={formulier.fout(`${P}gezien`)} />
      <Checkbox
        id={`${P}gezien`}
        label={t.geheel[wijze === 'mondeling' ? 'mondeling' : 'papier']}
        help={t.geheelHulp}
        checked={gezien}
        onChange={setGezien}
      />
      {vraagtAntwoord && afspraken !== undefined && (
        <AntwoordVelden
          prefix={P}
          afspraken={afspraken}
          gegeven={gegeven}
          onChange={setGegeven}
          formulier={formulier}
        />
      )}
      {vraagtAntwoord && opvraging.isPending && <Skeleton label={t.antwoordenLaden} lines={4} />}
      {vraagtAntwoord && opvraging.isError && (
        <Alert
          kind="fout"
          title={t.antwoordenFout}
          actions={<Button onPress={() => opvraging.refetch()}>{tabTekst.opnieuw}</Button>}
        />
      )}
      <TextArea
        id={`${P}opmerking`}
        label={t.opmerking}
        optional
        error={formulier.fout(`${P}opmerking`)}
        value={opmerking}
        onChange={setOpmerking}
        max={grenzen.verhaal.max}
      />
      {collegas.length === 0 ? (
        <Alert kind="let_op" title={t.geenCollega} />
      ) : (
        <Select
          id={`${P}getuigeId`}
          label={t.getuige}
          help={t.getuigeHulp}
          error={formulier.fout(`${P}getuigeId`)}
          value={getuigeId}
          options={collegas.map((k) => ({
            value: k.id,
            label: k.relatie === '' ? k.naam : `${k.naam} (${k.relatie})`,
          }))}
          onChange={setGetuigeId}
        />
      )}
    </FormulierDialoog>
  )
}

function controle(afspraken: readonly Genummerd[], gegeven: Gegeven): Record<string, string | false> {
  return Object.fromEntries(
    afspraken.map(({ afspraak: { sleutel }, nummer }) => {
      const { antwoord, opmerking } = antwoordVan(gegeven, sleutel)
      const id = veldVan(P, sleutel)
      if (antwoord === '') return [id, t.antwoordLeeg(nummer)]
      const mist = antwoord !== 'ja' && opmerking.trim() === ''
      return [`${id}-reden`, mist && t.redenLeeg(nummer)]
    }),
  )
}
