import { useInfiniteQuery } from '@tanstack/react-query'
import {
  Download,
  FilePenLine,
  FileText,
  Gauge,
  type LucideIcon,
  MessagesSquare,
  Tag,
  UserRound,
  UsersRound,
} from 'lucide-react'
import { useContext } from 'react'
import { Button } from '../../../ui/button.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import type { Tone } from '../../../ui/status.tsx'
import { Card, EmptyState } from '../../../ui/surfaces.tsx'
import { Timeline, type TimelineItem } from '../../../ui/timeline.tsx'
import { GebeurtenisContext } from '../../../web/gebeurtenissen.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { useCodelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import type { Tijdlijn as TijdlijnDeel } from '../leerling.schema.ts'
import { leerlingGebeurtenissen } from '../leerling.text.ts'
import { algemeenTekst, overzichtTekst as t } from '../schermen.text.ts'
import { leerlingApi, leerlingSleutel } from './leerling-api.ts'

type Regel = TijdlijnDeel['regels'][number]

// First match wins: from the particular to the general.
const BEELDEN: readonly (readonly [RegExp, LucideIcon, Tone])[] = [
  [/^opp\.publiceren$/, FileText, 'teal'],
  [/^opp\..*exporteren$/, Download, 'neutral'],
  [/^opp\.verwijder/, FileText, 'red'],
  [/^opp\./, FilePenLine, 'teal'],
  [/^(hoorrecht|overleg)\./, MessagesSquare, 'blue'],
  [/^leerling\.kenmerk/, Tag, 'neutral'],
  [/^leerling\.toets/, Gauge, 'neutral'],
  [/^(leerling\.(ouder|extern)|toegang\.)/, UsersRound, 'neutral'],
]

/** What was done around a pupil, newest first, as sentences with who and when. */
export function Tijdlijn({ leerlingId }: { leerlingId: string }) {
  const zinnen = { ...leerlingGebeurtenissen, ...useContext(GebeurtenisContext) }
  const lijsten = useCodelijsten()
  const query = useInfiniteQuery({
    queryKey: [...leerlingSleutel(leerlingId), 'tijdlijn'],
    queryFn: ({ pageParam, signal }) =>
      leerlingApi.tijdlijn(
        { params: { leerlingId }, query: pageParam === null ? {} : { voor: pageParam } },
        { signal },
      ),
    initialPageParam: null as number | null, // nothing before the first page
    getNextPageParam: (vorige) => (vorige.meer ? (vorige.regels.at(-1)?.seq ?? null) : null),
  })
  const naarItem = (regel: Regel): TimelineItem => {
    const [, icon, tone] = BEELDEN.find(([patroon]) => patroon.test(regel.gebeurtenis)) ?? [
      null,
      UserRound,
      'neutral' as const,
    ]
    return {
      key: String(regel.seq),
      icon,
      tone,
      title: t.zin(regel.actor ?? t.iemand, zinnen[regel.gebeurtenis] ?? t.onbekend),
      dateTime: regel.op,
      when: formatDateTime(regel.op),
      ...bijschrift(regel, (rol) => lijsten.label('rol', rol)),
      body:
        regel.oppId !== null && regel.gebeurtenis !== 'opp.verwijderen' ? (
          <Link href={`/plannen/${regel.oppId}`}>{t.naarPlan}</Link>
        ) : undefined,
    }
  }
  return (
    <Card title={t.tijdlijn}>
      <Opgehaald
        query={query}
        laden={algemeenTekst.laden}
        fout={t.tijdlijnMislukt}
        opnieuw={algemeenTekst.opnieuw}
      >
        {({ pages }) => {
          const regels = pages.flatMap((deel) => deel.regels)
          if (regels.length === 0) return <EmptyState title={t.leegTitel} text={t.leeg} />
          return (
            <div className="stack">
              <Timeline label={t.tijdlijn} items={regels.map(naarItem)} />
              {query.hasNextPage && (
                <div>
                  <Button onPress={() => query.fetchNextPage()} pending={query.isFetchingNextPage}>
                    {t.meer}
                  </Button>
                </div>
              )}
            </div>
          )
        }}
      </Opgehaald>
    </Card>
  )
}

/** In which role, and which version it was about. */
function bijschrift({ rollen, versie }: Regel, rolNaam: (rol: string) => string): { by?: string } {
  const delen = [...rollen.map(rolNaam), ...(versie === null ? [] : [t.versie(versie)])]
  return delen.length === 0 ? {} : { by: delen.join(' · ') }
}
