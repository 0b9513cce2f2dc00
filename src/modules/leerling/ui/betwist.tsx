import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { formatDate } from '../../../ui/format.ts'
import { Alert } from '../../../ui/status.tsx'
import { RichText } from '../../../ui/text.tsx'
import { endpoint } from '../../../web/api.ts'
import type { leesBetwistingen } from '../betwisting.commands.ts'
import type { Betwisting } from '../betwisting.schema.ts'
import { betwistTekst as t } from '../betwisting.text.ts'

const lees = endpoint<typeof leesBetwistingen>('GET /leerlingen/:leerlingId/betwistingen')
type LeerlingId = Parameters<typeof lees>[0]['params']['leerlingId']

const BetwistContext = createContext<readonly Betwisting[]>([])

/** Around a page about one pupil, or one plan of it: fetches what is disputed there. */
export function BetwistVan(props: { leerlingId: string; oppId?: string; children: ReactNode }) {
  const { leerlingId, oppId } = props
  const alle = useQuery({
    // Under the key of a pupil: an act about the pupil freshens this too.
    queryKey: ['leerling', leerlingId, 'betwistingen'],
    queryFn: ({ signal }) => lees({ params: { leerlingId: leerlingId as LeerlingId } }, { signal }), // it came from the server
    enabled: leerlingId !== '',
  }).data?.betwistingen
  const hier = useMemo(
    () => (alle ?? []).filter((b) => oppId === undefined || b.doelId === oppId),
    [alle, oppId],
  )
  return <BetwistContext value={hier}>{props.children}</BetwistContext>
}

/**
 * Beside a passage: who disputes it, since when, and their statement.
 * @param ook also what was lifted, for the history
 */
export function Betwist(props: { onderdeel?: string; doelId?: string; gegevens?: true; ook?: 'opgeheven' }) {
  const alle = useContext(BetwistContext)
  return alle
    .filter(
      (b) =>
        (props.gegevens ? b.doelSoort === 'gegevens' : true) &&
        (props.onderdeel === undefined || b.doelOnderdeel === props.onderdeel) &&
        (props.doelId === undefined || b.doelId === props.doelId) &&
        (b.opgehevenOp === null || props.ook === 'opgeheven'),
    )
    .map((b) => (
      <Alert
        key={b.id}
        kind={b.opgehevenOp === null ? 'let_op' : 'info'}
        title={t.titel(b.doorNaam, formatDate(b.op))}
      >
        <RichText text={b.verklaring} />
        {b.opgehevenOp !== null && (
          <p className="soft">
            {t.opgeheven(b.opgehevenNaam ?? '', formatDate(b.opgehevenOp))}. {b.opgehevenReden}
          </p>
        )}
      </Alert>
    ))
}
