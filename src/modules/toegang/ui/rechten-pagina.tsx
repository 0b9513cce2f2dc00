import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Printer, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Card, PageHeader } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { fileUrl } from '../../../web/api.ts'
import { DownloadKnop } from '../../../web/download-knop.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { useRecht } from '../../../web/sessie.ts'
import { VraagEerst } from '../../../web/vraag-eerst.tsx'
import type { exporteerIst, exporteerSoll } from '../herziening.commands.ts'
import type { RolMetRechten } from '../rechten.commands.ts'
import { rechtenText as t } from '../rechten.text.ts'
import { waarschuwingen } from '../rechten.ts'
import { RechtDialoog } from './recht-dialoog.tsx'
import { rechtenApi, rechtenQuery } from './rechten-api.ts'
import { alleRechten, isAangepast, opVolgorde, RechtenRooster } from './rechten-rooster.tsx'
import { Waarschuwingen } from './rechten-waarschuwingen.tsx'

/** Which right each role has at this school, and changing that. */
export function RechtenPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(rechtenQuery)
  return (
    <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
      {({ rollen, eigenRollen }) => <Rechten rollen={opVolgorde(rollen)} eigenRollen={eigenRollen} />}
    </Opgehaald>
  )
}

function Rechten(props: { rollen: readonly RolMetRechten[]; eigenRollen: readonly string[] }) {
  const { rollen, eigenRollen } = props
  const client = useQueryClient()
  const [recht, setRecht] = useState<string>()
  const [herstelt, setHerstelt] = useState(false)
  const magExporteren = useRecht('toegang.herzien')
  const anders = alleRechten(rollen).filter((een) => rollen.some((rol) => isAangepast(rol, een)))
  const letOp = waarschuwingen(rollen)
  const herstel = async () => {
    await rechtenApi.herstel({})
    await client.invalidateQueries({ queryKey: ['rechten'] })
    toast(t.herstelTekst)
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
            onPress={() => setHerstelt(true)}
          >
            {t.allesTerug}
          </Button>
        }
      />
      <Waarschuwingen gevonden={letOp} />
      <RechtenRooster rollen={rollen} onKies={setRecht} />
      {magExporteren && <Autorisatiematrix />}
      {recht !== undefined && (
        <RechtDialoog
          key={recht}
          recht={recht}
          rollen={rollen}
          eigenRollen={eigenRollen}
          onKlaar={() => setRecht(undefined)}
        />
      )}
      {herstelt && (
        <VraagEerst
          titel={t.allesTerugTitel}
          gevolg={t.allesTerugGevolg(anders.length)}
          knop={t.allesTerug}
          onJa={herstel}
          onKlaar={() => setHerstelt(false)}
        />
      )}
    </div>
  )
}

function Autorisatiematrix() {
  return (
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
  )
}
