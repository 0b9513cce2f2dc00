import {
  ArrowDown,
  ArrowUp,
  CirclePlus,
  Equal,
  type LucideIcon,
  MoveVertical,
  PencilLine,
  Signature,
  Trash2,
} from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/choice-groups.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import { Alert, Badge, type Tone } from '../../../../ui/status.tsx'
import { labelVan } from '../../../organisatie/codelijsten.ts'
import { geteldeWoorden, type VergelijkTekst } from '../../vergelijk.text.ts'
import {
  blokAnders,
  type Celstand,
  type VergelijkBlok,
  type VergelijkDeel,
  type VergelijkVeld,
} from './vergelijk-model.ts'
import type { Kant } from './vergelijk-query.ts'
import { vergelijking } from './vergelijk-regels.ts'
import './vergelijking.css'

const STAND: Record<Celstand, { icon: LucideIcon; tone: Tone }> = {
  gelijk: { icon: Equal, tone: 'neutral' },
  gewijzigd: { icon: PencilLine, tone: 'blue' },
  nieuw: { icon: CirclePlus, tone: 'green' },
  weg: { icon: Trash2, tone: 'red' },
}

interface VergelijkingProps {
  van: Kant
  naar: Kant
  namen: { readonly van: string; readonly naar: string }
  /** There was nothing before: everything is new, and marking every word of it would only hinder reading. */
  eerste: boolean
  t: VergelijkTekst
}

/** The names above the two columns, for the cells. */
interface Kolommen {
  readonly van: string
  readonly naar: string
  readonly eerste: boolean
  readonly toonGelijk: boolean
  readonly t: VergelijkTekst
}

/** Two contents of a plan side by side, per section and field, with a way from change to change. */
export function Vergelijking({ van, naar, namen, eerste, t }: VergelijkingProps) {
  const [toonGelijk, setToonGelijk] = useState(false)
  const uitkomst = useMemo(
    () =>
      vergelijking(van.inhoud, naar.inhoud, {
        label: (lijst, code) => labelVan(lijst, code, naar.labels),
        eigenVelden: [...naar.eigenVelden, ...van.eigenVelden],
      }),
    [van, naar],
  )
  const { plek, aantal, houder, spring, toets } = useSprong(uitkomst.delen, t)
  const kolommen = { ...namen, eerste, toonGelijk, t }
  const delen = uitkomst.delen.filter((deel) => deel.anders || toonGelijk)
  return (
    // The keys work only while the focus is in here: nobody loses a letter that was typed elsewhere.
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons do the same; the keys are a way around them
    <div ref={houder} className="vgl" tabIndex={-1} onKeyDown={toets} data-eerste={eerste || undefined}>
      <Samenvatting uitkomst={uitkomst} eerste={eerste} t={t} />
      <div className="vgl-balk no-print">
        {aantal > 0 && !eerste && (
          <div className="button-group">
            <Button icon={<ArrowUp aria-hidden="true" />} onPress={() => spring(-1)}>
              {t.vorige}
            </Button>
            <Button icon={<ArrowDown aria-hidden="true" />} onPress={() => spring(1)}>
              {t.volgende}
            </Button>
            <span className="soft tabular">{plek === 0 ? t.aantal(aantal) : t.plek(plek, aantal)}</span>
          </div>
        )}
        {!eerste && (
          <Checkbox id="vgl-gelijk" label={t.toonGelijk} checked={toonGelijk} onChange={setToonGelijk} />
        )}
        {aantal > 0 && !eerste && (
          <p className="soft small vgl-toetsen">
            {t.toetsen[0]}
            <Toetsen toetsen={t.toets.volgende} />
            {t.toetsen[1]}
            <Toetsen toetsen={t.toets.vorige} />
            {t.toetsen[2]}
          </p>
        )}
      </div>
      {delen.length > 0 && !eerste && (
        <div className="vgl-kolommen" aria-hidden="true">
          <span>{namen.van}</span>
          <span>{namen.naar}</span>
        </div>
      )}
      {delen.map((deel) => (
        <Deel key={deel.onderdeel} deel={deel} kolommen={kolommen} />
      ))}
    </div>
  )
}

function Toetsen({ toetsen: [een, ander] }: { toetsen: readonly [string, string] }) {
  return (
    <>
      <kbd>{een}</kbd> / <kbd>{ander}</kbd>
    </>
  )
}

/** How much, in words, and whether it touches what parents agree to. */
function Samenvatting(props: {
  uitkomst: ReturnType<typeof vergelijking>
  eerste: boolean
  t: VergelijkTekst
}) {
  const { uitkomst, eerste, t } = props
  if (eerste) return <p className="vgl-telling">{t.eerste}</p>
  if (!uitkomst.anders)
    return (
      <Alert kind="goed" title={t.geen}>
        <p>{t.geenUitleg}</p>
      </Alert>
    )
  return (
    <div className="stack-tight">
      <p className="vgl-telling">{geteldeWoorden(uitkomst.telling)}</p>
      {uitkomst.raaktHandelingsdeel ? <Alert kind="let_op" title={t.handelingsdeel} /> : <p>{t.buiten}</p>}
      <p className="soft small">
        {`${t.legenda}: `}
        <del>{t.wegVoorbeeld}</del> {t.wegUitleg} <ins>{t.nieuwVoorbeeld}</ins> {t.nieuwUitleg}
      </p>
    </div>
  )
}

