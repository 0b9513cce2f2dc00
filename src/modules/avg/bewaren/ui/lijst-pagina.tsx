import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { FileX2, Printer } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { formatDate } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { ProgressBar } from '../../../../ui/progress.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { EmptyState, PageHeader, Section } from '../../../../ui/surfaces.tsx'
import { DefinitionList } from '../../../../ui/text.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { avgText } from '../../avg.text.ts'
import type { Lijst } from '../bewaren.schema.ts'
import { bewarenText, soortNaam } from '../bewaren.text.ts'
import { lijstQuery } from './bewaren-api.ts'
import { opgeteld } from './opgeteld.ts'
import { RegelKaart } from './regel-kaart.tsx'
import { TekenDialoog } from './teken-dialoog.tsx'

const t = bewarenText.lijst

/** A proposal to look at and sign; once signed, the record of what was destroyed. */
export function LijstPagina() {
  const { lijstId } = useParams({ strict: false })
  const query = useQuery(lijstQuery(lijstId ?? ''))
  useDocumentTitle(query.data?.getekend ? t.titelVerslag : t.titelVoorstel)
  return (
    <Opgehaald query={query} laden={avgText.laden} fout={avgText.fout} opnieuw={avgText.opnieuw}>
      {(lijst) => <Inhoud lijst={lijst} />}
    </Opgehaald>
  )
}

function Inhoud({ lijst }: { lijst: Lijst }) {
  const [tekent, setTekent] = useState(false)
  const { getekend } = lijst
  const gaan = lijst.regels.filter(({ status }) => status !== 'uitgesloten' && status !== 'overgeslagen')
  return (
    <div className="stack-l">
      <PageHeader
        over={<Link href="/privacy/bewaren">{t.terug}</Link>}
        title={getekend ? t.titelVerslag : t.titelVoorstel}
        under={
          getekend
            ? t.verslag(getekend.naam, formatDate(getekend.op.slice(0, 10)), lijst.school)
            : t.introVoorstel
        }
        actions={
          getekend ? (
            <Button icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
              {t.print}
            </Button>
          ) : lijst.magBesluiten && gaan.length > 0 ? (
            <Button variant="danger" onPress={() => setTekent(true)}>
              {t.teken}
            </Button>
          ) : undefined
        }
      />
      {getekend && <Uitkomst lijst={lijst} />}
      {lijst.regels.length === 0 ? (
        <EmptyState icon={FileX2} title={t.leeg} />
      ) : (
        <Section id="dossiers" title={t.dossiers}>
          <div className="stack">
            <DefinitionList
              facts={opgeteld(gaan).map(({ soort, aantal }) => ({
                label: soortNaam[soort],
                value: t.gegevens(aantal),
              }))}
            />
            <ul className="vernietigingsregels">
              {lijst.regels.map((regel) => (
                <li key={regel.id}>
                  <RegelKaart lijst={lijst} regel={regel} />
                </li>
              ))}
            </ul>
          </div>
        </Section>
      )}
      {tekent && <TekenDialoog lijst={lijst} regels={gaan} onKlaar={() => setTekent(false)} />}
    </div>
  )
}

function Uitkomst({ lijst }: { lijst: Lijst }) {
  return lijst.bezig ? (
    <ProgressBar
      label={t.bezig}
      value={lijst.vernietigd}
      max={lijst.aantal}
      detail={t.bezigDetail(lijst.vernietigd, lijst.aantal)}
    />
  ) : (
    <Alert kind="goed" title={t.klaar}>
      <p>{t.verslagUitleg(lijst.regels.reduce((n, { sleutels }) => n + sleutels, 0))}</p>
    </Alert>
  )
}
