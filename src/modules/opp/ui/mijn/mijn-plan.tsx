import { useQuery } from '@tanstack/react-query'
import { CalendarCheck, CircleCheck, Download, History, MessageCircle, Target } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { dayOf, formatDate } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { Badge } from '../../../../ui/status.tsx'
import { Disclosure, Quote } from '../../../../ui/text.tsx'
import { download } from '../../../../web/download.ts'
import { useRecht, useSessie } from '../../../../web/sessie.ts'
import { kaartWoorden, terugvertelpunten } from '../../../hoorrecht/hoorrecht.ts'
import { BetwistVan } from '../../../leerling/ui/betwist.tsx'
import { labelVan } from '../../../organisatie/codelijsten.ts'
import { doelenboom } from '../../../plandelen/plandelen.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import type { MijnTekst } from '../../mijn.text.ts'
import type { OppSnapshot } from '../../snapshot.schema.ts'
import { ActieFout } from '../dialogen/actie-fout.tsx'
import { useActie } from '../dialogen/use-actie.ts'
import { gevuldeMaatregel } from '../document/groepeer.ts'
import { OppDocument } from '../document/opp-document.tsx'
import { Terugvertelkaart } from '../hoorgesprek/terugvertelkaart.tsx'
import { versieKaartAdres, versiePdfAdres, versieQuery } from '../opp-api.ts'
import { Geladen } from '../pagina-staat.tsx'
import { type MijnPlanRegel, mijnAdres } from './mijn-adres.ts'

interface MijnPlanProps {
  plan: MijnPlanRegel
  nummer: number
  leerlingId: string
  t: MijnTekst
}

/** A published version told plainly: where to, what helps, who does what; the whole of it under that. */
export function MijnPlan({ plan, nummer, leerlingId, t }: MijnPlanProps) {
  const opvraging = useQuery(versieQuery(plan.oppId, nummer))
  const magDownloaden = useRecht('opp.exporteren')
  const isLeerling = useSessie()?.persoon?.soort === 'leerling'
  const { fout, doe } = useActie(plan.oppId)
  const versie = plan.versies.find((v) => v.nummer === nummer)
  const andere = plan.versies.filter((v) => v.nummer !== nummer)
  const geldt = plan.publicatie === 'gepubliceerd' && versie === plan.versies[0]
  return (
    <Geladen van={opvraging} laden={t.laden} mislukt={t.mislukt}>
      {({ inhoud }) => (
        <div className="stack-l">
          <div className="row">
            {geldt ? (
              <Badge icon={CircleCheck} tone="green">
                {t.geldig}
              </Badge>
            ) : (
              <Badge icon={History}>{t.beeindigd}</Badge>
            )}
            <span className="soft">
              {t.versie(nummer)}
              {versie && ` ${t.versieVan(formatDate(dayOf(versie.op)))}`}
            </span>
          </div>
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
                <OppDocument
                  kop={inhoud.kop}
                  labels={inhoud.labels}
                  eigenVelden={inhoud.eigenVelden}
                  inhoud={inhoud.onderdelen}
                  hoorgesprek={inhoud.hoorgesprek}
                  overleggen={inhoud.overleggen ?? []}
                  lengteReden={inhoud.lengteReden}
                  toonOpen={false}
                />
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

function Verhaal({ inhoud, t }: { inhoud: OppSnapshot; t: MijnTekst }) {
  const { onderdelen: o, labels, kop } = inhoud
  const naam = kop.leerling.roepnaam
  const label = (code: string) => labelVan('uitstroom', code, labels)
  const gesprek = inhoud.hoorgesprek?.uitkomst === 'gehoord' ? inhoud.hoorgesprek.eigenWoorden : ''
  const stem = isLeeg(gesprek) ? o.zienswijzen.leerling.tekst : gesprek
  const doelen = doelenboom(o.doelen.items).takken.map(({ doel }) => doel)
  const nodig = o.behoeften.items.filter((b) => b.vanWie === 'leerling' && !isLeeg(b.tekst))
  const afspraken = o.maatregelen.items.filter((m) => gevuldeMaatregel(m) && !isLeeg(m.wat))
  const { evaluatiedatum, contactpersoon } = o.algemeen
  return (
    <div className="stack">
      {o.uitstroom.verwacht !== null && (
        <Blok titel={t.naartoe(naam)} icon={<Target aria-hidden="true" />}>
          <p className="mijn-groot">{label(o.uitstroom.verwacht)}</p>
        </Blok>
      )}
      {!isLeeg(stem) && (
        <Blok titel={t.stem(naam)} icon={<MessageCircle aria-hidden="true" />}>
          <Quote text={stem} by={naam} />
        </Blok>
      )}
      {nodig.length > 0 && (
        <Disclosure title={t.nodig(naam)} count={nodig.length}>
          <ul className="mijn-lijst">
            {nodig.map((b) => (
              <li key={b.id}>{b.tekst}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {doelen.length > 0 && (
        <Disclosure title={t.doelen} count={doelen.length}>
          <ol className="mijn-doelen">
            {doelen.map((d) => (
              <li key={d.id}>
                {isLeeg(d.tekst) ? d.gewenst : d.tekst}
                {d.streefdatum !== null && <span className="doc-onder">{formatDate(d.streefdatum)}</span>}
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
      {afspraken.length > 0 && (
        <Disclosure title={t.afspraken} count={afspraken.length}>
          <ul className="mijn-lijst">
            {afspraken.map((m) => (
              <li key={m.id}>
                {m.wat}
                <span className="doc-onder">
                  {[m.wie, m.wanneer].filter((deel) => !isLeeg(deel)).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {evaluatiedatum !== null && (
        <Blok titel={t.evaluatie} icon={<CalendarCheck aria-hidden="true" />}>
          <p>{formatDate(evaluatiedatum)}</p>
        </Blok>
      )}
      {!isLeeg(contactpersoon.naam) && (
        <Blok titel={t.contact} icon={<MessageCircle aria-hidden="true" />}>
          <p>{contactpersoon.naam}</p>
          <p className="soft">
            {[contactpersoon.functie, contactpersoon.telefoon, contactpersoon.email]
              .filter((deel) => !isLeeg(deel))
              .join(' · ')}
          </p>
        </Blok>
      )}
    </div>
  )
}

function Blok({ titel, icon, children }: { titel: string; icon: ReactNode; children: ReactNode }) {
  return (
    <section className="card mijn-blok">
      <span className="mijn-icoon">{icon}</span>
      <div className="stack-tight">
        <h2>{titel}</h2>
        {children}
      </div>
    </section>
  )
}
