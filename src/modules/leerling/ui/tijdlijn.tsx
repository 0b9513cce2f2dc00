import { useInfiniteQuery } from '@tanstack/react-query'
import {
  Download,
  FilePenLine,
  FileText,
  Gauge,
  type LucideIcon,
  Mail,
  MailX,
  MessagesSquare,
  Tag,
  UserRound,
  UsersRound,
} from 'lucide-react'
import { useContext } from 'react'
import { Button } from '../../../ui/button.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Alert, type Tone } from '../../../ui/status.tsx'
import { Card, EmptyState } from '../../../ui/surfaces.tsx'
import { Timeline, type TimelineItem } from '../../../ui/timeline.tsx'
import { GebeurtenisContext } from '../../../web/gebeurtenissen.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import type { Postregel } from '../../berichten/melding.schema.ts'
import { postTekst } from '../../berichten/melding.text.ts'
import { postQuery } from '../../berichten/ui/eigen-api.ts'
import { rolNaam } from '../../organisatie/organisatie.ts'
import { useCodelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import type { Tijdlijn as TijdlijnDeel } from '../leerling.schema.ts'
import { leerlingGebeurtenissen } from '../leerling.text.ts'
import { algemeenTekst, overzichtTekst as t } from '../schermen.text.ts'
import { leerlingApi, leerlingSleutel } from './leerling-api.ts'
import { samen } from './samen.ts'

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

/**
 * What was done around a pupil, newest first, as sentences with who and when.
 * @param post what was sent to whom is shown among it
 */
export function Tijdlijn({ leerlingId, post }: { leerlingId: string; post: boolean }) {
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
  const verstuurd = useInfiniteQuery({ ...postQuery(leerlingId), enabled: post })
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
      ...bijschrift(regel, (rol) => (rol === 'gast' ? rolNaam(rol) : lijsten.label('rol', rol))),
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
          const items = samen(
            {
              items: pages.flatMap((deel) => deel.regels).map(naarItem),
              meer: query.hasNextPage,
            },
            {
              items: (verstuurd.data?.pages ?? []).flatMap((deel) =>
                deel.regels.map((regel) => alsPost(regel, (code) => lijsten.label('ouderrelatie', code))),
              ),
              meer: verstuurd.hasNextPage,
            },
          )
          if (items.length === 0) return <EmptyState title={t.leegTitel} text={t.leeg} />
          return (
            <div className="stack">
              {verstuurd.isError && <Alert kind="let_op" title={t.postMislukt} />}
              <Timeline label={t.tijdlijn} items={items} />
              {(query.hasNextPage || verstuurd.hasNextPage) && (
                <div>
                  <Button
                    onPress={() =>
                      Promise.all(
                        [query, verstuurd].map((lijst) => lijst.hasNextPage && lijst.fetchNextPage()),
                      )
                    }
                    pending={query.isFetchingNextPage || verstuurd.isFetchingNextPage}
                  >
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

/** What was sent to whom, and how it is with the mail. Family by relation, never by address. */
function alsPost(regel: Postregel, relatie: (code: string) => string): TimelineItem {
  const aan =
    regel.medewerker ??
    (regel.relatie === null ? postTekst.aan[regel.aanSoort] : relatie(regel.relatie).toLowerCase())
  const mis = regel.mail === 'geweigerd' || regel.mail === 'mislukt'
  const stand = postTekst.stand(regel.mail, regel.mailOp && formatDateTime(regel.mailOp), regel.reden)
  return {
    key: regel.id,
    icon: mis ? MailX : Mail,
    tone: mis ? 'red' : 'blue',
    title: postTekst.zin(regel.soort, aan),
    dateTime: regel.gemaaktOp,
    when: formatDateTime(regel.gemaaktOp),
    by: regel.gelezen ? `${stand} · ${postTekst.gelezen}` : stand,
  }
}

/** In which role, and which version it was about. */
function bijschrift({ rollen, versie }: Regel, naamVan: (rol: string) => string): { by?: string } {
  const delen = [...rollen.map(naamVan), ...(versie === null ? [] : [t.versie(versie)])]
  return delen.length === 0 ? {} : { by: delen.join(' · ') }
}
