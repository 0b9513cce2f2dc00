import { useQuery } from '@tanstack/react-query'
import { PencilLine, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { ConfirmDialog } from '../../../../ui/dialog.tsx'
import { formatDateTime } from '../../../../ui/format.ts'
import { Badge } from '../../../../ui/status.tsx'
import { Skeleton } from '../../../../ui/surfaces.tsx'
import { Timeline } from '../../../../ui/timeline.tsx'
import { toast } from '../../../../ui/toast.tsx'
import type { Opp } from '../../opp.api.schema.ts'
import type { OnderdeelSleutel } from '../../opp.schema.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { geschiedenisTekst as t } from '../../paginas.text.ts'
import { ActieFout } from '../dialogen/actie-fout.tsx'
import { inhoudenVan } from '../dialogen/inhouden.ts'
import { useActie } from '../dialogen/use-actie.ts'
import { herstel, revisieQuery, revisiesQuery } from '../opp-api.ts'
import { Geladen } from '../pagina-staat.tsx'
import { redenWaarom } from '../reden.ts'
import { Verschil } from '../verschil/verschil.tsx'

interface RevisiesProps {
  opp: Opp
  onderdeel: OnderdeelSleutel
}

/** The history of one part, newest first. */
export function Revisies({ opp, onderdeel }: RevisiesProps) {
  const opvraging = useQuery(revisiesQuery(opp.id, onderdeel))
  const nu = opp.onderdelen[onderdeel].revisie
  return (
    <Geladen van={opvraging} laden={t.laden} mislukt={t.mislukt}>
      {({ items }) => (
        <Timeline
          label={t.titel}
          items={items.map((rij) => ({
            key: String(rij.revisie),
            icon: PencilLine,
            tone: rij.revisie === nu ? ('teal' as const) : ('neutral' as const),
            title: rij.doorNaam,
            dateTime: rij.op,
            when: formatDateTime(rij.op),
            body: <Revisie opp={opp} onderdeel={onderdeel} revisie={rij.revisie} wanneer={rij.op} nu={nu} />,
          }))}
        />
      )}
    </Geladen>
  )
}

interface RevisieProps extends RevisiesProps {
  revisie: number
  wanneer: string
  nu: number
}

function Revisie({ opp, onderdeel, revisie, wanneer, nu }: RevisieProps) {
  const [toont, setToont] = useState(revisie === nu)
  const [vraagt, setVraagt] = useState(false)
  const { fout, doe } = useActie(opp.id)
  const titel = onderdeelTekst[onderdeel].titel
  const zetTerug = async () => {
    const body = { revisie: nu, naarRevisie: revisie }
    if (!(await doe(() => herstel({ params: { oppId: opp.id, onderdeel }, body })))) return
    setVraagt(false)
    toast(t.terugGelukt)
  }
  return (
    <div className="stack-tight">
      <div className="row">
        {revisie === nu && (
          <Badge icon={PencilLine} tone="teal">
            {t.huidig}
          </Badge>
        )}
        <Button variant="quiet" aria-expanded={toont} onPress={() => setToont(!toont)}>
          {toont ? t.verberg : t.toon}
        </Button>
        {revisie !== nu && (
          <Button
            icon={<RotateCcw aria-hidden="true" size={18} />}
            onPress={() => setVraagt(true)}
            disabledReason={redenWaarom(opp, 'schrijven')}
          >
            {t.zetTerug}
          </Button>
        )}
      </div>
      {toont && <Veranderd opp={opp} onderdeel={onderdeel} revisie={revisie} />}
      <ConfirmDialog
        open={vraagt}
        onClose={() => setVraagt(false)}
        title={t.terugTitel}
        consequence={<p>{t.terugUitleg(titel, formatDateTime(wanneer))}</p>}
        confirm={t.zetTerug}
        onConfirm={zetTerug}
        error={<ActieFout fout={fout} />}
      />
    </div>
  )
}

function Veranderd({ opp, onderdeel, revisie }: RevisiesProps & { revisie: number }) {
  const { data, error } = useQuery(revisieQuery(opp.id, onderdeel, revisie))
  if (error !== null) return <p role="alert">{t.mislukt}</p>
  if (data === undefined) return <Skeleton label={t.laden} lines={2} />
  // As it was then first, so that an item that was removed later still has its name.
  const inhouden = [{ ...inhoudenVan(opp), [onderdeel]: data.inhoud }, inhoudenVan(opp)]
  return (
    <Verschil
      wijzigingen={data.wijzigingen}
      inhouden={inhouden}
      labels={opp.labels}
      eigenVelden={opp.eigenVelden}
      zonderKop
    />
  )
}
