import { ShieldAlert } from 'lucide-react'
import { dayOf, formatDate, formatDateTime } from '../../../ui/format.ts'
import { Badge } from '../../../ui/status.tsx'
import { Disclosure, Quote } from '../../../ui/text.tsx'
import { gezagRegels } from '../../leerling/gezag.text.ts'
import { isLeeg } from '../../plandelen/tekst.ts'
import { doorSchoolZin, identiteitZin } from '../bewijs/identiteit.text.ts'
import { GastDeel } from '../gast/ui/gast-stand.tsx'
import type { Overzicht, Ronde, Tekenaar } from '../ondertekening.schema.ts'
import { verklaringNaam } from '../ondertekening.text.ts'
import { rondeOpen } from '../ondertekening.ts'
import { tabTekst as t } from '../tab.text.ts'
import { vorigAkkoord } from '../tab.ts'
import { AntwoordLijst } from './antwoord-lijst.tsx'
import { DoorSchool } from './door-school.tsx'
import { ReactieWacht } from './reactie-wacht.tsx'
import { SindsAkkoordKort } from './sinds-akkoord.tsx'
import { TekenaarBadge } from './stand-badge.tsx'
import { TekenaarActies } from './tekenaar-acties.tsx'

type Props = { overzicht: Overzicht; ronde: Ronde; tekenaar: Tekenaar }

/** One signer: who, why asked, how far, what was said, and what the school can do. */
export function TekenaarRegel({ overzicht, ronde, tekenaar }: Props) {
  const akkoord = vorigAkkoord(overzicht, ronde, tekenaar)
  return (
    <li className="stack-tight">
      <div className="row ondertekening-kop">
        <h3>
          {tekenaar.naam}
          {tekenaar.relatie !== '' && <span className="ondertekenaar-relatie"> {tekenaar.relatie}</span>}
        </h3>
        <TekenaarBadge tekenaar={tekenaar} />
      </div>
      <p className="small">
        <strong>{verklaringNaam[tekenaar.verklaring]}</strong>
        {' · '}
        {tekenaar.regel === null ? t.waaromCollega : gezagRegels[tekenaar.regel].zin}
      </p>
      <p className="soft small">{verloop(tekenaar).join(' · ')}</p>
      {tekenaar.doorSchool ? (
        <p className="soft small">{doorSchoolZin}</p>
      ) : (
        tekenaar.zekerheid && <Zekerheid zekerheid={tekenaar.zekerheid} />
      )}
      {akkoord !== null && (
        <SindsAkkoordKort oppId={overzicht.oppId} vorigAkkoord={akkoord} versie={ronde.versie} />
      )}
      {tekenaar.doorSchool && <DoorSchool vastgelegd={tekenaar.doorSchool} />}
      <Antwoorden tekenaar={tekenaar} />
      {tekenaar.reactie && (
        <ReactieWacht overzicht={overzicht} tekenaar={tekenaar} reactie={tekenaar.reactie} />
      )}
      <Berichten tekenaar={tekenaar} />
      <GastDeel overzicht={overzicht} tekenaar={tekenaar} />
      {rondeOpen(ronde.stand) && <TekenaarActies overzicht={overzicht} ronde={ronde} tekenaar={tekenaar} />}
    </li>
  )
}

const dag = (moment: string) => formatDate(dayOf(moment))

function verloop({ uitgenodigdOp, bekekenOp, beslotenOp, herinneringen }: Tekenaar): readonly string[] {
  return [
    t.gevraagdOp(dag(uitgenodigdOp)),
    ...(bekekenOp === null ? [] : [t.bekekenOp(dag(bekekenOp))]),
    ...(beslotenOp === null ? [] : [t.beslotenOp(dag(beslotenOp))]),
    ...(herinneringen === 0 ? [] : [t.herinnerd(herinneringen)]),
  ]
}

/** How sure it is who this was; the weakest way is not told in passing. */
function Zekerheid({ zekerheid }: { zekerheid: NonNullable<Tekenaar['zekerheid']> }) {
  return (
    <p className="soft small">
      {zekerheid.klasse === 'D' && (
        <>
          <Badge icon={ShieldAlert} tone="amber">
            {t.minderZeker}
          </Badge>{' '}
        </>
      )}
      {t.zekerheid} {identiteitZin(zekerheid)}
    </p>
  )
}

/** What is no plain yes, beside what it is about. */
function Antwoorden({ tekenaar }: { tekenaar: Tekenaar }) {
  const { antwoorden, opmerking, naam } = tekenaar
  if (antwoorden.length === 0 && isLeeg(opmerking)) return null
  return (
    <section className="stack-tight" aria-label={`${t.antwoorden} (${naam})`}>
      <AntwoordLijst antwoorden={antwoorden} />
      {!isLeeg(opmerking) && <Quote text={opmerking} by={naam} />}
    </section>
  )
}

function Berichten({ tekenaar }: { tekenaar: Tekenaar }) {
  const { berichten, stand } = tekenaar
  if (berichten.length === 0) return null
  return (
    // A question that waits for an answer is not hidden behind a press.
    <Disclosure title={t.berichten} count={berichten.length} open={stand === 'vraag_gesteld'}>
      <ul className="stack">
        {berichten.map(({ naam, tekst, op }) => (
          <li key={`${op}-${naam}`}>
            <Quote text={tekst} by={`${naam}, ${formatDateTime(op)}`} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
