import { useQuery } from '@tanstack/react-query'
import { Table } from '../../../ui/table.tsx'
import { Disclosure } from '../../../ui/text.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { MEDEWERKER_ROLLEN, rolNaam } from '../../organisatie/organisatie.ts'
import { medewerkersText, rechtNaam } from '../medewerkers.text.ts'
import { rechtenQuery } from './toegang-api.ts'

const t = medewerkersText
const ROLLEN_OP_RIJ: readonly string[] = [...MEDEWERKER_ROLLEN, 'ouder', 'leerling']

/**
 * Which right each role has at this school, to read. Rights are the rows and the roles are words in a cell: thirteen
 * columns of ticks fit no screen.
 */
export function RechtenMatrix() {
  const query = useQuery(rechtenQuery)
  return (
    <Disclosure title={t.rechten.titel}>
      <p className="soft">{t.rechten.intro}</p>
      <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
        {({ rollen }) => (
          <div className="stack-l">
            <Table
              caption={t.rechten.titel}
              count=""
              rows={Object.keys(rechtNaam)}
              rowKey={(recht) => recht}
              empty={null}
              columns={[
                {
                  key: 'recht',
                  header: t.rechten.kolomRecht,
                  phone: 'title',
                  cell: (recht) => <strong>{rechtNaam[recht]}</strong>,
                },
                {
                  key: 'rollen',
                  header: t.kolom.rollen,
                  phone: 'line',
                  cell: (recht) =>
                    ROLLEN_OP_RIJ.filter((rol) =>
                      rollen.some((rij) => rij.rol === rol && rij.rechten.includes(recht)),
                    )
                      .map((rol) => {
                        const bereik = rollen.find((rij) => rij.rol === rol)?.bereik ?? ''
                        return bereik === 'school'
                          ? rolNaam(rol)
                          : `${rolNaam(rol)} (${t.rechten.bereik[bereik]})`
                      })
                      .join(', ') || t.rechten.niemand,
                },
              ]}
            />
          </div>
        )}
      </Opgehaald>
    </Disclosure>
  )
}
