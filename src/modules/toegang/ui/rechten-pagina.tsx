import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Printer, RotateCcw, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { Alert, Badge } from '../../../ui/status.tsx'
import { Card, PageHeader, Section } from '../../../ui/surfaces.tsx'
import { Table } from '../../../ui/table.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { fileUrl } from '../../../web/api.ts'
import { DownloadKnop } from '../../../web/download-knop.tsx'
import { foutTekst } from '../../../web/formulier.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { useRecht } from '../../../web/sessie.ts'
import { rolNaam } from '../../organisatie/organisatie.ts'
import type { exporteerIst, exporteerSoll } from '../herziening.commands.ts'
import { rechtNaam } from '../medewerkers.text.ts'
import type { RolMetRechten } from '../rechten.commands.ts'
import { rechtgroepNaam, rechtZin, rechtenText as t, waarschuwingTekst } from '../rechten.text.ts'
import { groepVan, RECHTGROEPEN, waarschuwingen } from '../rechten.ts'
import { RechtDialoog } from './recht-dialoog.tsx'
import { rechtenApi, rechtenQuery } from './rechten-api.ts'

/** Which right each role has at this school, and changing that. */
export function RechtenPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(rechtenQuery)
  return (
    <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
      {({ rollen, eigenRollen }) => <Matrix rollen={rollen} eigenRollen={eigenRollen} />}
    </Opgehaald>
  )
}

const allesVan = (rollen: readonly RolMetRechten[]): string[] => [
  ...new Set([...Object.keys(rechtNaam), ...rollen.flatMap((rol) => [...rol.rechten, ...rol.standaard])]),
]
const afwijkend = (rollen: readonly RolMetRechten[], recht: string): boolean =>
  rollen.some((rol) => rol.rechten.includes(recht) !== rol.standaard.includes(recht))

function Matrix(props: { rollen: readonly RolMetRechten[]; eigenRollen: readonly string[] }) {
  const { rollen, eigenRollen } = props
  const client = useQueryClient()
  const [recht, setRecht] = useState<string>()
  const [herstel, setHerstel] = useState(false)
  const [fout, setFout] = useState<string>()
  const magExporteren = useRecht('toegang.herzien')
  const alle = allesVan(rollen)
  const anders = alle.filter((een) => afwijkend(rollen, een))
  const letOp = waarschuwingen(rollen)
  const zetTerug = async () => {
    try {
      await rechtenApi.herstel({})
      await client.invalidateQueries({ queryKey: ['rechten'] })
      toast(t.herstelTekst)
      setHerstel(false)
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  return (
    <div className="stack-l">
      <PageHeader
        title={t.titel}
        under={t.intro}
        actions={
          <Button
            icon={<RotateCcw aria-hidden="true" />}
            disabledReason={anders.length === 0 ? t.allesGelijk : undefined}
            onPress={() => {
              setFout(undefined)
              setHerstel(true)
            }}
          >
            {t.allesTerug}
          </Button>
        }
      />
      {letOp.length > 0 && (
        <Alert kind="let_op" title={t.letOp}>
          <ul>
            {letOp.map((een) => (
              <li key={`${een.code}-${een.rol}`}>
                {waarschuwingTekst(een, een.rol === null ? null : rolNaam(een.rol))}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {RECHTGROEPEN.map((groep) => {
        const rechten = alle.filter((een) => groepVan(een) === groep)
        if (rechten.length === 0) return null
        return (
          <Section key={groep} id={`rechten-${groep}`} title={rechtgroepNaam[groep]}>
            <Table
              caption={t.tabel(rechtgroepNaam[groep])}
              count=""
              rows={rechten}
              rowKey={(een) => een}
              empty={null}
              columns={[
                {
                  key: 'recht',
                  header: t.kolomRecht,
                  phone: 'title',
                  cell: (een) => (
                    <>
                      <strong>{rechtNaam[een] ?? een}</strong>
                      <div className="soft small">{rechtZin[een]}</div>
                    </>
                  ),
                },
                {
                  key: 'rollen',
                  header: t.kolomRollen,
                  phone: 'line',
                  cell: (een) =>
                    rollen
                      .filter((rol) => rol.rechten.includes(een))
                      .map((rol) =>
                        rol.bereik === 'school'
                          ? rolNaam(rol.rol)
                          : `${rolNaam(rol.rol)} (${t.bereik[rol.bereik]})`,
                      )
                      .join(', ') || t.niemand,
                },
                {
                  key: 'stand',
                  header: t.kolomStand,
                  phone: 'badge',
                  cell: (een) =>
                    afwijkend(rollen, een) ? (
                      <Badge icon={SlidersHorizontal} tone="blue">
                        {t.aangepast}
                      </Badge>
                    ) : (
                      <span className="soft">{t.standaard}</span>
                    ),
                },
                {
                  key: 'wijzig',
                  header: t.wijzig,
                  phone: 'trailing',
                  align: 'end',
                  cell: (een) => (
                    <Button variant="quiet" onPress={() => setRecht(een)}>
                      {t.wijzig}
                      <span className="visually-hidden">{rechtNaam[een] ?? een}</span>
                    </Button>
                  ),
                },
              ]}
            />
          </Section>
        )
      })}
      {magExporteren && (
        <Card title={t.matrix}>
          <div className="stack">
            <p className="soft">{t.matrixUitleg}</p>
            <div className="row no-print">
              <DownloadKnop adres={fileUrl<typeof exporteerSoll>('GET /autorisatiematrix/soll', {})}>
                {t.soll}
              </DownloadKnop>
              <DownloadKnop adres={fileUrl<typeof exporteerIst>('GET /autorisatiematrix/ist', {})}>
                {t.ist}
              </DownloadKnop>
              <Button icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
                {t.print}
              </Button>
            </div>
          </div>
        </Card>
      )}
      {recht !== undefined && (
        <RechtDialoog
          key={recht}
          recht={recht}
          rollen={rollen}
          eigenRollen={eigenRollen}
          onKlaar={() => setRecht(undefined)}
        />
      )}
      <ConfirmDialog
        open={herstel}
        onClose={() => setHerstel(false)}
        title={t.allesTerugTitel}
        consequence={t.allesTerugGevolg(anders.length)}
        confirm={t.allesTerug}
        onConfirm={zetTerug}
        error={fout}
      />
    </div>
  )
}
