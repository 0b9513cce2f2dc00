import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { UsersRound } from 'lucide-react'
import { buttonClass } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { Card, EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { Table } from '../../../ui/table.tsx'
import { DefinitionList } from '../../../ui/text.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import type { Groep, LijstRegel } from '../leerling.schema.ts'
import { algemeenTekst, planTekst, groepTekst as t } from '../schermen.text.ts'
import './leerling.css'
import { GeslotenLijst } from './gesloten.tsx'
import { groepQuery } from './leerling-api.ts'
import { kolommen } from './lijst-kolommen.tsx'
import { type PlanStand, planStand } from './plan-badge.tsx'
import { TeamKaart } from './team-kaart.tsx'

const STANDEN: readonly PlanStand[] = ['gepubliceerd', 'gewijzigd', 'concept', 'beeindigd', 'geen']

/** A group: who is in it, how it stands with their plans, and who works with it. */
export function GroepPagina() {
  const { groepId = '' } = useParams({ strict: false })
  const query = useQuery(groepQuery(groepId))
  useDocumentTitle(query.data === undefined ? t.over : `${t.over} ${query.data.naam}`)
  return (
    <Opgehaald query={query} laden={algemeenTekst.laden} fout={t.mislukt} opnieuw={algemeenTekst.opnieuw}>
      {(groep) => (
        <div className="stack-l">
          <PageHeader
            over={t.schooljaar(groep.schooljaar)}
            title={`${t.over} ${groep.naam}`}
            under={groep.jaargroep === null ? undefined : t.jaargroep(groep.jaargroep)}
          />
          <GeslotenLijst groepId={groep.id} />
          <div className="with-aside">
            <Table<LijstRegel>
              caption={t.tabel(groep.naam)}
              count={t.aantal(groep.leerlingen.length)}
              rows={groep.leerlingen}
              columns={kolommen({ plannen: groep.plannenZichtbaar, groep: false })}
              rowKey={({ id }) => id}
              empty={
                <EmptyState
                  icon={UsersRound}
                  title={t.leegTitel}
                  text={t.leeg}
                  action={
                    <Link href="/leerlingen" className={buttonClass('secondary')}>
                      {t.naarLijst}
                    </Link>
                  }
                />
              }
            />
            <div className="stack">
              {groep.plannenZichtbaar && groep.leerlingen.length > 0 && <Plannen groep={groep} />}
              <TeamKaart titel={t.team} leeg={t.geenTeam} team={groep.team} />
            </div>
          </div>
        </div>
      )}
    </Opgehaald>
  )
}

function Plannen({ groep }: { groep: Groep }) {
  const standen = groep.leerlingen.map(({ opp }) => planStand(opp))
  return (
    <Card title={t.plannen}>
      <DefinitionList
        facts={STANDEN.map((stand) => ({
          label: planTekst[stand],
          value: String(standen.filter((een) => een === stand).length),
        })).filter(({ value }) => value !== '0')}
      />
    </Card>
  )
}
