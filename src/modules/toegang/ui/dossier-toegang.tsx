import { useQuery } from '@tanstack/react-query'
import { formatDate, formatTime } from '../../../ui/format.ts'
import { Section } from '../../../ui/surfaces.tsx'
import { Table } from '../../../ui/table.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { rolNaam } from '../../organisatie/organisatie.ts'
import type { Grond } from '../dossier.commands.ts'
import { dossierText as t, waaromTekst } from '../dossier.text.ts'
import { rechtNaam } from '../rechten.text.ts'
import { groepVan } from '../rechten.ts'
import { dossierToegangQuery } from './rechten-api.ts'

/** Rights that show or change something of this dossier; managing the school is another matter. */
const overDossier = (recht: string): boolean => ['leerling', 'plan'].includes(groepVan(recht))

/** Who has access to the dossier of this pupil, and why. */
export function DossierToegang({ leerlingId }: { leerlingId: string }) {
  const query = useQuery(dossierToegangQuery(leerlingId))
  const wat = ({ rechten, zonderCode }: Grond) =>
    (zonderCode && t.zonderCode) ||
    rechten
      .filter(overDossier)
      .map((recht) => rechtNaam(recht))
      .join(', ') ||
    t.alleenBeheer
  const tot = ({ tot: dag, totTijd }: Grond) =>
    totTijd !== null ? t.totTijd(formatTime(totTijd)) : dag !== null ? t.tot(formatDate(dag)) : null
  return (
    <Section id="toegang" title={t.titel} intro={t.intro}>
      <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
        {({ gronden }) => (
          <Table<Grond>
            caption={t.titel}
            count={t.aantal(new Set(gronden.map(({ betrekkingId }) => betrekkingId)).size)}
            rows={gronden}
            rowKey={(g) => `${g.betrekkingId}-${g.relatie}-${g.rol}-${g.groep}-${g.voor}`}
            empty={null}
            columns={[
              {
                key: 'wie',
                header: t.wie,
                phone: 'title',
                cell: (g) => (
                  <>
                    <strong>{g.naam}</strong>
                    {!g.account && <div className="soft small">{t.geenAccount}</div>}
                  </>
                ),
              },
              {
                key: 'waarom',
                header: t.waarom,
                phone: 'badge',
                cell: (g) => (
                  <>
                    {waaromTekst(g, g.rol === null ? '' : rolNaam(g.rol))}
                    {tot(g) !== null && <div className="soft small">{tot(g)}</div>}
                  </>
                ),
              },
              {
                key: 'wat',
                header: t.wat,
                phone: 'line',
                cell: (g) => <span className="small">{wat(g)}</span>,
              },
            ]}
          />
        )}
      </Opgehaald>
    </Section>
  )
}
