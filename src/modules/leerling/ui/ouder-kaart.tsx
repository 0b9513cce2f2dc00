import { useQueryClient } from '@tanstack/react-query'
import {
  BellOff,
  CircleHelp,
  CircleSlash,
  Clock3,
  Languages,
  type LucideIcon,
  MailX,
  MapPinOff,
  ShieldCheck,
} from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { dayOf, formatDate } from '../../../ui/format.ts'
import { Badge, type Tone } from '../../../ui/status.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { DefinitionList } from '../../../ui/text.tsx'
import { toast } from '../../../ui/toast.tsx'
import { VraagEerst } from '../../../web/vraag-eerst.tsx'
import { weigerTekst } from '../../berichten/berichten.text.ts'
import { useCodelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import { betrokkenenTekst as t } from '../betrokkenen.text.ts'
import type { Ouder } from '../leerling.schema.ts'
import { gezagZinnen } from '../leerling.text.ts'
import { algemeenTekst } from '../schermen.text.ts'
import { AccountRegel, type Accounts } from './account-regel.tsx'
import { leerlingApi, leerlingSleutel } from './leerling-api.ts'
import { OuderDialoog } from './ouder-dialoog.tsx'

const BEELD: Record<Ouder['stand'], { icon: LucideIcon; tone: Tone }> = {
  ja: { icon: ShieldCheck, tone: 'green' },
  nog_niet: { icon: Clock3, tone: 'blue' },
  niet_meer: { icon: CircleSlash, tone: 'neutral' },
  nee: { icon: CircleSlash, tone: 'neutral' },
  onbekend: { icon: CircleHelp, tone: 'amber' },
  meerderjarig: { icon: CircleSlash, tone: 'neutral' },
}

type KaartProps = {
  leerlingId: string
  ouder: Ouder
  beheren: boolean
  /** Why nothing can be changed now. */
  uit: string | undefined
  accounts: Accounts | undefined
  /** Reads the plan: by gezag, or by the leave of a pupil who is of age. */
  leestMee: boolean
}

/** One parent: what the law gives, how to reach, what to mind. */
export function OuderKaart({ leerlingId, ouder, beheren, uit, accounts, leestMee }: KaartProps) {
  const [open, setOpen] = useState<'wijzig' | 'weg'>()
  const lijsten = useCodelijsten()
  const dag = (datum: string | null) => datum && formatDate(datum)
  const periode = ouder.gezag ? algemeenTekst.sindsTot(dag(ouder.gezagVanaf), dag(ouder.gezagTot)) : null
  const account = accounts?.ouders.find(({ betrekkingId }) => betrekkingId === ouder.ouderId)?.account
  return (
    <Card
      title={ouder.naam}
      level={3}
      action={<Badge {...BEELD[ouder.stand]}>{gezagZinnen[ouder.stand]}</Badge>}
    >
      <div className="stack">
        <p className="soft">
          {[
            lijsten.label('ouderrelatie', ouder.relatie),
            ...(periode === null ? [] : [t.gezagPeriode(periode)]),
            ...(ouder.gezagGrond === null ? [] : [ouder.gezagGrond]),
          ].join(' · ')}
        </p>
        {ouder.geenContact && <Melding icon={BellOff} tekst={t.geenContact} />}
        {ouder.mailWeigering !== null && (
          <Melding
            icon={MailX}
            tekst={t.mailKomtNietAan(
              formatDate(dayOf(Date.parse(ouder.mailWeigering.sinds))),
              weigerTekst[ouder.mailWeigering.reden],
            )}
          />
        )}
        {ouder.geheimAdres && <Melding icon={MapPinOff} tekst={t.geheim} />}
        {ouder.tolkNodig && (
          <p className="leerling-regel">
            <Languages aria-hidden="true" />
            {t.tolk(ouder.taal)}
          </p>
        )}
        <DefinitionList facts={contact(ouder)} />
        {account !== undefined && beheren && (
          <AccountRegel
            wie={{ soort: 'ouder', betrekkingId: ouder.ouderId, naam: ouder.naam, email: ouder.email }}
            account={account}
            mail={accounts?.mail ?? false}
            reden={leestMee ? undefined : t.geenGezagReden}
          />
        )}
        {beheren && (
          <div className="button-group">
            <Button disabledReason={uit} onPress={() => setOpen('wijzig')}>
              {algemeenTekst.wijzig}
              <span className="visually-hidden">{ouder.naam}</span>
            </Button>
            <Button variant="quiet" disabledReason={uit} onPress={() => setOpen('weg')}>
              {algemeenTekst.verwijder}
              <span className="visually-hidden">{ouder.naam}</span>
            </Button>
          </div>
        )}
      </div>
      {open === 'wijzig' && (
        <OuderDialoog leerlingId={leerlingId} ouder={ouder} onKlaar={() => setOpen(undefined)} />
      )}
      {open === 'weg' && (
        <Weghalen leerlingId={leerlingId} ouder={ouder} onKlaar={() => setOpen(undefined)} />
      )}
    </Card>
  )
}

function contact(ouder: Ouder) {
  const straat = [ouder.straat, ouder.huisnummer].filter(Boolean).join(' ')
  const plaats = [ouder.postcode, ouder.plaats].filter(Boolean).join(' ')
  return [
    {
      label: t.telefoon,
      value: ouder.telefoon && <a href={`tel:${ouder.telefoon.replace(/[^+\d]/g, '')}`}>{ouder.telefoon}</a>,
    },
    { label: t.email, value: ouder.email && <a href={`mailto:${ouder.email}`}>{ouder.email}</a> },
    { label: t.adres, value: [straat, plaats].filter(Boolean).join(', ') },
    ...(ouder.contactvoorkeur === null ? [] : [{ label: t.contactvoorkeur, value: ouder.contactvoorkeur }]),
    ...(ouder.taal !== null && !ouder.tolkNodig ? [{ label: t.taalLabel, value: ouder.taal }] : []),
  ]
}

function Melding({ icon: Icon, tekst }: { icon: LucideIcon; tekst: string }) {
  return (
    <p className="leerling-regel leerling-let-op">
      <Icon aria-hidden="true" />
      {tekst}
    </p>
  )
}

function Weghalen(props: { leerlingId: string; ouder: Ouder; onKlaar: () => void }) {
  const { leerlingId, ouder } = props
  const client = useQueryClient()
  const haalWeg = async () => {
    await leerlingApi.verwijderOuder({ params: { leerlingId, relatieId: ouder.relatieId } })
    await client.invalidateQueries({ queryKey: leerlingSleutel(leerlingId) })
    toast(t.weggehaald(ouder.naam))
  }
  return (
    <VraagEerst
      gevaar
      titel={t.weghalenTitel(ouder.naam)}
      gevolg={t.weghalenGevolg(ouder.naam)}
      knop={algemeenTekst.verwijder}
      onJa={haalWeg}
      onKlaar={props.onKlaar}
    />
  )
}
