import { useQuery } from '@tanstack/react-query'
import {
  CakeSlice,
  CalendarClock,
  ClipboardCheck,
  FileCheck2,
  FilePenLine,
  FilePlus2,
  FileX2,
  Handshake,
  Hourglass,
  Landmark,
  ListChecks,
  type LucideIcon,
  MailX,
  MessageCircleReply,
  MessageSquareText,
  PenLine,
  ScrollText,
  ShieldAlert,
  Stamp,
  Trash2,
  UserRoundCheck,
  UserRoundX,
  UsersRound,
} from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { dayOf, formatRelative } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Alert, Badge } from '../../../ui/status.tsx'
import { Card, EmptyState, PageHeader, Skeleton } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { endpoint } from '../../../web/api.ts'
import { useRecht, useSessie } from '../../../web/sessie.ts'
import type { leesVandaag } from '../werklijst.commands.ts'
import type { Vandaag, Werk, WerkSoort } from '../werklijst.schema.ts'
import { werklijstText as t, werkZinnen } from '../werklijst.text.ts'
import './vandaag.css'

// Few see it: its words are fetched with it.
const Wegwijzer = lazy(async () => ({ default: (await import('./wegwijzer.tsx')).Wegwijzer }))

const lees = endpoint<typeof leesVandaag>('GET /werklijst')

const ICONS: Record<WerkSoort, LucideIcon> = {
  verwijderverzoek: Trash2,
  reactie_bevestigen: FileCheck2,
  akkoord: PenLine,
  niet_ingestemd: Handshake,
  instemming_over: Hourglass,
  vaststellen: Stamp,
  rod: Landmark,
  termijn: CalendarClock,
  evaluatie: ClipboardCheck,
  concept: FilePlus2,
  wijziging: FilePenLine,
  terugvertellen: MessageCircleReply,
  verjaardag: CakeSlice,
  uitschrijving: UserRoundX,
  onbereikbaar: MailX,
  suggestie: UsersRound,
  noodtoegang: ShieldAlert,
  waarneming: UserRoundCheck,
  herziening: ListChecks,
  logboek: ScrollText,
  verzoek: MessageSquareText,
  vernietiging: FileX2,
}

/** The work list: what waits for me, by date, each row one sentence with its one action (ui.md). */
export function VandaagPagina() {
  useDocumentTitle(t.titel)
  const naam = useSessie()?.persoon?.naam ?? ''
  const zietLeerlingen = useRecht('leerling.lezen')
  const zonderRol = useSessie()?.persoon?.rechten.length === 0
  const { data, error, refetch } = useQuery({
    queryKey: ['vandaag'],
    queryFn: ({ signal }) => lees({}, { signal }),
  })
  return (
    <div className="stack page-narrow">
      <PageHeader title={t.titel} over={naam} under={data && <Cijfers cijfers={data.cijfers} />} />
      {error && !data && (
        <Alert kind="fout" title={t.fout} actions={<Button onPress={() => refetch()}>{t.opnieuw}</Button>}>
          {error.message !== '' && <p>{error.message}</p>}
        </Alert>
      )}
      {!data && !error && <Skeleton label={t.laden} />}
      {data &&
        (data.werk.length === 0 ? (
          <EmptyState
            icon={ClipboardCheck}
            title={zonderRol ? t.zonderRolTitel : t.leegTitel}
            text={zonderRol ? t.zonderRol : t.leeg}
          />
        ) : (
          <Werkgroepen data={data} />
        ))}
      {data && !zietLeerlingen && (
        <Suspense>
          <Wegwijzer />
        </Suspense>
      )}
    </div>
  )
}

