import { Clock, PenLine } from 'lucide-react'
import { buttonClass } from '../../../../ui/button.tsx'
import { dayOf, daysUntil, formatDate } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { Alert, Badge } from '../../../../ui/status.tsx'
import { Disclosure } from '../../../../ui/text.tsx'
import type { MijnVraag } from '../../ondertekening.schema.ts'
import { standTekst } from '../../ondertekening.text.ts'
import { isOpen } from '../../ondertekening.ts'
import { isVraagOpen, type watVolgt } from '../../volgt.ts'
import { mijnStapAdres } from './stap-api.ts'
import { useStapTekst } from './stap-pagina.tsx'
import './stap.css'

/** The one thing that is asked now, the soonest first, each with its one button. */
export function NuGevraagd({ vragen }: { vragen: readonly MijnVraag[] }) {
  const t = useStapTekst()
  const open = vragen.filter(isVraagOpen).sort((a, b) => a.termijnOp.localeCompare(b.termijnOp))
  if (open.length === 0) return null
  const kaarten = open.map((v) => {
    const dagen = daysUntil(v.termijnOp, dayOf(Date.now())) ?? 0
    const dag = formatDate(v.termijnOp)
    return (
      <section key={v.id} className="card stack" aria-labelledby={`vraag-${v.id}`}>
        <h2 id={`vraag-${v.id}`}>{t.mijn.titel(v.leerling)}</h2>
        <div>
          <Badge icon={Clock} tone="amber">
            {dagen < 0 ? t.teLaat(dag) : t.nog(dagen, dag)}
          </Badge>
        </div>
        <p>{t.vraag[v.verklaring](v.aangemaaktNaam, v.schoolNaam)}</p>
        <div className="stap-knoppen">
          <Link className={buttonClass('primary')} href={mijnStapAdres(v.id)}>
            <PenLine aria-hidden="true" />
            {t.mijn.knop}
          </Link>
        </div>
      </section>
    )
  })
  return <div className="stack">{kaarten}</div>
}

/** Nothing is asked now: what the school does next with each plan. */
export function NuVolgt({ lijst }: { lijst: ReturnType<typeof watVolgt<MijnVraag>> }) {
  const t = useStapTekst()
  if (lijst.length === 0) return null
  const kaarten = lijst.map(({ vraag: v, volgt }) => (
    <Alert
      key={v.id}
      kind="info"
      title={t.mijn.volgt[volgt].titel(v.leerling)}
      actions={
        v.uitkomst !== null && (
          <Link className={buttonClass('secondary')} href={mijnStapAdres(v.id)}>
            {volgt === 'gesprek' ? t.mijn.wieHelpt : t.mijn.watU}
          </Link>
        )
      }
    >
      <p>
        {t.mijn.volgt[volgt].tekst(v.versie)} {t.nietsTeDoen}
      </p>
    </Alert>
  ))
  return <div className="stack">{kaarten}</div>
}

/** What was asked before, and how that ended. */
export function EerderGevraagd({ vragen }: { vragen: readonly MijnVraag[] }) {
  const t = useStapTekst()
  const eerder = vragen.filter((v) => !isVraagOpen(v))
  if (eerder.length === 0) return null
  return (
    <Disclosure title={t.eerder} count={eerder.length}>
      <ul className="mijn-lijst">
        {eerder.map((v) => (
          <li key={v.id}>
            <Link href={mijnStapAdres(v.id)}>{t.mijn.eerder(v.leerling, v.versie)}</Link>
            <span className="doc-onder">
              {isOpen(v.stand) ? standTekst.vervallen : standTekst[v.stand]} ·{' '}
              {formatDate(dayOf(v.beslotenOp ?? v.uitgenodigdOp))}
              {v.vastgesteldOp !== null && ` · ${t.vastgesteldOp(formatDate(dayOf(v.vastgesteldOp)))}`}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
