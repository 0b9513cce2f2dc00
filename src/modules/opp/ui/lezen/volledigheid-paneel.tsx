import { CircleCheck } from 'lucide-react'
import { Link } from '../../../../ui/link.tsx'
import { Meter } from '../../../../ui/progress.tsx'
import { Disclosure } from '../../../../ui/text.tsx'
import type { Opp } from '../../opp.api.schema.ts'
import { isOnderdeel } from '../../opp.schema.ts'
import { leesTekst as t } from '../../paginas.text.ts'
import { volledigheidTekst } from '../../volledigheid.text.ts'
import { bewerkAdres } from '../adressen.ts'
import '../opp-pagina.css'

type Item = Opp['volledigheid'][number]

/** What the law still asks and what would make the plan stronger, each a way to the field. */
export function VolledigheidPaneel({ opp, schrijft }: { opp: Opp; schrijft: boolean }) {
  const geldend = opp.volledigheid.filter((item) => item.status !== 'nvt')
  const wettelijk = geldend.filter((item) => item.wet === 'L')
  const mist = wettelijk.filter((item) => item.status === 'ontbreekt')
  const sterker = geldend.filter((item) => item.wet === 'F' && item.status === 'ontbreekt')
  const klaar = wettelijk.length - mist.length
  const vanSchool = opp.schoolvragen.filter((vraag) => vraag.status === 'ontbreekt')
  return (
    <div className="stack">
      <Meter
        label={t.wettelijkDeel}
        value={klaar}
        max={wettelijk.length}
        detail={t.volledig(klaar, wettelijk.length)}
      />
      {mist.length === 0 ? (
        <p className="opp-goed">
          <CircleCheck aria-hidden="true" size={18} />
          {t.volledigKlaar}
        </p>
      ) : (
        <div>
          <p className="soft small">{t.wettelijk}</p>
          <Items items={mist} oppId={opp.id} schrijft={schrijft} />
        </div>
      )}
      {sterker.length > 0 && (
        <Disclosure title={t.sterker} count={sterker.length}>
          <Items items={sterker} oppId={opp.id} schrijft={schrijft} />
        </Disclosure>
      )}
      {vanSchool.length > 0 && (
        <div>
          <p className="soft small">{t.vanSchool}</p>
          <ul className="opp-open-lijst">
            {vanSchool.map(({ veldId, onderdeel, label }) => (
              <li key={veldId}>
                {schrijft && isOnderdeel(onderdeel) ? (
                  <Link href={bewerkAdres(opp.id, onderdeel, `eigen-${veldId}`)}>{label}</Link>
                ) : (
                  label
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** Where a record beside the plan is written. */
const naastAdres = (oppId: string, sleutel: Item['sleutel']) =>
  sleutel === 'overleg_ouders'
    ? bewerkAdres(oppId, 'overleg', 'gesprekken')
    : bewerkAdres(oppId, 'hoorgesprek')

function Items({ items, oppId, schrijft }: { items: readonly Item[]; oppId: string; schrijft: boolean }) {
  return (
    <ul className="opp-open-lijst">
      {items.map(({ sleutel, anker }) => {
        const { wat } = volledigheidTekst[sleutel]
        if (!schrijft) return <li key={sleutel}>{wat}</li>
        const adres =
          anker === null ? naastAdres(oppId, sleutel) : bewerkAdres(oppId, anker.onderdeel, anker.veld)
        return (
          <li key={sleutel}>
            <Link href={adres}>{wat}</Link>
          </li>
        )
      })}
    </ul>
  )
}
