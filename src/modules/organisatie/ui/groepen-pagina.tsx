import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Plus, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { inAmsterdam } from '../../../platform/datum.ts'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { Select } from '../../../ui/select.tsx'
import { EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { Disclosure } from '../../../ui/text.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import type { GroepAntwoord, SchooljaarAntwoord } from '../organisatie.schema.ts'
import { organisatieText } from '../organisatie.text.ts'
import { GroepDialoog } from './groep-dialoog.tsx'
import { GroepKaart } from './groep-kaart.tsx'
import { groepenQuery, schooljarenQuery } from './organisatie-api.ts'

const t = organisatieText.groepen
const fetchText = { fout: organisatieText.fout, opnieuw: organisatieText.opnieuw, laden: t.laden }

export function GroepenPagina() {
  useDocumentTitle(t.titel)
  const jaren = useQuery(schooljarenQuery)
  return (
    <Opgehaald query={jaren} {...fetchText}>
      {({ schooljaren }) => {
        const eerste = schooljaren[0]
        if (eerste) return <GroepenVanJaar schooljaren={[eerste, ...schooljaren.slice(1)]} />
        return (
          <>
            <PageHeader title={t.titel} under={t.intro} />
            <EmptyState
              icon={UsersRound}
              title={t.geenJaar}
              text={t.geenJaarTekst}
              action={
                <Link href="/beheer/schooljaren" className={buttonClass('primary')}>
                  {t.naarJaren}
                </Link>
              }
            />
          </>
        )
      }}
    </Opgehaald>
  )
}

function GroepenVanJaar({
  schooljaren,
}: {
  schooljaren: readonly [SchooljaarAntwoord, ...SchooljaarAntwoord[]]
}) {
  const navigate = useNavigate()
  const { schooljaar } = useSearch({ strict: false }) as { schooljaar?: string } // a filter; an unknown year falls back
  const [nieuw, setNieuw] = useState(false)
  const vandaag = inAmsterdam(new Date())
  const jaar =
    schooljaren.find(({ naam }) => naam === schooljaar) ??
    schooljaren.find(({ beginOp, eindOp }) => beginOp <= vandaag && vandaag <= eindOp) ??
    schooljaren[0]
  const query = useQuery(groepenQuery(jaar.id))
  return (
    <>
      <PageHeader
        title={t.titel}
        under={t.intro}
        actions={
          <Button variant="primary" icon={<Plus aria-hidden="true" />} onPress={() => setNieuw(true)}>
            {t.toevoegen}
          </Button>
        }
      />
      <div className="form">
        <Select
          id="schooljaar"
          label={t.schooljaar}
          error={undefined}
          value={jaar.naam}
          empty={false}
          options={schooljaren.map(({ naam }) => ({ value: naam, label: naam }))}
          onChange={(naam) =>
            void navigate({ to: '/beheer/groepen', search: { schooljaar: naam } as never, replace: true })
          }
        />
      </div>
      <Opgehaald query={query} {...fetchText}>
        {({ groepen }) => <Lijst groepen={groepen} jaar={jaar} />}
      </Opgehaald>
      {nieuw && <GroepDialoog jaar={jaar} groep={null} onKlaar={() => setNieuw(false)} />}
    </>
  )
}

function Lijst({ groepen, jaar }: { groepen: readonly GroepAntwoord[]; jaar: SchooljaarAntwoord }) {
  const levend = groepen.filter(({ vervallenOp }) => vervallenOp === null)
  const vervallen = groepen.filter(({ vervallenOp }) => vervallenOp !== null)
  return (
    <div className="stack-l">
      <p role="status" className="soft">
        {t.aantal(levend.length)}
      </p>
      {levend.length === 0 && <EmptyState icon={UsersRound} title={t.leegTitel} text={t.leeg} />}
      {levend.map((groep) => (
        <GroepKaart key={groep.id} groep={groep} jaar={jaar} />
      ))}
      {vervallen.length > 0 && (
        <Disclosure title={t.vervallenGroepen} count={vervallen.length}>
          <div className="stack">
            {vervallen.map((groep) => (
              <GroepKaart key={groep.id} groep={groep} jaar={jaar} />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  )
}
