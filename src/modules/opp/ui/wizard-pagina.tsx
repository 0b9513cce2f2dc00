import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Link } from '../../../ui/link.tsx'
import { SaveIndicator } from '../../../ui/save-indicator.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Stepper } from '../../../ui/stepper.tsx'
import { StickyBar } from '../../../ui/sticky-bar.tsx'
import { PageHeader } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { NietGevondenPagina } from '../../../web/fout-pagina.tsx'
import { BetwistVan } from '../../leerling/ui/betwist.tsx'
import type { Opp } from '../opp.api.schema.ts'
import { onderdelenVan, type Stap, stappen } from '../opp.schema.ts'
import { stapTekst } from '../opp.text.ts'
import { wizardTekst as t } from '../wizard.text.ts'
import { geschiedenisAdres, oppAdres } from './adressen.ts'
import { oppQuery } from './opp-api.ts'
import { Geladen } from './pagina-staat.tsx'
import { redenWaarom } from './reden.ts'
import { Blok } from './wizard/blok.tsx'
import { HoorgesprekBlok } from './wizard/hoorgesprek/hoorgesprek-blok.tsx'
import { useVeldfocus } from './wizard/use-veldfocus.ts'
import { WegDialoog } from './wizard/weg-dialoog.tsx'
import { WizardPaneel } from './wizard/wizard-paneel.tsx'
import { MeldContext, useWizardStand } from './wizard/wizard-stand.ts'
import './wizard/wizard.css'

const isStap = (stap: string): stap is Stap => (stappen as readonly string[]).includes(stap)

/** Writing a plan in three steps, each section saved by itself. */
export function WizardPagina() {
  const { oppId = '', stap = '' } = useParams({ strict: false })
  const opvraging = useQuery(oppQuery(oppId))
  useDocumentTitle(isStap(stap) ? t.documentTitel(stapTekst[stap].titel) : t.mislukt)
  if (!isStap(stap)) return <NietGevondenPagina />
  return (
    <Geladen van={opvraging} laden={t.laden} mislukt={t.mislukt}>
      {(opp) =>
        opp.bron === 'concept' ? (
          <BetwistVan leerlingId={opp.leerling.id} oppId={opp.id}>
            <Wizard key={opp.id} opp={opp} stap={stap} />
          </BetwistVan>
        ) : (
          <NietTeBewerken opp={opp} />
        )
      }
    </Geladen>
  )
}

function Wizard({ opp, stap }: { opp: Opp; stap: Stap }) {
  const navigate = useNavigate()
  const { meld, bewaarAlles, fouten, status, savedAt, oppNu } = useWizardStand(opp)
  // What is typed in one block may reach the others a moment later: the keys come first.
  const overal = useDeferredValue(oppNu)
  const alleenLezen = opp.abilities.schrijven?.mag !== true
  const [verder, setVerder] = useState(false)
  useVeldfocus()
  const naar = useCallback((adres: string) => navigate({ to: adres }), [navigate])
  const naarGeschiedenis = useCallback(() => void naar(geschiedenisAdres(opp.id)), [naar, opp.id])
  const plek = stappen.indexOf(stap)
  const volgende = stappen[plek + 1]
  const vorige = stappen[plek - 1]
  const ga = async (adres: string) => {
    setVerder(true)
    await naar(adres)
    setVerder(false)
  }
  return (
    <MeldContext value={meld}>
      <div className="wizard">
        <Stepper current={stap} steps={stappen.map((s) => stapVan(opp, s))} />
        <PageHeader
          title={stapTekst[stap].titel}
          over={<Link href={oppAdres(opp.id)}>{t.titel(opp.leerling.naam)}</Link>}
          under={<span>{stapTekst[stap].uitleg}</span>}
        />
        {/* No focus of its own: saving goes by itself, and must not take the cursor from who is typing. */}
        <ErrorSummary errors={fouten} attempt={0} />
        {alleenLezen && (
          <Alert kind="let_op" title={t.alleenLezen}>
            <p>{redenWaarom(opp, 'schrijven')}</p>
          </Alert>
        )}
        <div className="wizard-delen">
          <WizardPaneel opp={opp} />
          <div className="wizard-blokken">
            {onderdelenVan(stap).map((sleutel) => (
              <Blok
                key={sleutel}
                sleutel={sleutel}
                opp={opp}
                oppNu={overal}
                alleenLezen={alleenLezen}
                onGeschiedenis={naarGeschiedenis}
              />
            ))}
            {stap === 'analyse' && <HoorgesprekBlok opp={opp} alleenLezen={alleenLezen} />}
          </div>
        </div>
        <StickyBar start={<SaveIndicator status={status} savedAt={savedAt} />}>
          {vorige !== undefined && (
            <Button variant="secondary" onPress={() => ga(stapAdres(opp.id, vorige))}>
              {t.vorigeStap}
            </Button>
          )}
          <Button
            variant="primary"
            pending={verder}
            onPress={() => ga(volgende === undefined ? oppAdres(opp.id) : stapAdres(opp.id, volgende))}
          >
            {stapTekst[stap].verder}
          </Button>
        </StickyBar>
        <WegDialoog bewaarAlles={bewaarAlles} />
      </div>
    </MeldContext>
  )
}

const stapAdres = (oppId: string, stap: Stap) => `/plannen/${oppId}/bewerken/${stap}`

/** A step is done when the law asks nothing more of it. */
function stapVan(opp: Opp, stap: Stap) {
  const delen: readonly string[] = onderdelenVan(stap)
  const done = opp.volledigheid.every(
    ({ anker, wet, status }) =>
      wet !== 'L' ||
      status !== 'ontbreekt' ||
      (anker === null ? stap !== 'analyse' : !delen.includes(anker.onderdeel)),
  )
  return { key: stap, label: stapTekst[stap].titel, href: stapAdres(opp.id, stap), done }
}

/** Who may only read versions has nothing to write in. */
function NietTeBewerken({ opp }: { opp: Opp }) {
  return (
    <div className="stack-l">
      <PageHeader title={t.titel(opp.leerling.naam)} />
      <Alert kind="let_op" title={t.alleenLezen}>
        <p>{redenWaarom(opp, 'schrijven')}</p>
        <p>
          <Link href={oppAdres(opp.id)}>{t.naarPlan}</Link>
        </p>
      </Alert>
    </div>
  )
}
