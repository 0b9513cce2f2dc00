import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choice-groups.tsx'
import { Select } from '../../../ui/select.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Card, Skeleton } from '../../../ui/surfaces.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { ApiError } from '../../../web/api.ts'
import { foutTekst, voerUit } from '../../../web/formulier.tsx'
import type { Bekeken } from '../csv.schema.ts'
import { csvScherm as t } from '../csv.scherm.text.ts'
import { csvDoelNaam } from '../csv.text.ts'
import { CODERINGEN, type CsvSoort, SCHEIDING_NAMEN } from '../csv.ts'
import { csvInlezen, csvQuery, indelingBewaren, type Keuze, kolommenTekst } from './csv-api.ts'
import { CsvDoelen } from './csv-doelen.tsx'
import { CsvProef } from './csv-proef.tsx'

type Props = { soort: CsvSoort; bestand: File; onAnder: () => void }

/** How the file was read, which column is what, and what comes of it; each choice is tried at once. */
export function CsvKolommen({ soort, bestand, onAnder }: Props) {
  const [keuze, setKeuze] = useState<Keuze>({ soort })
  const { data, error, isPlaceholderData } = useQuery({
    ...csvQuery(bestand, keuze),
    placeholderData: keepPreviousData,
  })
  const ander = <Button onPress={onAnder}>{t.ander}</Button>
  return (
    <>
      {error && <Leesfout error={error} actie={ander} />}
      {!data && !error && <Skeleton label={t.proef.bezig} />}
      {data && (
        <>
          <Lezing gezien={data} onKies={(wijze) => setKeuze({ ...leeswijze(keuze), ...wijze })} />
          <Card title={t.indeling.titel}>
            <div className="stack">
              <IndelingKeuze
                gezien={data}
                onKies={(indeling) => setKeuze({ ...leeswijze(keuze), ...(indeling ? { indeling } : {}) })}
              />
              <CsvDoelen
                gezien={data}
                onKies={(doel, plek) => {
                  const { [doel]: _weg, ...rest } = data.indeling
                  const kolommen = plek === null ? rest : { ...rest, [doel]: plek }
                  setKeuze({ ...leeswijze(keuze), kolommen })
                }}
              />
            </div>
          </Card>
          {!error && <CsvProef gezien={data} bezig={isPlaceholderData} />}
          <Inlezen
            soort={soort}
            bestand={bestand}
            gezien={data}
            wacht={isPlaceholderData || !!error}
            ander={ander}
          />
        </>
      )}
    </>
  )
}

/** A choice of how to read begins the mapping anew; one of a column does not. */
const leeswijze = ({ kolommen: _k, indeling: _i, ...rest }: Keuze): Keuze => rest

export function Leesfout({ error, actie }: { error: Error; actie: React.ReactNode }) {
  const { regel } = error instanceof ApiError ? error.meer : {}
  return (
    <Alert kind="fout" title={t.mislukt} actions={actie} live>
      <p>{foutTekst(error)}</p>
      {typeof regel === 'number' && <p>{t.plaats(regel)}</p>}
    </Alert>
  )
}

function Lezing({ gezien, onKies }: { gezien: Bekeken; onKies: (wijze: Partial<Keuze>) => void }) {
  return (
    <Card title={`${t.lezing.titel}: ${t.lezing.rijen(gezien.rijen)}`}>
      <div className="form-columns">
        <Select
          id="codering"
          label={t.lezing.codering}
          error={undefined}
          empty={false}
          value={gezien.codering}
          options={CODERINGEN.map((c) => ({ value: c, label: t.lezing.coderingNaam[c] }))}
          onChange={(codering) => codering !== '' && onKies({ codering })}
        />
        <Select
          id="scheiding"
          label={t.lezing.scheiding}
          error={undefined}
          empty={false}
          value={gezien.scheiding}
          options={SCHEIDING_NAMEN.map((s) => ({ value: s, label: t.lezing.scheidingNaam[s] }))}
          onChange={(scheiding) => scheiding !== '' && onKies({ scheiding })}
        />
        <Select
          id="kop"
          label={t.lezing.kop}
          error={undefined}
          empty={false}
          value={gezien.kop ? 'ja' : 'nee'}
          options={[
            { value: 'ja', label: t.lezing.kopJa },
            { value: 'nee', label: t.lezing.kopNee },
          ]}
          onChange={(kop) => kop !== '' && onKies({ kop })}
        />
      </div>
      <p className="small soft">{t.lezing.coderingHulp}</p>
      {gezien.zekerheid < 0.9 && <Alert kind="let_op" title={t.lezing.onzeker} />}
    </Card>
  )
}

function IndelingKeuze(props: { gezien: Bekeken; onKies: (indeling: string) => void }) {
  const { gezien, onKies } = props
  return (
    <Select
      id="indeling"
      label={t.indeling.keuze}
      help={t.indeling.keuzeHulp[gezien.voorstel.bron]}
      error={undefined}
      empty={t.indeling.geen}
      value={gezien.voorstel.sleutel ?? ''}
      options={gezien.keuzes.map((k) => ({
        value: k.id,
        label: k.eigen ? t.indeling.eigen(k.naam) : k.naam,
      }))}
      onChange={onKies}
    />
  )
}

function Inlezen(props: {
  soort: CsvSoort
  bestand: File
  gezien: Bekeken
  wacht: boolean
  ander: React.ReactNode
}) {
  const { soort, bestand, gezien } = props
  const [naam, setNaam] = useState('')
  const [volledig, setVolledig] = useState(false)
  const client = useQueryClient()
  const navigate = useNavigate()
  const lezen = useMutation({
    mutationFn: async () => {
      const { kop, codering, scheiding, indeling } = gezien
      if (naam.trim() !== '') {
        const kolommen = Object.fromEntries(
          Object.entries(indeling).map(([doel, plek]) => [
            doel,
            kop ? (gezien.kolommen[plek]?.naam ?? plek) : plek,
          ]),
        )
        await indelingBewaren({ body: { naam, soort, kop, kolommen } })
      }
      return csvInlezen(bestand, {
        soort,
        codering,
        scheiding,
        kop: kop ? 'ja' : 'nee',
        kolommen: kolommenTekst(indeling),
        volledig: volledig ? 'ja' : 'nee',
      })
    },
    onSuccess: async (ronde) => {
      await client.invalidateQueries({ queryKey: ['imports'] })
      await navigate({ to: '/beheer/import/$rondeId', params: { rondeId: ronde.id } })
    },
  })
  const reden =
    gezien.ontbrekend.length > 0 ? t.ontbreekt(gezien.ontbrekend.map(csvDoelNaam).join(', ')) : undefined
  return (
    <div className="stack">
      {(soort === 'leerlingen' || soort === 'combinatie') && (
        <Checkbox
          id="volledig"
          label={t.indeling.volledig}
          help={t.indeling.volledigHulp}
          checked={volledig}
          onChange={setVolledig}
        />
      )}
      <TextField
        id="indelingnaam"
        label={t.indeling.naam}
        help={t.indeling.naamHulp}
        error={undefined}
        optional
        max={80}
        value={naam}
        onChange={setNaam}
      />
      {lezen.error && <Leesfout error={lezen.error} actie={null} />}
      <div className="button-group">
        {props.ander}
        <Button
          variant="primary"
          pending={lezen.isPending || props.wacht}
          disabledReason={reden}
          showReason
          onPress={() => voerUit(lezen, undefined)}
        >
          {t.verder}
        </Button>
      </div>
    </div>
  )
}
