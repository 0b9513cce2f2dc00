import { PencilLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatDate } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { RichText } from '../../../../ui/text.tsx'
import { Betwist } from '../../../leerling/ui/betwist.tsx'
import { eigenRegels } from '../../../plandelen/eigenveld.ts'
import { documentTekst as t } from '../../document.text.ts'
import type { OnderdeelSleutel } from '../../opp.schema.ts'
import { type Deel, useLezer } from './lezer.tsx'

/** One part of the document: its heading with "Bewerk" beside it, and a stable anchor. */
export function Rubriek({ deel, titel, children }: { deel: Deel; titel: string; children: ReactNode }) {
  const { bewerkAdres } = useLezer()
  return (
    <section className="doc-rubriek" id={deel} aria-labelledby={`${deel}-kop`}>
      <div className="doc-rubriek-kop">
        <h3 id={`${deel}-kop`}>{titel}</h3>
        {bewerkAdres && (
          <Link href={bewerkAdres(deel)} className="doc-bewerk">
            <PencilLine aria-hidden="true" size={16} />
            <span aria-hidden="true">{t.bewerk}</span>
            <span className="visually-hidden">{t.bewerkDeel(titel)}</span>
          </Link>
        )}
      </div>
      <Betwist onderdeel={deel} />
      {children}
      {deel !== 'hoorgesprek' && <EigenVelden deel={deel} />}
      {/* Seen only right under the heading: parts leave out what is empty, and a bare heading reads as a fault. */}
      <p className="doc-leeg soft">{t.leegDeel}</p>
    </section>
  )
}

/** What stands in the fields of the school itself. */
function EigenVelden({ deel }: { deel: OnderdeelSleutel }) {
  const { inhoud, eigenVelden } = useLezer()
  const regels = eigenRegels(eigenVelden, deel, inhoud[deel], formatDate)
  if (regels.length === 0) return null
  return (
    <dl className="doc-feiten doc-eigen">
      {regels.map(({ id, label, tekst }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            <RichText text={tekst} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A small heading inside a part. */
export function Kopje({ level = 4, children }: { level?: 3 | 4; children: ReactNode }) {
  const Kop = `h${level}` as const
  return <Kop className="doc-kopje">{children}</Kop>
}

/** What the law asks and is still empty: told to who writes, silent to who only reads. */
export function Open({ wat }: { wat?: string }) {
  const { toonOpen } = useLezer()
  if (!toonOpen) return null
  return (
    <p className="doc-open">
      <span className="doc-open-teken" aria-hidden="true">
        §
      </span>
      <span>
        {wat !== undefined && <strong>{wat}: </strong>}
        {t.nietIngevuld.toLocaleLowerCase('nl')}
        <span className="visually-hidden">. {t.vraagtDeWet}.</span>
      </span>
    </p>
  )
}

/** A part in which nothing was written and that may stay so. */
export function Niets({ children = t.nietsIngevuld }: { children?: ReactNode }) {
  return <p className="soft">{children}</p>
}

/** Label and value pairs in the running document; empty ones are left out. */
export function Feiten({
  feiten,
  breed = false,
}: {
  feiten: readonly { readonly label: string; readonly waarde: ReactNode }[]
  breed?: boolean
}) {
  const gevuld = feiten.filter(({ waarde }) => waarde !== '' && waarde !== null && waarde !== undefined)
  if (gevuld.length === 0) return null
  return (
    <dl className={breed ? 'doc-feiten doc-feiten-breed' : 'doc-feiten'}>
      {gevuld.map(({ label, waarde }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{waarde}</dd>
        </div>
      ))}
    </dl>
  )
}
