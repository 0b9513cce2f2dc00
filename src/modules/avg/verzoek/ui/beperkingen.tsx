import { CircleCheck, Lock } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { RadioGroup } from '../../../../ui/choice-groups.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { formatDate } from '../../../../ui/format.ts'
import { Badge } from '../../../../ui/status.tsx'
import { Card } from '../../../../ui/surfaces.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { BEPERKING_REDEN_MAX, type Beperking } from '../beperking.schema.ts'
import { grondNaam, beperkingText as t } from '../beperking.text.ts'
import { BEPERKBAAR, BEPERKING_GRONDEN, type Beperkbaar, type BeperkingGrond } from '../beperking.ts'
import type { Doel } from '../verzoek.doel.schema.ts'
import type { DoelKeuze, Verzoek } from '../verzoek.schema.ts'
import { DoelVelden, doelTekst, HELE_DOSSIER } from './doel-velden.tsx'
import { verzoekApi } from './verzoek-api.ts'
import { VerzoekDialoog } from './verzoek-dialoog.tsx'

type Open = { wat: 'opleggen' } | { wat: 'aankondigen' | 'opheffen'; id: string }

/** What may not be used because of this request, and the way in and out of it. */
export function Beperkingen({ verzoek, doelen }: { verzoek: Verzoek; doelen: readonly DoelKeuze[] }) {
  const [open, setOpen] = useState<Open>()
  const { beperkingen, kan } = verzoek
  const sluit = () => setOpen(undefined)
  if (!kan.beperken && beperkingen.length === 0) return null
  return (
    <Card
      title={t.titel}
      action={kan.beperken && <Button onPress={() => setOpen({ wat: 'opleggen' })}>{t.beperk}</Button>}
    >
      <div className="stack">
        <p className="soft">{t.intro}</p>
        {beperkingen.length === 0 ? (
          <p>{t.geen}</p>
        ) : (
          <ul className="rows">
            {beperkingen.map((een) => (
              <li key={een.id}>
                <Regel beperking={een} doelen={doelen} onOpen={(wat) => setOpen({ wat, id: een.id })} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {open?.wat === 'opleggen' && <Opleggen verzoek={verzoek} doelen={doelen} onKlaar={sluit} />}
      {open?.wat === 'aankondigen' && <Aankondigen id={open.id} onKlaar={sluit} />}
      {open?.wat === 'opheffen' && (
        <VerzoekDialoog
          {...t.opheffen}
          controle={{}}
          doe={() => verzoekApi.hefOp({ params: { beperkingId: open.id } })}
          onKlaar={sluit}
        />
      )}
    </Card>
  )
}

/** What a restriction hides, in words. */
export const beperktTekst = ({ doelSoort, doelId }: Beperking, doelen: readonly DoelKeuze[]): string =>
  doelTekst({ soort: doelSoort, id: doelId, onderdeel: null }, doelen)

function Regel(props: {
  beperking: Beperking
  doelen: readonly DoelKeuze[]
  onOpen: (wat: 'aankondigen' | 'opheffen') => void
}) {
  const { beperking: b, onOpen } = props
  return (
    <div className="stack">
      <p>
        <strong>{t.sinds(beperktTekst(b, props.doelen), formatDate(b.op), b.doorNaam ?? '')}</strong>
      </p>
      <p>
        {grondNaam[b.grond]}. {b.reden}
      </p>
      <div className="row">
        {b.opgehevenOp === null ? (
          <Badge icon={Lock} tone="amber">
            {t.geldt}
          </Badge>
        ) : (
          <Badge icon={CircleCheck}>{t.opgeheven(formatDate(b.opgehevenOp))}</Badge>
        )}
      </div>
      {b.opgehevenOp === null && b.opheffenVanaf !== null && <p>{t.eindigt(formatDate(b.opheffenVanaf))}</p>}
      {(b.kan.aankondigen || b.kan.opheffen) && (
        <div className="row">
          {b.kan.aankondigen && <Button onPress={() => onOpen('aankondigen')}>{t.kondigAan}</Button>}
          {b.kan.opheffen && <Button onPress={() => onOpen('opheffen')}>{t.hefOp}</Button>}
        </div>
      )}
    </div>
  )
}

const isBeperkbaar = (soort: Doel['soort']): soort is Beperkbaar => BEPERKBAAR.some((kan) => kan === soort)

function Opleggen(props: { verzoek: Verzoek; doelen: readonly DoelKeuze[]; onKlaar: () => void }) {
  const { verzoek, onKlaar } = props
  const [doel, setDoel] = useState<Doel>(
    isBeperkbaar(verzoek.doel.soort) ? { ...verzoek.doel, onderdeel: null } : HELE_DOSSIER,
  )
  const [grond, setGrond] = useState<BeperkingGrond | ''>(verzoek.soort === 'bezwaar' ? 'bezwaar' : '')
  const [reden, setReden] = useState('')
  const d = t.opleggen
  return (
    <VerzoekDialoog
      {...d}
      controle={{ grond: grond === '' && d.kiesGrond, reden: reden.trim() === '' && d.vulReden }}
      doe={async () => {
        const { soort, id } = doel
        if (grond === '' || !isBeperkbaar(soort)) return
        const body = { doel: { soort, id }, grond, reden }
        await verzoekApi.beperk({ params: { verzoekId: verzoek.id }, body })
      }}
      onKlaar={onKlaar}
    >
      {({ fout }) => (
        <>
          <DoelVelden
            id="beperk-doel"
            doel={doel}
            keuzes={props.doelen}
            zonder={['gegevens']}
            heelPlan
            fout={fout('doel')}
            onChange={setDoel}
          />
          <RadioGroup
            id="grond"
            label={d.grond}
            error={fout('grond')}
            value={grond}
            options={BEPERKING_GRONDEN.map((value) => ({ value, label: grondNaam[value] }))}
            onChange={setGrond}
          />
          <TextArea
            id="reden"
            label={d.reden}
            help={d.redenHulp}
            error={fout('reden')}
            value={reden}
            onChange={setReden}
            max={BEPERKING_REDEN_MAX}
          />
        </>
      )}
    </VerzoekDialoog>
  )
}

function Aankondigen({ id, onKlaar }: { id: string; onKlaar: () => void }) {
  const [vanaf, setVanaf] = useState('')
  const [reden, setReden] = useState('')
  const d = t.aankondigen
  return (
    <VerzoekDialoog
      {...d}
      controle={{ vanaf: vanaf === '' && d.vulVanaf, reden: reden.trim() === '' && d.vulReden }}
      doe={() => verzoekApi.kondigAan({ params: { beperkingId: id }, body: { vanaf, reden } })}
      onKlaar={onKlaar}
    >
      {({ fout }) => (
        <>
          <DateField
            id="vanaf"
            label={d.vanaf}
            help={d.vanafHulp}
            error={fout('vanaf')}
            value={vanaf}
            onChange={setVanaf}
          />
          <TextArea
            id="reden"
            label={d.reden}
            help={d.redenHulp}
            error={fout('reden')}
            value={reden}
            onChange={setReden}
            max={BEPERKING_REDEN_MAX}
          />
        </>
      )}
    </VerzoekDialoog>
  )
}
