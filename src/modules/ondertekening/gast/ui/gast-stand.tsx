import { CircleCheck, Hourglass, Lock, type LucideIcon, TimerOff } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { dayOf, formatDate } from '../../../../ui/format.ts'
import { Badge, type Tone } from '../../../../ui/status.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { VraagEerst } from '../../../../web/vraag-eerst.tsx'
import { postTekst } from '../../../berichten/melding.text.ts'
import type { GastStand } from '../../gastweg.ts'
import type { Overzicht, Tekenaar } from '../../ondertekening.schema.ts'
import { useVers } from '../../ui/use-ronde.ts'
import { wegTekst as t } from '../weg.text.ts'
import { trekWegIn } from './gast-api.ts'
import { laatsteDag } from './laatste-dag.ts'
import { WegDialoog } from './weg-dialoog.tsx'
import './gast-stand.css'

type Gast = NonNullable<Tekenaar['gast']>
const STAND: Readonly<Record<GastStand, { icon: LucideIcon; tone: Tone }>> = {
  open: { icon: Hourglass, tone: 'amber' },
  gebruikt: { icon: CircleCheck, tone: 'green' },
  dicht: { icon: Lock, tone: 'red' },
  verlopen: { icon: TimerOff, tone: 'neutral' },
}

/** The link did not get there. */
const NIET_AANGEKOMEN: ReadonlySet<Gast['mailStand']> = new Set(['mislukt', 'geweigerd', 'geen-adres'])

type Props = { overzicht: Overzicht; tekenaar: Tekenaar }

/** The way without an account of one signer: how it is with it, a new one, and to take it back. */
export function GastDeel({ overzicht, tekenaar }: Props) {
  const [venster, setVenster] = useState<'weg' | 'intrekken'>()
  const { gast, kan } = tekenaar
  if (gast === null) return null
  const sluit = () => setVenster(undefined)
  return (
    <>
      <section className="gast-stand stack-tight" aria-label={`${t.stand.kop} (${tekenaar.naam})`}>
        <Stand gast={gast} />
        {kan.gast && (
          <div className="button-group no-print">
            <Button onPress={() => setVenster('weg')}>{t.nieuw}</Button>
            {gast.stand !== 'verlopen' && (
              <Button variant="quiet" onPress={() => setVenster('intrekken')}>
                {t.trekIn}
              </Button>
            )}
          </div>
        )}
      </section>
      {venster === 'weg' && <WegDialoog overzicht={overzicht} tekenaar={tekenaar} onKlaar={sluit} />}
      {venster === 'intrekken' && <Intrekken overzicht={overzicht} tekenaar={tekenaar} onKlaar={sluit} />}
    </>
  )
}

function Stand({ gast }: { gast: Gast }) {
  const { icon, tone } = STAND[gast.stand]
  return (
    <>
      <p className="row">
        <strong>{t.stand.kop}</strong>
        <Badge icon={icon} tone={tone}>
          {t.stand[gast.stand]}
        </Badge>
      </p>
      <p className="small">{t.weg[gast.wijze](gast.mailadres)}</p>
      <p className="soft small">
        {[
          t.gemaakt(formatDate(dayOf(gast.gemaaktOp)), gast.gemaaktDoor),
          ...(gast.mailStand === null ? [] : [postTekst.stand(gast.mailStand, null, null)]),
          ...(gast.geldigTot === null ? [] : [t.geldigTot(laatsteDag(gast.geldigTot))]),
        ].join(' · ')}
      </p>
      {NIET_AANGEKOMEN.has(gast.mailStand) && <p className="small">{t.mailMis}</p>}
      {gast.codeStand === 'mislukt' && <p className="small">{t.codeMis[gast.wijze]}</p>}
      {t.standUitleg[gast.stand] !== '' && <p className="small">{t.standUitleg[gast.stand]}</p>}
    </>
  )
}

function Intrekken({ overzicht, tekenaar, onKlaar }: Props & { onKlaar: () => void }) {
  const vers = useVers(overzicht.oppId)
  return (
    <VraagEerst
      titel={t.trekInTitel(tekenaar.naam)}
      gevolg={t.trekInGevolg}
      knop={t.trekIn}
      gevaar
      onJa={async () => {
        await trekWegIn({ params: { tekenaarId: tekenaar.id } })
        await vers()
        toast(t.ingetrokken)
      }}
      onKlaar={onKlaar}
    />
  )
}
