import { useQueryClient } from '@tanstack/react-query'
import { CircleSlash, Eye, type LucideIcon, MessagesSquare, PenLine } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Alert, Badge, type Tone } from '../../../ui/status.tsx'
import { Card, Section } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { Toggletip } from '../../../ui/toggletip.tsx'
import { VraagEerst } from '../../../web/vraag-eerst.tsx'
import type { GezagKaart as Gezag, GezagRij } from '../gezag.schema.ts'
import { gezagRegels, goedeTrouwZin, gezagTekst as t } from '../gezag.text.ts'
import type { LeerlingKaart } from '../leerling.schema.ts'
import { BezwaarDialoog, BezwaarVervallen, ToegangDialoog } from './gezag-dialogen.tsx'
import { knop } from './knop.ts'
import { leerlingApi, leerlingSleutel } from './leerling-api.ts'

/** Per person around this pupil what they see, whether they decide, and why. */
export function GezagKaart({ leerling, gezag }: { leerling: LeerlingKaart; gezag: Gezag }) {
  const { verjaardag } = gezag
  return (
    <Section id="gezag" title={t.titel} intro={t.intro}>
      <div className="stack">
        {verjaardag !== null && (
          <Alert
            kind="info"
            title={t.verjaardag(leerling.roepnaam, verjaardag.wordt, formatDate(verjaardag.op))}
          >
            <p>{t.verjaardagDan[verjaardag.wordt](leerling.roepnaam)}</p>
          </Alert>
        )}
        {gezag.personen.map(
          (wie) =>
            wie.bezwaarOp !== null && (
              <Alert key={wie.relatieId} kind="let_op" title={t.bezwaar(wie.naam, formatDate(wie.bezwaarOp))}>
                <p>{t.bezwaarDan}</p>
              </Alert>
            ),
        )}
        <Card>
          <div className="stack">
            <ul className="gezag-lijst">
              {gezag.personen.map((wie) => (
                <li key={wie.relatieId ?? 'leerling'}>
                  <Persoon leerling={leerling} wie={wie} meerderjarig={gezag.meerderjarig} />
                </li>
              ))}
            </ul>
            <p className="soft gezag-slot">{goedeTrouwZin(gezag.geenGoedeTrouw)}</p>
          </div>
        </Card>
      </div>
    </Section>
  )
}

function merken({ ziet, beslist, bericht }: GezagRij): [LucideIcon, Tone, string][] {
  return [
    ziet === 'plan' ? [Eye, 'blue', t.leest] : [CircleSlash, 'neutral', t.leestNiet],
    ...(beslist ? [[PenLine, 'green', t.beslist] as [LucideIcon, Tone, string]] : []),
    ...(bericht ? [[MessagesSquare, 'neutral', t.bespreekt] as [LucideIcon, Tone, string]] : []),
  ]
}

type PersoonProps = { leerling: LeerlingKaart; wie: GezagRij; meerderjarig: boolean }

function Persoon({ leerling, wie, meerderjarig }: PersoonProps) {
  const { zin, uitleg } = gezagRegels[wie.regel]
  return (
    <div className="gezag-persoon">
      <div className="gezag-kop">
        <strong>{wie.naam}</strong>
        {wie.relatieId === null && <span className="soft">{t.leerling}</span>}
        {merken(wie).map(([icon, tone, woord]) => (
          <Badge key={woord} icon={icon} tone={tone}>
            {woord}
          </Badge>
        ))}
      </div>
      <p>
        {zin}{' '}
        <Toggletip className="term" label={t.waaromVan(wie.naam)} explanation={uitleg}>
          {t.waarom}
        </Toggletip>
      </p>
      {wie.toegangNa18Op !== null && wie.toegangNa18Door !== null && meerderjarig && (
        <p className="soft">
          {t.toegangSinds[wie.toegangNa18Door]} {formatDate(wie.toegangNa18Op)}
        </p>
      )}
      {wie.bezwaren.map((b) => (
        <p className="soft gezag-woorden" key={`${b.op}-${b.ingetrokken?.op}-${b.toelichting}`}>
          {b.ingetrokken === null
            ? t.bezwaarWaarom(b.toelichting, b.doorNaam)
            : t.bezwaarWeg(
                formatDate(b.op),
                formatDate(b.ingetrokken.op),
                b.ingetrokken.reden,
                b.ingetrokken.doorNaam,
              )}
        </p>
      ))}
      {wie.relatieId !== null && (
        <Daden leerling={leerling} wie={wie} relatieId={wie.relatieId} meerderjarig={meerderjarig} />
      )}
    </div>
  )
}

/** What can be written down of this person now: one act at a time, and none that the law makes pointless. */
function Daden({ leerling, wie, relatieId, meerderjarig }: PersoonProps & { relatieId: string }) {
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const { toon, uit } = knop(leerling.kan.gezagVastleggen)
  const daad = daadVan(wie, meerderjarig)
  if (!toon || daad === null) return null
  const sluit = () => setOpen(false)
  const over = { leerlingId: leerling.id, relatieId, naam: wie.naam, onKlaar: sluit }
  const neem = async () => {
    await leerlingApi.trekToegangIn({ params: { leerlingId: leerling.id, relatieId } })
    await client.invalidateQueries({ queryKey: leerlingSleutel(leerling.id) })
    toast(t.genomen(wie.naam))
  }
  return (
    <div className="button-group">
      <Button variant="quiet" disabledReason={uit} onPress={() => setOpen(true)}>
        {t[daad]}
        <span className="visually-hidden">{wie.naam}</span>
      </Button>
      {open && daad === 'legVast' && <BezwaarDialoog {...over} />}
      {open && daad === 'trekIn' && <BezwaarVervallen {...over} />}
      {open && daad === 'geef' && <ToegangDialoog {...over} />}
      {open && daad === 'neem' && (
        <VraagEerst
          gevaar
          titel={t.neemTitel(wie.naam)}
          gevolg={t.neemGevolg(wie.naam)}
          knop={t.neemKnop}
          onJa={neem}
          onKlaar={sluit}
        />
      )}
    </div>
  )
}

function daadVan(wie: GezagRij, meerderjarig: boolean): 'legVast' | 'trekIn' | 'geef' | 'neem' | null {
  if (wie.bezwaarOp !== null) return 'trekIn'
  if (meerderjarig) return wie.toegangNa18Op === null ? 'geef' : 'neem'
  return wie.beslist || wie.regel === 'gezag-onbekend' || wie.regel === 'gezag-nog-niet' ? 'legVast' : null
}