/** From change to change, with buttons and keys. */
function useSprong(delen: readonly VergelijkDeel[], t: VergelijkTekst) {
  const houder = useRef<HTMLDivElement>(null)
  const [plek, setPlek] = useState(0)
  const aantal = useMemo(
    () => delen.flatMap(({ blokken }) => blokken).reduce((som, blok) => som + haltes(blok), 0),
    [delen],
  )
  const spring = (stap: 1 | -1) => {
    const doelen = houder.current?.querySelectorAll<HTMLElement>('[data-halte]') ?? []
    const volgende = Math.min(Math.max(plek + stap, 1), doelen.length)
    const doel = doelen[volgende - 1]
    if (doel === undefined) return
    setPlek(volgende)
    doel.focus({ preventScroll: true })
    doel.scrollIntoView({ block: 'center' })
  }
  const toets = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isSchrijfveld(event.target)) return
    const is = (toetsen: readonly string[]) => toetsen.includes(event.key)
    const stap = is(t.toets.volgende) ? 1 : is(t.toets.vorige) ? -1 : null
    if (stap === null) return
    event.preventDefault()
    spring(stap)
  }
  return { houder, plek, aantal, spring, toets }
}

/** Places to stop at: an item that came, went or moved as a whole, else each field that differs. */
const haltes = (blok: VergelijkBlok): number =>
  (isHalte(blok) ? 1 : 0) +
  (isGeheel(blok) ? 0 : blok.velden.filter(({ stand }) => stand !== 'gelijk').length)
const isGeheel = ({ stand, titel }: VergelijkBlok): boolean =>
  titel !== null && (stand === 'nieuw' || stand === 'weg')
const isHalte = (blok: VergelijkBlok): boolean => isGeheel(blok) || blok.verplaatst !== null

const isSchrijfveld = (doel: EventTarget): boolean =>
  doel instanceof HTMLElement &&
  (doel.isContentEditable || doel.matches('input:not([type=checkbox]), textarea, select'))

function Deel({ deel, kolommen }: { deel: VergelijkDeel; kolommen: Kolommen }) {
  const { t, toonGelijk } = kolommen
  return (
    <div className="vgl-deel">
      <div className="verschil-kop">
        <h2>{deel.titel}</h2>
        {deel.handelingsdeel && (
          <Badge icon={Signature} tone="teal">
            {t.handelingsdeelDeel}
          </Badge>
        )}
      </div>
      <ul className="vgl-blokken">
        {deel.blokken
          .filter((blok) => toonGelijk || blokAnders(blok))
          .map((blok) => (
            <Blok key={blok.sleutel} blok={blok} deel={deel} kolommen={kolommen} />
          ))}
      </ul>
    </div>
  )
}

function Blok({ blok, deel, kolommen }: { blok: VergelijkBlok; deel: VergelijkDeel; kolommen: Kolommen }) {
  const { t, toonGelijk, eerste } = kolommen
  const { icon, tone } = STAND[blok.stand]
  const geheel = isGeheel(blok)
  const velden = blok.velden.filter(({ stand }) => toonGelijk || stand !== 'gelijk')
  return (
    <li className="vgl-blok" {...(isHalte(blok) && HALTE)}>
      {blok.titel !== null && (
        <div className="vgl-blok-kop">
          <h3>{blok.titel}</h3>
          {!eerste && (blok.stand !== 'gelijk' || blok.verplaatst === null) && (
            <Badge icon={icon} tone={tone}>
              {t.stand[blok.stand]}
            </Badge>
          )}
          {blok.verplaatst !== null && (
            <Badge icon={MoveVertical}>{t.verplaatst(blok.verplaatst.van, blok.verplaatst.naar)}</Badge>
          )}
        </div>
      )}
      {velden.length > 0 && (
        <ul className="vgl-velden">
          {velden.map((veld) => (
            <li key={veld.sleutel} className="vgl-veld" {...(!geheel && veld.stand !== 'gelijk' && HALTE)}>
              {veld.label !== deel.titel && <p className="vgl-label">{veld.label}</p>}
              <Cellen veld={veld} geheel={geheel} kolommen={kolommen} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
const HALTE = { 'data-halte': '', tabIndex: -1 }

function Cellen({ veld, geheel, kolommen }: { veld: VergelijkVeld; geheel: boolean; kolommen: Kolommen }) {
  const { van, naar, eerste, t } = kolommen
  if (eerste || veld.stand === 'gelijk')
    return (
      <p className={classNames('vgl-tekst', !eerste && 'soft')}>
        {veld.delen.map(({ tekst }) => tekst).join('')}
      </p>
    )
  return (
    <div className="vgl-cellen">
      <Cel wie={van} veld={veld} kant="weg" geheel={geheel} t={t} />
      <Cel wie={naar} veld={veld} kant="nieuw" geheel={geheel} t={t} />
    </div>
  )
}

interface CelProps {
  wie: string
  veld: VergelijkVeld
  /** What this side has of its own. */
  kant: 'weg' | 'nieuw'
  geheel: boolean
  t: VergelijkTekst
}

function Cel({ wie, veld, kant, geheel, t }: CelProps) {
  const delen = veld.delen.filter(({ soort }) => soort === 'gelijk' || soort === kant)
  // Of what came or went as a whole the other side is bare: its head says so already.
  if (delen.length === 0 && geheel) return <div className="vgl-cel vgl-bloot" />
  const Merk = kant === 'weg' ? 'del' : 'ins'
  return (
    <div className="vgl-cel" data-kant={kant}>
      <span className="vgl-wie">{wie}</span>
      <p className="vgl-tekst">
        {delen.length === 0 && <span className="soft">{t.leeg}</span>}
        {delen.map(({ soort, tekst }, plek) =>
          soort === 'gelijk' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a text have no identity but their place
            <span key={plek}>{tekst}</span>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Merk key={plek}>
              <span className="visually-hidden">{t[kant]}</span>
              {tekst}
              <span className="visually-hidden">{t.eind}</span>
            </Merk>
          ),
        )}
      </p>
    </div>
  )
}
