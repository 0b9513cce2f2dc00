import { useQueryClient } from '@tanstack/react-query'
import { CircleCheck, CircleX, Clock3, MailX, MinusCircle } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import { Alert, Badge } from '../../../ui/status.tsx'
import { EmptyState, Section } from '../../../ui/surfaces.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { toast } from '../../../ui/toast.tsx'
import { foutTekst } from '../../../web/formulier.tsx'
import type { BerichtAntwoord } from '../berichten.schema.ts'
import { berichtenText, weigerTekst } from '../berichten.text.ts'
import { berichtenApi } from './berichten-api.ts'

const t = berichtenText.uit
const UITERLIJK = {
  wachtend: { icon: Clock3, tone: 'amber' },
  verzonden: { icon: CircleCheck, tone: 'green' },
  vervallen: { icon: MinusCircle, tone: 'neutral' },
  mislukt: { icon: CircleX, tone: 'red' },
  geweigerd: { icon: MailX, tone: 'red' },
} as const

/** The outbox: what waits, what went, what failed and can be sent again. */
export function Verstuurd({ berichten }: { berichten: readonly BerichtAntwoord[] }) {
  const client = useQueryClient()
  const [fout, setFout] = useState<string>()
  const opnieuw = async (id: string) => {
    setFout(undefined)
    try {
      await berichtenApi.opnieuw({ params: { berichtId: id } })
      toast(t.gaat)
    } catch (error) {
      setFout(foutTekst(error))
    }
    await client.invalidateQueries({ queryKey: ['berichten'] })
  }
  const kolommen: readonly Column<BerichtAntwoord>[] = [
    { key: 'aan', header: t.aan, phone: 'title', cell: ({ aan }) => aan },
    { key: 'wat', header: t.wat, phone: 'line', cell: ({ soort }) => berichtenText.soort[soort].naam },
    {
      key: 'wanneer',
      header: t.wanneer,
      phone: 'trailing',
      cell: ({ gemaaktOp }) => <span className="tabular">{formatDateTime(gemaaktOp)}</span>,
    },
    {
      key: 'stand',
      header: t.stand,
      phone: 'badge',
      cell: ({ id, soort, aan, status, reden }) => {
        const { icon, tone } = UITERLIJK[status]
        return (
          <span className="bericht-stand">
            <Badge icon={icon} tone={tone}>
              {t.status[status]}
            </Badge>
            {reden !== null && <span className="soft">{weigerTekst[reden]}</span>}
            {(status === 'mislukt' || status === 'geweigerd') && (
              <Button
                variant="quiet"
                label={t.opnieuwNaam(berichtenText.soort[soort].naam, aan)}
                onPress={() => opnieuw(id)}
              >
                {t.opnieuw}
              </Button>
            )}
          </span>
        )
      },
    },
  ]
  return (
    <Section id="verstuurd" title={t.titel} intro={t.intro}>
      {fout !== undefined && <Alert kind="fout" title={fout} live />}
      <Table
        caption={t.titel}
        count={t.aantal(berichten.length)}
        rows={berichten}
        columns={kolommen}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t.leegTitel} text={t.leeg} />}
      />
    </Section>
  )
}
