import { CirclePlus, type LucideIcon, MoveVertical, PencilLine, Signature, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { Badge, type Tone } from '../../../../ui/status.tsx'
import { type Aanpassingen, labelVan } from '../../../organisatie/codelijsten.ts'
import type { EigenVeld } from '../../../plandelen/eigenveld.schema.ts'
import type { Tekstdeel } from '../../../planversie/woordverschil.ts'
import { verschilTekst as t } from '../../verschil.text.ts'
import type { VerschilRegel, Wijziging } from './verschil-model.ts'
import { type Inhouden, verschilGroepen } from './verschil-regels.ts'
import './verschil.css'

const SOORT: Record<Wijziging['soort'], { icon: LucideIcon; tone: Tone }> = {
  gewijzigd: { icon: PencilLine, tone: 'blue' },
  toegevoegd: { icon: CirclePlus, tone: 'green' },
  verwijderd: { icon: Trash2, tone: 'red' },
  verplaatst: { icon: MoveVertical, tone: 'neutral' },
}

interface VerschilProps {
  wijzigingen: readonly Wijziging[]
  inhouden: Inhouden
  labels: Aanpassingen
  /** Own fields of the school; the first of the same id gives the words. */
  eigenVelden: readonly EigenVeld[]
  /** Heading level of the parts. */
  level?: 3 | 4
  /** Without the head of a part: the differences of one part only. */
  zonderKop?: boolean
}

/** What changed between two versions, as a reader wants it. */
export function Verschil(props: VerschilProps) {
  const { wijzigingen, inhouden, labels, eigenVelden, level = 3, zonderKop = false } = props
  const groepen = useMemo(
    () => verschilGroepen(wijzigingen, inhouden, (lijst, code) => labelVan(lijst, code, labels), eigenVelden),
    [wijzigingen, inhouden, labels, eigenVelden],
  )
  const Kop = `h${level}` as const
  if (groepen.length === 0) return <p className="soft">{t.geen}</p>
  return (
    <div className="verschil">
      {groepen.map((groep) => (
        <section key={groep.onderdeel} className="verschil-groep">
          {!zonderKop && (
            <div className="verschil-kop">
              <Kop>{groep.titel}</Kop>
              {groep.handelingsdeel && <Signature aria-hidden="true" size={18} />}
              <span className="soft small">{t.geteld(groep.regels.length)}</span>
            </div>
          )}
          <ul className="verschil-regels">
            {groep.regels.map((regel) => (
              <Regel key={regel.sleutel} regel={regel} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Regel({ regel }: { regel: VerschilRegel }) {
  const { icon, tone } = SOORT[regel.soort]
  return (
    <li className="verschil-regel">
      <div className="verschil-plek">
        <Badge icon={icon} tone={tone}>
          {t.soort[regel.soort]}
        </Badge>
        <span>{regel.plek.join(' · ')}</span>
      </div>
      <Waarde regel={regel} />
    </li>
  )
}

function Waarde({ regel }: { regel: VerschilRegel }) {
  if (regel.van !== null && regel.naar !== null)
    return <p className="soft">{t.verplaatst(regel.van, regel.naar)}</p>
  if (regel.delen !== null) return <Woorden delen={regel.delen} />
  if (regel.velden.length > 0)
    return (
      <dl className="verschil-velden">
        {regel.velden.map(({ label, tekst }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{regel.soort === 'verwijderd' ? <del>{tekst}</del> : tekst}</dd>
          </div>
        ))}
      </dl>
    )
  if (regel.soort !== 'gewijzigd') return <p>{regel.nieuw === '' ? regel.oud : regel.nieuw}</p>
  return (
    <p className="verschil-tekst">
      {regel.oud === '' ? <span className="soft">{t.leeg}</span> : <Weg tekst={regel.oud} />}
      <span aria-hidden="true"> → </span>
      {regel.nieuw === '' ? <span className="soft">{t.leeg}</span> : <Erbij tekst={regel.nieuw} />}
    </p>
  )
}

function Woorden({ delen }: { delen: readonly Tekstdeel[] }) {
  return (
    <p className="verschil-tekst">
      {delen.map(({ soort, tekst }, plek) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: stretches of a text have no identity but their place
        if (soort === 'weg') return <Weg key={plek} tekst={tekst} />
        if (soort === 'nieuw') return <Erbij key={plek} tekst={tekst} />
        return <span key={plek}>{tekst}</span>
        // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
      })}
    </p>
  )
}

// Screen readers rarely say del and ins, so the words are there too.
function Weg({ tekst }: { tekst: string }) {
  return (
    <del>
      <span className="visually-hidden">{t.wegBegin}</span>
      {tekst}
      <span className="visually-hidden">{t.eind}</span>
    </del>
  )
}
function Erbij({ tekst }: { tekst: string }) {
  return (
    <ins>
      <span className="visually-hidden">{t.nieuwBegin}</span>
      {tekst}
      <span className="visually-hidden">{t.eind}</span>
    </ins>
  )
}
