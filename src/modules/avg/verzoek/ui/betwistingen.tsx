import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { formatDate } from '../../../../ui/format.ts'
import { Card } from '../../../../ui/surfaces.tsx'
import { Quote } from '../../../../ui/text.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Betwisting } from '../../../leerling/betwisting.schema.ts'
import { betwistTekst } from '../../../leerling/betwisting.text.ts'
import { REDEN_MAX } from '../../bewaren/bewaren.schema.ts'
import { betwistText as t } from '../betwist.text.ts'
import { type Doel, TEKST_MAX } from '../verzoek.doel.schema.ts'
import type { DoelKeuze, Verzoek } from '../verzoek.schema.ts'
import { DoelVelden, doelTekst } from './doel-velden.tsx'
import { verzoekApi } from './verzoek-api.ts'
import { VerzoekDialoog } from './verzoek-dialoog.tsx'

/** The statements beside passages that stay as they are: read, added, lifted. */
export function Betwistingen(props: { verzoek: Verzoek; doelen: readonly DoelKeuze[]; eigen?: true }) {
  const { verzoek, doelen, eigen } = props
  const [open, setOpen] = useState<'nieuw' | Betwisting>()
  const { betwistingen, kan } = verzoek
  const sluit = () => setOpen(undefined)
  if (!kan.betwisten && betwistingen.length === 0) return null
  return (
    <Card
      title={t.titel}
      action={kan.betwisten && <Button onPress={() => setOpen('nieuw')}>{t.voegToe}</Button>}
    >
      <div className="stack">
        <p className="soft">{eigen ? t.introEigen : t.intro}</p>
        {betwistingen.length === 0 && <p>{t.geen}</p>}
        {betwistingen.map((b) => (
          <div key={b.id} className="stack">
            <Quote
              text={b.verklaring}
              by={`${doelTekst({ soort: b.doelSoort, id: b.doelId, onderdeel: b.doelOnderdeel }, doelen)}. ${betwistTekst.titel(b.doorNaam, formatDate(b.op))}`}
            />
            {b.opgehevenOp !== null && (
              <p className="soft">{t.opgeheven(formatDate(b.opgehevenOp), b.opgehevenReden ?? '')}</p>
            )}
            {b.opgehevenOp === null && kan.beperken && (
              <div className="row">
                <Button onPress={() => setOpen(b)}>{t.hefOp}</Button>
              </div>
            )}
          </div>
        ))}
      </div>
      {open === 'nieuw' && <Toevoegen verzoek={verzoek} doelen={doelen} onKlaar={sluit} />}
      {open !== undefined && open !== 'nieuw' && <Opheffen betwisting={open} onKlaar={sluit} />}
    </Card>
  )
}

function Toevoegen(props: { verzoek: Verzoek; doelen: readonly DoelKeuze[]; onKlaar: () => void }) {
  const { verzoek, onKlaar } = props
  const d = t.toevoegen
  const [doel, setDoel] = useState<Doel>(verzoek.doel)
  const [verklaring, setVerklaring] = useState('')
  const vaag = doel.soort === 'dossier' || doel.soort === 'bijlage'
  return (
    <VerzoekDialoog
      {...d}
      controle={{
        'betwist-doel': (vaag || (doel.soort === 'plan' && doel.onderdeel === null)) && d.kiesDoel,
        verklaring: verklaring.trim() === '' && d.vulVerklaring,
      }}
      doe={() => verzoekApi.betwist({ params: { verzoekId: verzoek.id }, body: { doel, verklaring } })}
      onKlaar={onKlaar}
    >
      {({ fout }) => (
        <>
          <DoelVelden
            id="betwist-doel"
            doel={doel}
            keuzes={props.doelen}
            zonder={['dossier', 'bijlage']}
            fout={fout('betwist-doel')}
            onChange={setDoel}
          />
          <TextArea
            id="verklaring"
            label={d.verklaring}
            help={d.verklaringHulp}
            error={fout('verklaring')}
            value={verklaring}
            onChange={setVerklaring}
            max={TEKST_MAX}
          />
        </>
      )}
    </VerzoekDialoog>
  )
}

function Opheffen({ betwisting, onKlaar }: { betwisting: Betwisting; onKlaar: () => void }) {
  const d = t.opheffen
  const [reden, setReden] = useState('')
  return (
    <VerzoekDialoog
      {...d}
      controle={{ reden: reden.trim() === '' && d.vulReden }}
      doe={() => verzoekApi.hefBetwistingOp({ params: { betwistingId: betwisting.id }, body: { reden } })}
      onKlaar={onKlaar}
    >
      {({ fout }) => (
        <TextArea
          id="reden"
          label={d.reden}
          error={fout('reden')}
          value={reden}
          onChange={setReden}
          max={REDEN_MAX}
        />
      )}
    </VerzoekDialoog>
  )
}