function Cijfers({ cijfers }: { cijfers: Vandaag['cijfers'] }) {
  const parts = [
    // Who sees no plan at all (a beheerder) would read "0 actieve OPP's" as a fact about the school.
    ...(cijfers.actief + cijfers.concept > 0
      ? [t.cijfers.actief(cijfers.actief), t.cijfers.concept(cijfers.concept)]
      : []),
    ...(cijfers.teLaat > 0 ? [t.cijfers.teLaat(cijfers.teLaat)] : []),
    ...(cijfers.zonder ? [t.cijfers.zonder(cijfers.zonder)] : []),
  ]
  return <>{parts.join(' · ')}</>
}

function Werkgroepen({ data }: { data: Vandaag }) {
  const groepen = [
    { titel: t.groepen.teLaat, werk: data.werk.filter((w) => w.teLaat) },
    { titel: t.groepen.binnenkort, werk: data.werk.filter((w) => !w.teLaat && w.uiterlijk !== null) },
    { titel: t.groepen.zonderDatum, werk: data.werk.filter((w) => w.uiterlijk === null) },
  ]
  return (
    <>
      {groepen
        .filter(({ werk }) => werk.length > 0)
        .map(({ titel, werk }) => (
          <Card
            key={titel}
            title={titel}
            action={<span className="soft">{t.aantalRegels(werk.length)}</span>}
          >
            <ul className="werk-lijst">
              {werk.map((w) => (
                <WerkRegel
                  key={`${w.soort}-${w.oppId ?? w.verzoekId ?? w.leerlingId ?? w.medewerkerId ?? ''}-${w.uiterlijk}`}
                  werk={w}
                />
              ))}
            </ul>
          </Card>
        ))}
      {data.meer > 0 && <p className="soft">{t.meer(data.meer)}</p>}
    </>
  )
}

function WerkRegel({ werk }: { werk: Werk }) {
  const { zin, actie } = werkZinnen[werk.soort]
  const Icon = ICONS[werk.soort]
  const wanneer = werk.uiterlijk === null ? '' : formatRelative(werk.uiterlijk, dayOf(Date.now()))
  return (
    <li className="werk-regel">
      <Icon aria-hidden="true" className={werk.teLaat ? 'werk-laat' : undefined} />
      <div className="werk-tekst">
        <p>{zin({ naam: werk.naam ?? '', aantal: werk.aantal, wanneer, teLaat: werk.teLaat })}</p>
        {werk.groep !== null && <p className="soft">{t.groep(werk.groep)}</p>}
      </div>
      {werk.teLaat && (
        <Badge icon={CalendarClock} tone="red">
          {t.groepen.teLaat}
        </Badge>
      )}
      <Link href={adres(werk)} className={buttonClass('secondary')}>
        {actie}
      </Link>
    </li>
  )
}

function adres({ soort, oppId, leerlingId, medewerkerId, verzoekId, tekenaarId }: Werk): string {
  switch (soort) {
    case 'suggestie':
      return '/beheer/import'
    case 'noodtoegang':
      return '/logboek/noodtoegang'
    case 'waarneming':
      return `/beheer/medewerkers/${medewerkerId}`
    case 'herziening':
      return '/beheer/toegang'
    case 'logboek':
      return '/logboek/opvallend'
    case 'verzoek':
      return `/privacy/verzoeken/${verzoekId}`
    case 'vernietiging':
      return '/privacy/bewaren'
    case 'verjaardag':
    case 'onbereikbaar':
      return `/leerlingen/${leerlingId}/betrokkenen`
    case 'uitschrijving':
      return `/leerlingen/${leerlingId}`
    case 'akkoord':
      return `/ondertekenen/${tekenaarId}`
    case 'reactie_bevestigen':
    case 'niet_ingestemd':
    case 'instemming_over':
    case 'vaststellen':
      return `/plannen/${oppId}/ondertekeningen`
    case 'rod':
      return '/rod'
    case 'terugvertellen':
      return `/plannen/${oppId}/bewerken/analyse#hoorgesprek`
    case 'termijn':
    case 'concept':
      return `/plannen/${oppId}/bewerken/algemeen`
    case 'verwijderverzoek':
    case 'evaluatie':
    case 'wijziging':
      return `/plannen/${oppId}`
  }
}
