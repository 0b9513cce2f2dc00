import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox, RadioGroup } from '../../../../ui/choice-groups.tsx'
import { formatDate } from '../../../../ui/format.ts'
import { Select } from '../../../../ui/select.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { useSessie } from '../../../../web/sessie.ts'
import { TEKST_MAX } from '../verzoek.doel.schema.ts'
import type { Verzoek } from '../verzoek.schema.ts'
import { identiteitNaam, uitkomstNaam, verzoekText } from '../verzoek.text.ts'
import { termijnVan, type Uitkomst, type VerzoekStap } from '../verzoek.ts'
import { verzoekApi } from './verzoek-api.ts'
import { VerzoekDialoog } from './verzoek-dialoog.tsx'

type Props = { verzoek: Verzoek; onKlaar: () => void }

/** Steps with a dialog of their own on the page of a request; carrying out belongs to what is carried out. */
const dialogen = {
  behandelen: Behandel,
  identiteit: LegIdentiteitVast,
  verlengen: Verleng,
  besluiten: Besluit,
  intrekken: TrekIn,
} as const
type MetDialoog = keyof typeof dialogen
const isMetDialoog = (stap: VerzoekStap): stap is MetDialoog => stap in dialogen

/** The buttons of what can be done now, the decision first once somebody handles it. */
export function VerzoekStappen({ verzoek }: { verzoek: Verzoek }) {
  const [open, setOpen] = useState<MetDialoog>()
  const t = verzoekText.pagina.kies
  const stappen = verzoek.kan.stappen.filter(isMetDialoog)
  const eerst: MetDialoog = stappen.includes('besluiten') ? 'besluiten' : 'behandelen'
  const op = [...stappen].sort((a, b) => Number(b === eerst) - Number(a === eerst))
  const Dialoog = open && dialogen[open]
  return (
    <>
      <div className="row">
        {op.map((stap) => (
          <Button
            key={stap}
            variant={stap === eerst && stap !== 'behandelen' ? 'primary' : 'secondary'}
            onPress={() => setOpen(stap)}
          >
            {stap === 'behandelen' && verzoek.behandelaar ? t.overdragen : t[stap]}
          </Button>
        ))}
      </div>
      {Dialoog && <Dialoog verzoek={verzoek} onKlaar={() => setOpen(undefined)} />}
    </>
  )
}

function Behandel({ verzoek, onKlaar }: Props) {
  const t = verzoekText.behandel
  const zelf = useSessie()?.persoon?.betrekkingId ?? ''
  const [wie, setWie] = useState(
    verzoek.behandelaar?.id ?? (verzoek.behandelaars.some(({ id }) => id === zelf) ? zelf : ''),
  )
  return (
    <VerzoekDialoog
      {...t}
      controle={{ medewerkerId: wie === '' && t.kies }}
      doe={() => verzoekApi.behandel({ params: { verzoekId: verzoek.id }, body: { medewerkerId: wie } })}
      onKlaar={onKlaar}
    >
      {({ fout }) => (
        <Select
          id="medewerkerId"
          label={t.wie}
          error={fout('medewerkerId')}
          value={wie}
          options={verzoek.behandelaars.map(({ id, naam }) => ({ value: id, label: naam }))}
          onChange={setWie}
        />
      )}
    </VerzoekDialoog>
  )
}

function LegIdentiteitVast({ verzoek, onKlaar }: Props) {
  const t = verzoekText.identiteit
  const [wijze, setWijze] = useState<'document' | 'bekend' | ''>('')
  return (
    <VerzoekDialoog
      {...t}
      controle={{ wijze: wijze === '' && t.kies }}
      doe={async () => {
        if (wijze !== '') await verzoekApi.identiteit({ params: { verzoekId: verzoek.id }, body: { wijze } })
      }}
      onKlaar={onKlaar}
    >
      {({ fout }) => (
        <RadioGroup
          id="wijze"
          label={t.wijze}
          error={fout('wijze')}
          value={wijze}
          options={(['document', 'bekend'] as const).map((value) => ({
            value,
            label: identiteitNaam[value],
          }))}
          onChange={setWijze}
        />
      )}
    </VerzoekDialoog>
  )
}

function Verleng({ verzoek, onKlaar }: Props) {
  const t = verzoekText.verleng
  const [reden, setReden] = useState('')
  return (
    <VerzoekDialoog
      {...t}
      uitleg={t.uitleg(formatDate(termijnVan(verzoek.ontvangenOp, true)))}
      controle={{ reden: reden.trim() === '' && t.vulReden }}
      doe={() => verzoekApi.verleng({ params: { verzoekId: verzoek.id }, body: { reden } })}
      onKlaar={onKlaar}
    >
      {({ fout }) => (
        <TextArea
          id="reden"
          label={t.reden}
          help={t.redenHulp}
          error={fout('reden')}
          value={reden}
          onChange={setReden}
          max={TEKST_MAX}
        />
      )}
    </VerzoekDialoog>
  )
}

function Besluit({ verzoek, onKlaar }: Props) {
  const t = verzoekText.besluit
  const [uitkomst, setUitkomst] = useState<Uitkomst | ''>('')
  const [motivering, setMotivering] = useState('')
  const [overnemen, setOvernemen] = useState(false)
  const zelf = useSessie()?.persoon?.betrekkingId
  const { uitkomsten } = verzoek.kan
  const ander = verzoek.behandelaar && verzoek.behandelaar.id !== zelf ? verzoek.behandelaar : null
  return (
    <VerzoekDialoog
      {...t}
      uitleg={t.gevolg}
      controle={{
        uitkomst: uitkomst === '' && t.kiesUitkomst,
        motivering: motivering.trim() === '' && t.vulMotivering,
        overnemen: ander !== null && !overnemen && t.kiesOvernemen,
      }}
      doe={async () => {
        if (uitkomst !== '')
          await verzoekApi.besluit({
            params: { verzoekId: verzoek.id },
            body: { uitkomst, motivering, overnemen: ander !== null },
          })
      }}
      onKlaar={onKlaar}
    >
      {({ fout }) => (
        <>
          {ander && (
            <Alert kind="let_op" title={t.vanAnder(ander.naam)}>
              <p>{t.vanAnderTekst}</p>
              <Checkbox id="overnemen" label={t.overnemen} checked={overnemen} onChange={setOvernemen} />
            </Alert>
          )}
          <RadioGroup
            id="uitkomst"
            label={t.uitkomst}
            error={fout('uitkomst')}
            {...(uitkomsten.length === 1 ? { help: t.eerstIdentiteit } : {})}
            value={uitkomst}
            options={uitkomsten.map((value) => ({ value, label: uitkomstNaam[value] }))}
            onChange={setUitkomst}
          />
          <TextArea
            id="motivering"
            label={t.motivering}
            help={t.motiveringHulp}
            error={fout('motivering')}
            value={motivering}
            onChange={setMotivering}
            max={TEKST_MAX}
          />
        </>
      )}
    </VerzoekDialoog>
  )
}

/** Also by who asked, in other words. */
export function TrekIn({ verzoek, onKlaar, titel }: Props & { titel?: string }) {
  const t = verzoekText.intrekken
  return (
    <VerzoekDialoog
      {...t}
      titel={titel ?? t.titel}
      uitleg={t.gevolg}
      gevaar
      controle={{}}
      doe={() => verzoekApi.trekIn({ params: { verzoekId: verzoek.id } })}
      onKlaar={onKlaar}
    />
  )
}
