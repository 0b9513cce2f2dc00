import { useQuery } from '@tanstack/react-query'
import { ArrowLeftRight, CircleCheck, Clock, Download, History } from 'lucide-react'
import { Button, buttonClass } from '../../../../ui/button.tsx'
import { dayOf, formatDate } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { Badge } from '../../../../ui/status.tsx'
import { Disclosure } from '../../../../ui/text.tsx'
import { download } from '../../../../web/download.ts'
import { useRecht, useSessie } from '../../../../web/sessie.ts'
import { kaartWoorden, terugvertelpunten } from '../../../hoorrecht/hoorrecht.ts'
import { BetwistVan } from '../../../leerling/ui/betwist.tsx'
import type { MijnTekst } from '../../mijn.text.ts'
import { versieStand } from '../../mijn.ts'
import type { OppSnapshot } from '../../snapshot.schema.ts'
import { vergelijkTekst } from '../../vergelijk.text.ts'
import { ActieFout } from '../dialogen/actie-fout.tsx'
import { useActie } from '../dialogen/use-actie.ts'
import { SnapshotDocument } from '../document/snapshot-document.tsx'
import { Terugvertelkaart } from '../hoorgesprek/terugvertelkaart.tsx'
import { versieKaartAdres, versiePdfAdres, versieQuery } from '../opp-api.ts'
import { Geladen } from '../pagina-staat.tsx'
import { type MijnPlanRegel, mijnAdres, mijnVergelijkAdres } from './mijn-adres.ts'
import { Verhaal } from './verhaal.tsx'

interface MijnPlanProps {
  plan: MijnPlanRegel
  nummer: number
  leerlingId: string
  t: MijnTekst
}

const BADGE = {
  geldt: { icon: CircleCheck, tone: 'green' },
  'nog-niet': { icon: Clock },
  eerder: { icon: History },
  beeindigd: { icon: History },
} as const

/** A published version told plainly: where to, what helps, who does what; the whole of it under that. */
export function MijnPlan({ plan, nummer, leerlingId, t }: MijnPlanProps) {
  const opvraging = useQuery(versieQuery(plan.oppId, nummer))
  const magDownloaden = useRecht('opp.exporteren')
  const isLeerling = useSessie()?.persoon?.soort === 'leerling'
  const { fout, doe } = useActie(plan.oppId)
  const versie = plan.versies.find((v) => v.nummer === nummer)
  const andere = plan.versies.filter((v) => v.nummer !== nummer)
  const vorige = andere.find((v) => v.nummer < nummer)
  const stand = versieStand(plan, nummer)
  return (
    <Geladen van={opvraging} laden={t.laden} mislukt={t.mislukt}>
      {({ inhoud }) => (
        <div className="stack-l">
          <div className="row">
            <Badge {...BADGE[stand]}>{t.stand[stand]}</Badge>
            <span className="soft">
              {t.versie(nummer)}
              {versie && ` ${t.versieVan(formatDate(dayOf(versie.op)))}`}
            </span>
          </div>
          {stand === 'nog-niet' && plan.vastgesteldeVersie !== null && (
            <p className="measure">{t.totDan(plan.vastgesteldeVersie)}</p>
          )}
          {vorige !== undefined && (
            <div>
              <Link
                className={buttonClass('secondary')}
                href={mijnVergelijkAdres(plan.oppId, vorige.nummer, nummer)}
              >
                <ArrowLeftRight aria-hidden="true" />
                {vergelijkTekst[isLeerling ? 'leerling' : 'ouder'].link}
              </Link>
            </div>
          )}
          <Verhaal inhoud={inhoud} t={t} />
          {isLeerling && punten(inhoud).length > 0 && (
            <section className="stack" id="terugvertelkaart" aria-labelledby="terugvertelkaart-kop">
              <h2 id="terugvertelkaart-kop">{kaartWoorden.jouwKaart}</h2>
              <p>{kaartWoorden.dank}</p>
              <Terugvertelkaart punten={punten(inhoud)} />
              <div>
                <Button
                  icon={<Download aria-hidden="true" />}
                  onPress={() => doe(() => download(versieKaartAdres(plan.oppId, nummer)))}
                >
                  {kaartWoorden.download}
                </Button>
              </div>
              {!magDownloaden && <ActieFout fout={fout} />}
            </section>
          )}
          <Disclosure title={t.helePlan}>
            <div className="mijn-heel">
              <BetwistVan leerlingId={leerlingId} oppId={plan.oppId}>
                <SnapshotDocument inhoud={inhoud} />
              </BetwistVan>
            </div>
          </Disclosure>
          {magDownloaden && (
            <div className="stack">
              <div>
                <Button
                  icon={<Download aria-hidden="true" />}
                  onPress={() => doe(() => download(versiePdfAdres(plan.oppId, nummer)))}
                >
                  {t.download}
                </Button>
              </div>
              <ActieFout fout={fout} />
            </div>
          )}
          {andere.length > 0 && (
            <Disclosure title={t.eerder} count={andere.length}>
              <ul className="mijn-lijst">
                {andere.map((v) => (
                  <li key={v.nummer}>
                    <Link href={mijnAdres({ kind: leerlingId, versie: v.nummer })}>
                      {t.versie(v.nummer)} {t.versieVan(formatDate(dayOf(v.op)))}
                    </Link>
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </div>
      )}
    </Geladen>
  )
}

const punten = (inhoud: OppSnapshot) => terugvertelpunten(inhoud.hoorgesprek)
