import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { formatDate, formatDateTime } from '../../../../ui/format.ts'
import { Badge, type Tone } from '../../../../ui/status.tsx'
import { Card } from '../../../../ui/surfaces.tsx'
import { DefinitionList, Disclosure } from '../../../../ui/text.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { useFormulier } from '../../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../../web/formulier-dialoog.tsx'
import { GEGEVENSSOORTEN } from '../../tabellen.ts'
import { type Lijst, REDEN_MAX, type Regel, type RegelStatus } from '../bewaren.schema.ts'
import { bewarenText, blokkadeTekst, klasseNaam, regelStatusNaam, soortNaam } from '../bewaren.text.ts'
import { avgApi } from './bewaren-api.ts'
import { PlichtDialoog } from './plicht-dialoog.tsx'
import { statusIcon } from './status-icoon.ts'
import { wieIs } from './wachtend-tabel.tsx'
import './bewaren.css'

const t = bewarenText.lijst
const toon: Record<RegelStatus, Tone> = {
  voorgesteld: 'amber',
  uitgesloten: 'neutral',
  getekend: 'blue',
  vernietigd: 'green',
  overgeslagen: 'neutral',
}

/** One dossier on a list: why it may go, what would go, and what a person decides about it. */
export function RegelKaart({ lijst, regel }: { lijst: Lijst; regel: Regel }) {
  const wie = wieIs(regel)
  const soorten = GEGEVENSSOORTEN.filter((soort) => (regel.aantallen[soort] ?? 0) > 0)
  return (
    <Card
      title={wie}
      level={3}
      action={
        <Badge icon={statusIcon[regel.status]} tone={toon[regel.status]}>
          {regelStatusNaam[regel.status]}
        </Badge>
      }
    >
      <div className="stack">
        <p>
          {t.waarom(klasseNaam[regel.klasse], formatDate(regel.vertrokkenOp), formatDate(regel.bewaarTot))}
        </p>
        {regel.naam !== null && regel.kenmerk !== null && <p className="soft">{t.dossier(regel.kenmerk)}</p>}
        {regel.uitsluiting && <p>{t.uitgesloten(regel.uitsluiting.naam, regel.uitsluiting.reden)}</p>}
        {regel.status === 'overgeslagen' && <p>{t.overgeslagen(redenVan(regel.overgeslagenReden))}</p>}
        {regel.vernietigdOp !== null && <p>{t.vernietigdOp(formatDateTime(regel.vernietigdOp))}</p>}
        <Disclosure
          title={regel.status === 'vernietigd' ? t.watGing : t.wat}
          open={regel.status === 'vernietigd'}
        >
          <DefinitionList
            facts={[
              ...soorten.map((soort) => ({
                label: soortNaam[soort],
                value: t.gegevens(regel.aantallen[soort] ?? 0),
              })),
              ...(regel.status === 'vernietigd'
                ? [
                    { label: t.sleutels, value: t.sleutel(regel.sleutels) },
                    { label: t.bestanden, value: t.bestand(regel.bestanden) },
                  ]
                : []),
            ]}
          />
        </Disclosure>
        {lijst.magBesluiten && !lijst.getekend && <Knoppen lijst={lijst} regel={regel} wie={wie} />}
      </div>
    </Card>
  )
}

const redenVan = (code: string | null): string =>
  code !== null && code in blokkadeTekst ? blokkadeTekst[code as keyof typeof blokkadeTekst] : (code ?? '') // just looked up

function Knoppen({ lijst, regel, wie }: { lijst: Lijst; regel: Regel; wie: string }) {
  const client = useQueryClient()
  const [dialoog, setDialoog] = useState<'uitsluiten' | 'plicht'>()
  const params = { lijstId: lijst.id, regelId: regel.id }
  const ververs = (melding: string) => {
    toast(melding)
    return client.invalidateQueries({ queryKey: ['avg'] })
  }
  return (
    <div className="row">
      {regel.status === 'uitgesloten' ? (
        <Button
          label={t.neemOpVan(wie)}
          onPress={async () => {
            await avgApi.neemOp({ params })
            await ververs(t.ingesloten)
          }}
        >
          {t.neemOp}
        </Button>
      ) : (
        <Button label={t.sluitUitVan(wie)} onPress={() => setDialoog('uitsluiten')}>
          {t.sluitUit}
        </Button>
      )}
      <Button label={bewarenText.overzicht.plichtVan(wie)} onPress={() => setDialoog('plicht')}>
        {bewarenText.overzicht.plicht}
      </Button>
      {dialoog === 'plicht' && (
        <PlichtDialoog leerlingId={regel.leerlingId} onKlaar={() => setDialoog(undefined)} />
      )}
      {dialoog === 'uitsluiten' && (
        <Uitsluiten
          onBewaar={(reden) => avgApi.sluitUit({ params, body: { reden } })}
          onKlaar={async (gelukt) => {
            setDialoog(undefined)
            if (gelukt) await ververs(t.afgehouden)
          }}
        />
      )}
    </div>
  )
}

function Uitsluiten(props: {
  onBewaar: (reden: string) => Promise<unknown>
  onKlaar: (gelukt: boolean) => unknown
}) {
  const formulier = useFormulier()
  const [reden, setReden] = useState('')
  const bewaar = async () => {
    if (await formulier.verstuur({ reden: reden.trim() === '' && t.vulReden }, () => props.onBewaar(reden)))
      props.onKlaar(true)
  }
  return (
    <FormulierDialoog
      titel={t.uitsluitTitel}
      formulier={formulier}
      knop={t.sluitUit}
      onBewaar={bewaar}
      onKlaar={() => props.onKlaar(false)}
      vooraf={<p>{t.uitsluitUitleg}</p>}
    >
      <TextArea
        id="reden"
        label={t.reden}
        error={formulier.fout('reden')}
        value={reden}
        onChange={setReden}
        max={REDEN_MAX}
      />
    </FormulierDialoog>
  )
}
