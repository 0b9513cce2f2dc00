import { CircleAlert, CirclePlus } from 'lucide-react'
import { RichText } from '../../../../ui/text.tsx'
import type { Factor } from '../../../plandelen/plandelen.schema.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import { documentTekst } from '../../document.text.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { useLezer } from './lezer.tsx'
import { Kopje, Open, Rubriek } from './rubriek.tsx'

const t = documentTekst.uitstroom

/** Where the pupil is going and why we think so (rubric E). */
export function Uitstroom() {
  const { inhoud, label } = useLezer()
  const u = inhoud.uitstroom
  const geciteerd = inhoud.factoren.items.filter(
    (f) => u.geciteerdeFactoren.includes(f.id) && !isLeeg(f.tekst),
  )
  const bandbreedte = bandbreedteVan(
    label('uitstroom', u.bandbreedteVan),
    label('uitstroom', u.bandbreedteTot),
  )
  return (
    <Rubriek deel="uitstroom" titel={onderdeelTekst.uitstroom.titel}>
      {u.verwacht === null ? (
        <Open wat={t.verwacht} />
      ) : (
        <div className="doc-bestemming">
          <p className="doc-bestemming-naam">{label('uitstroom', u.verwacht)}</p>
          {bandbreedte !== '' && <p className="soft">{bandbreedte}</p>}
          {u.lwoo && <p className="soft">{t.lwoo}</p>}
        </div>
      )}
      {isLeeg(u.onderbouwing) ? <Open wat={t.onderbouwing} /> : <RichText text={u.onderbouwing} />}
      <div className="doc-twee">
        <Citaten soort="bevorderend" factoren={geciteerd} />
        <Citaten soort="belemmerend" factoren={geciteerd} />
      </div>
      {u.afwijkingDiplomagericht && (
        <>
          <Kopje>{t.geenDiploma}</Kopje>
          <RichText text={u.afwijkingToelichting} />
        </>
      )}
      {!isLeeg(u.stroomschema) && (
        <p>
          <span className="soft">{t.stroomschema}: </span>
          {u.stroomschema}
        </p>
      )}
    </Rubriek>
  )
}

function bandbreedteVan(van: string, tot: string): string {
  if (van !== '' && tot !== '') return t.bandbreedte(van, tot)
  if (van !== '') return t.vanaf(van)
  return tot === '' ? '' : t.tot(tot)
}

/** The law wants at least one factor of each kind behind the expectation. */
function Citaten({ soort, factoren }: { soort: Factor['soort']; factoren: readonly Factor[] }) {
  const titel = soort === 'bevorderend' ? t.steuntOp : t.rekentMet
  const eigen = factoren.filter((f) => f.soort === soort)
  if (eigen.length === 0) return <Open wat={titel} />
  const Icon = soort === 'bevorderend' ? CirclePlus : CircleAlert
  return (
    <div>
      <Kopje>{titel}</Kopje>
      <ul className={`doc-factoren doc-${soort}`}>
        {eigen.map((f) => (
          <li key={f.id}>
            <Icon aria-hidden="true" size={18} />
            <span>{f.tekst}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
