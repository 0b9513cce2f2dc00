import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, buttonClass } from '../../../../ui/button.tsx'
import { RadioGroup } from '../../../../ui/choice-groups.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Card } from '../../../../ui/surfaces.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { useFormulier } from '../../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../../web/formulier-dialoog.tsx'
import { bewerkAdres, vergelijkAdres } from '../../../opp/ui/adressen.ts'
import { oppQuery } from '../../../opp/ui/opp-api.ts'
import { grenzen } from '../../../plandelen/tekst.ts'
import type { Overzicht, Vaststellingen } from '../../ondertekening.schema.ts'
import { vaststelTekst } from '../../vaststellen/vaststellen.text.ts'
import { MistNog } from '../mist-nog.tsx'
import { nieuwAdres } from '../ondertekening-api.ts'
import { useVerstuur } from '../use-ronde.ts'
import { legWijzigingVast } from './vaststel-api.ts'

const t = vaststelTekst.wijziging
const SOORTEN = ['overlegnotitie', 'correctie'] as const
type Soort = (typeof SOORTEN)[number]
type Props = { overzicht: Overzicht; stand: Vaststellingen }

/** A newer version than what was established. The product compares, and says whether new consent is needed. */
export function Wijziging({ overzicht, stand, binnen }: Props & { binnen: boolean }) {
  const { oppId, versie } = overzicht
  return (
    <Card title={t.titel(versie)}>
      <div className="stack">
        <p className="measure">{binnen ? t.binnen : t.buiten}</p>
        <p className="measure soft">{binnen ? t.binnenUitleg : t.buitenUitleg}</p>
        <p>
          <Link href={vergelijkAdres(oppId, stand.vaststellingen[0]?.versie, versie)}>{t.watVeranderde}</Link>
        </p>
        {binnen ? <Binnen overzicht={overzicht} /> : <Buiten overzicht={overzicht} stand={stand} />}
      </div>
    </Card>
  )
}

function Binnen({ overzicht }: { overzicht: Overzicht }) {
  const { oppId, open, abilities, rondes } = overzicht
  const schrijft = useQuery(oppQuery(oppId)).data?.abilities.schrijven?.mag === true
  // After a refusal or a withdrawal the page itself says how to go on.
  if (rondes[0]?.stand !== 'vastgesteld') return null
  if (!abilities.vragen.mag) return <p>{t.wachtBinnen}</p>
  if (open.length > 0) return <MistNog oppId={oppId} open={open} schrijft={schrijft} />
  return (
    <div>
      <Link href={nieuwAdres(oppId)} className={buttonClass('primary')}>
        {t.nieuw}
      </Link>
    </div>
  )
}

function Buiten({ overzicht, stand }: Props) {
  const [open, setOpen] = useState(false)
  if (!stand.abilities.wijziging.mag) return <p>{t.wacht}</p>
  return (
    <div>
      <Button
        variant="primary"
        onPress={() => {
          setOpen(true)
        }}
      >
        {t.knop}
      </Button>
      {open && (
        <WijzigingDialoog oppId={overzicht.oppId} versie={overzicht.versie} onKlaar={() => setOpen(false)} />
      )}
    </div>
  )
}

function WijzigingDialoog(props: { oppId: string; versie: number; onKlaar: () => void }) {
  const { oppId, versie, onKlaar } = props
  const formulier = useFormulier('wijziging-')
  const verstuur = useVerstuur(oppId, formulier, onKlaar)
  const [soort, setSoort] = useState<Soort | ''>('')
  const [toelichting, setToelichting] = useState('')
  const bewaar = () =>
    verstuur(
      {
        'wijziging-soort': soort === '' && t.kies,
        'wijziging-toelichting': toelichting.trim() === '' && t.waaromLeeg,
      },
      async () => {
        if (soort !== '') await legWijzigingVast({ params: { oppId }, body: { versie, soort, toelichting } })
      },
      t.gelukt,
    )
  return (
    <FormulierDialoog
      titel={t.dialoog}
      formulier={formulier}
      knop={t.knop}
      onBewaar={bewaar}
      onKlaar={onKlaar}
      vooraf={<p>{t.gevolg}</p>}
    >
      <RadioGroup
        id="wijziging-soort"
        label={t.welke}
        error={formulier.fout('wijziging-soort')}
        value={soort}
        options={SOORTEN.map((value) => ({ value, ...t.soorten[value] }))}
        onChange={setSoort}
      />
      {soort === 'overlegnotitie' && (
        <p>
          <Link href={bewerkAdres(oppId, 'overleg', 'gesprekken')}>{t.naarOverleg}</Link>
        </p>
      )}
      <TextArea
        id="wijziging-toelichting"
        label={t.waarom}
        help={t.waaromHulp}
        error={formulier.fout('wijziging-toelichting')}
        value={toelichting}
        onChange={setToelichting}
        max={grenzen.verhaal.max}
      />
    </FormulierDialoog>
  )
}
