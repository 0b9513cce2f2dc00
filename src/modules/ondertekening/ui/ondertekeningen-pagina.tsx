import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { FileSignature } from 'lucide-react'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { dayOf } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Card, EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { Disclosure } from '../../../ui/text.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { oppAdres } from '../../opp/ui/adressen.ts'
import { oppQuery } from '../../opp/ui/opp-api.ts'
import { waarom } from '../fouten.text.ts'
import type { Overzicht } from '../ondertekening.schema.ts'
import { tabTekst as t, toestandZin } from '../tab.text.ts'
import { openWeigering, toestandVan } from '../tab.ts'
import { GeweigerdKaart } from './geweigerd-kaart.tsx'
import { MistNog } from './mist-nog.tsx'
import { nieuwAdres, overzichtQuery } from './ondertekening-api.ts'
import { RondeKaart } from './ronde-kaart.tsx'
import { vaststellingenQuery } from './vaststellen/vaststel-api.ts'
import { VaststelDeel } from './vaststellen/vaststel-deel.tsx'
import './ondertekening.css'

/** The tab of a plan about consent: how it stands, what is next, and every round with who said what. */
export function OndertekeningenPagina() {
  const { oppId = '' } = useParams({ strict: false })
  const opvraging = useQuery(overzichtQuery(oppId))
  useDocumentTitle(t.titel)
  return (
    <Opgehaald query={opvraging} laden={t.laden} fout={t.mislukt} opnieuw={t.opnieuw}>
      {(overzicht) => <Inhoud overzicht={overzicht} />}
    </Opgehaald>
  )
}

function Inhoud({ overzicht }: { overzicht: Overzicht }) {
  const [laatste, ...eerder] = overzicht.rondes
  const vandaag = dayOf(Date.now())
  const weigering = openWeigering(overzicht.rondes)
  return (
    <div className="stack-l">
      <PageHeader
        over={<Link href={oppAdres(overzicht.oppId)}>{t.van(overzicht.leerling)}</Link>}
        title={t.titel}
      />
      {/* Once it was established the section itself says how it stands, also of a newer version. */}
      {laatste?.stand !== 'vastgesteld' && <HoeStaatHet overzicht={overzicht} />}
      <VaststelDeel oppId={overzicht.oppId} />
      {weigering && <GeweigerdKaart overzicht={overzicht} ronde={weigering} />}
      {laatste ? (
        <RondeKaart overzicht={overzicht} ronde={laatste} vandaag={vandaag} />
      ) : (
        <EmptyState icon={FileSignature} title={t.leegTitel} text={t.leeg} />
      )}
      {eerder.length > 0 && (
        <section className="stack" aria-labelledby="eerdere-rondes">
          <h2 id="eerdere-rondes">{t.eerder}</h2>
          {eerder.map((ronde) => (
            <Disclosure key={ronde.id} title={t.rondeVersie(ronde.ronde, ronde.versie)}>
              <RondeKaart overzicht={overzicht} ronde={ronde} vandaag={vandaag} kaal />
            </Disclosure>
          ))}
        </section>
      )}
    </div>
  )
}

/** One sentence, and the one thing to do now; or why that can't be done yet, and who can mend it. */
function HoeStaatHet({ overzicht }: { overzicht: Overzicht }) {
  const { oppId, open, abilities, kandidaten, leerlingId } = overzicht
  const { mag, code } = abilities.vragen
  const schrijft = useQuery(oppQuery(oppId)).data?.abilities.schrijven?.mag === true
  const beslisser = kandidaten.some((k) => k.vereist)
  const toestand = toestandVan(overzicht)
  const stand = useQuery({ ...vaststellingenQuery(oppId), enabled: toestand.soort === 'ingestemd' })
  return (
    <Card title={t.hoeStaatHet} tone={toestand.soort === 'ingestemd' ? 'tint' : 'plain'}>
      <div className="stack">
        <p className="measure ondertekening-zin">{toestandZin(toestand, stand.data?.open ?? null)}</p>
        {mag && open.length > 0 && <MistNog oppId={oppId} open={open} schrijft={schrijft} />}
        {mag && open.length === 0 && !beslisser && (
          <Alert
            kind="let_op"
            title={t.geenBeslisser}
            actions={
              <Link href={`/leerlingen/${leerlingId}/betrokkenen`} className={buttonClass('secondary')}>
                {t.naarBetrokkenen}
              </Link>
            }
          >
            <p>{t.geenBeslisserDan}</p>
          </Alert>
        )}
        {mag && open.length === 0 && beslisser && (
          <div>
            {/* After a no a talk comes first. */}
            <Link
              href={nieuwAdres(oppId)}
              className={buttonClass(toestand.soort === 'niet_ingestemd' ? 'secondary' : 'primary')}
            >
              {t.nieuw}
            </Link>
          </div>
        )}
        {/* Who may never ask is not shown a button that never works; once all agreed there is nothing to ask. */}
        {!mag && code !== 'ondertekening.geen-recht' && toestand.soort !== 'ingestemd' && (
          <div>
            <Button variant="primary" disabledReason={waarom(code)} showReason>
              {t.nieuw}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}
