import { useQuery } from '@tanstack/react-query'
import { Clock } from 'lucide-react'
import { useEffect, useState } from 'react'
import { inAmsterdam } from '../../../../platform/datum.ts'
import { dayOf, daysUntil, formatDate } from '../../../../ui/format.ts'
import { Alert, Badge } from '../../../../ui/status.tsx'
import { PageHeader, Section } from '../../../../ui/surfaces.tsx'
import { Disclosure, Quote } from '../../../../ui/text.tsx'
import { DownloadKnop } from '../../../../web/download-knop.tsx'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { gastStap, useSessie } from '../../../../web/sessie.ts'
import { WegVraag } from '../../../../web/weg-vraag.tsx'
import { mijnTekst } from '../../../opp/mijn.text.ts'
import type { OppVersie } from '../../../opp/opp.api.schema.ts'
import { Verhaal } from '../../../opp/ui/mijn/verhaal.tsx'
import { versieQuery } from '../../../opp/ui/opp-api.ts'
import type { MijnStap } from '../../ondertekening.schema.ts'
import { isOpen, rondeOpen } from '../../ondertekening.ts'
import type { StapTekst } from '../../stap.text.ts'
import { isJong } from '../../stap.ts'
import { SindsAkkoord } from '../sinds-akkoord.tsx'
import { BesluitControle } from './besluit-controle.tsx'
import { BesluitFormulier } from './besluit-formulier.tsx'
import { stapPdfAdres } from './stap-api.ts'
import { StapNa } from './stap-na.tsx'
import { HelePlan } from './stap-plan.tsx'
import { useBekeken } from './use-bekeken.ts'
import { type Besluit, useBesluit } from './use-besluit.ts'
import { Gesprek, VraagFormulier } from './vragen.tsx'
import './stap.css'

/** The page of one request. What was typed lives here, above what the server says about it: so nothing of that loses it. */
export function Stap({ stap, t }: { stap: MijnStap; t: StapTekst }) {
  const besluit = useBesluit(stap, t)
  const versie = useQuery(versieQuery(stap.oppId, stap.versie))
  const open = isOpen(stap.stand) && rondeOpen(stap.rondeStand)
  // Never other words than those that were answered.
  const dezelfde = versie.data?.hash === stap.versieHash ? versie.data.inhoud : null
  const naam = useSessie()?.persoon?.naam ?? ''
  const besloten = stap.uitkomst !== null
  // The form goes when it is answered: who was in it reads on from the top.
  const [wasOpen] = useState(open)
  useEffect(() => {
    if (wasOpen && !open) document.querySelector('h1')?.focus()
  }, [wasOpen, open])
  const titel = open ? t.titelOpen : besloten && stap.doorSchool === null ? t.titelKlaar : t.titelDicht
  return (
    <div className="stap stack-l" data-ruim="">
      <PageHeader
        over={t.dag(naam)}
        title={titel(stap.leerling)}
        under={open && <Termijn stap={stap} t={t} />}
      />
      {!open && <StapNa stap={stap} plan={dezelfde} invoer={besluit.invoer} t={t} />}
      <Opgehaald query={versie} laden={t.planLaden} fout={t.planMislukt} opnieuw={t.opnieuw}>
        {(plan) =>
          plan.hash !== stap.versieHash ? (
            <Alert kind="fout" title={t.anderPlan}>
              <p>{t.anderPlanUitleg}</p>
            </Alert>
          ) : open ? (
            <StapOpen stap={stap} plan={plan} besluit={besluit} t={t} />
          ) : (
            <HelePlan versie={plan} titel={t.planToen} open={false} />
          )
        }
      </Opgehaald>
      {open && <WegVraag houdTegen={() => besluit.getypt} bijSluiten={besluit.getypt} uitleg={t.weg} />}
    </div>
  )
}

/** How long there is still. */
function Termijn({ stap, t }: { stap: MijnStap; t: StapTekst }) {
  const dagen = daysUntil(stap.termijnOp, dayOf(Date.now())) ?? 0
  const dag = formatDate(stap.termijnOp)
  return (
    <Badge icon={Clock} tone="amber">
      {dagen < 0 ? t.teLaat(dag) : t.nog(dagen, dag)}
    </Badge>
  )
}

interface StapOpenProps {
  stap: MijnStap
  plan: OppVersie
  besluit: Besluit
  t: StapTekst
}

function StapOpen({ stap, plan, besluit, t }: StapOpenProps) {
  const { invoer, wijzig, formulier } = besluit
  const { einde, meldNu } = useBekeken(stap.id)
  const sessie = useSessie()
  const leerling = sessie?.persoon?.soort === 'leerling'
  const [controle, setControle] = useState(false)
  const jong = leerling && isJong(plan.inhoud.kop.leerling.geboortedatum, inAmsterdam(new Date()))
  const tMijn = leerling ? mijnTekst.leerling : mijnTekst.ouder
  // What the server finds wrong in an answer is mended where the answer is.
  const laatZien = controle && formulier.fouten.length === 0
  const verstuur = async () => {
    await meldNu()
    return besluit.verstuur()
  }
  const verder = async () => {
    if (stap.verklaring === 'gezien') return verstuur()
    if (await besluit.nakijken()) setControle(true)
  }
  return (
    <>
      <div className="stack">
        <p className="stap-groot measure">
          {jong ? t.kort : t.vraag[stap.verklaring](stap.aangemaaktNaam, stap.schoolNaam)}
        </p>
        {stap.bericht.trim() !== '' && <Quote text={stap.bericht} by={t.school(stap.aangemaaktNaam)} />}
        <div className="row">
          <DownloadKnop adres={stapPdfAdres(stap.id)}>{t.pdf}</DownloadKnop>
          <a href="#stap-besluit">{t.naarBesluit}</a>
        </div>
      </div>
      <Section id="stap-plan" title={t.lees} intro={jong ? undefined : t.leesUitleg}>
        <div className="stack">
          {/* A guest has no other version to compare with. */}
          {stap.vorigAkkoord !== null && stap.vorigAkkoord !== stap.versie && gastStap(sessie) === null && (
            <Disclosure title={t.sinds}>
              <SindsAkkoord oppId={stap.oppId} vorigAkkoord={stap.vorigAkkoord} versie={stap.versie} t={t} />
            </Disclosure>
          )}
          <Verhaal inhoud={plan.inhoud} t={tMijn} />
          <HelePlan versie={plan} titel={t.helePlan} open={!jong} einde={einde} />
        </div>
      </Section>
      <Section id="stap-vragen" title={t.vragen} intro={jong ? undefined : t.vragenUitleg}>
        <div className="stack">
          <Gesprek berichten={stap.berichten} t={t} />
          <VraagFormulier
            vraag={invoer.vraag}
            onVraag={(vraag) => wijzig((was) => ({ ...was, vraag }))}
            onStuur={besluit.vraag}
            t={t}
          />
        </div>
      </Section>
      <Section id="stap-besluit" title={stap.verklaring === 'gezien' ? t.besluitGezien : t.besluit}>
        {laatZien ? (
          <BesluitControle
            stap={stap}
            plan={plan.inhoud}
            invoer={invoer}
            formulier={formulier}
            onTerug={() => setControle(false)}
            onVerstuur={verstuur}
            t={t}
          />
        ) : (
          <BesluitFormulier
            stap={stap}
            plan={plan.inhoud}
            invoer={invoer}
            onInvoer={wijzig}
            formulier={formulier}
            onVerder={verder}
            t={t}
          />
        )}
      </Section>
    </>
  )
}
