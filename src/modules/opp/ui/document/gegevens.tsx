import { formatDateShort } from '../../../../ui/format.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import { documentTekst as t } from '../../document.text.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { useLezer } from './lezer.tsx'
import { Feiten, Kopje, Niets, Rubriek } from './rubriek.tsx'

/** Facts and test results that carry the plan (rubric C7); the rest stays in the pupil's file. */
export function Gegevens() {
  const { inhoud, label } = useLezer()
  const { kenmerken, toetsresultaten } = inhoud.gegevens
  const kop = t.gegevens.kop
  return (
    <Rubriek deel="gegevens" titel={onderdeelTekst.gegevens.titel}>
      {kenmerken.length + toetsresultaten.length === 0 && <Niets>{t.gegevens.leeg}</Niets>}
      {kenmerken.length > 0 && (
        <ul className="doc-lijst">
          {kenmerken.map((k) => (
            <li key={k.id}>
              <strong>{label('kenmerk', k.kenmerk)}</strong>
              {!isLeeg(k.toelichting) && <span className="soft"> · {k.toelichting}</span>}
            </li>
          ))}
        </ul>
      )}
      {toetsresultaten.length > 0 && (
        <>
          <Kopje>{t.gegevens.toetsen}</Kopje>
          <ul className="doc-items">
            {toetsresultaten.map((r) => (
              <li key={r.id} className="doc-item">
                <p className="doc-item-titel">
                  {r.vakgebied === '' ? r.toets : r.vakgebied}
                  {r.vakgebied !== '' && r.toets !== '' && <span className="soft"> · {r.toets}</span>}
                </p>
                <Feiten
                  feiten={[
                    { label: kop.score, waarde: r.score },
                    { label: kop.niveau, waarde: r.niveau },
                    { label: kop.datum, waarde: r.datum === null ? '' : formatDateShort(r.datum) },
                  ]}
                />
                {!isLeeg(r.duiding) && <p>{r.duiding}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Rubriek>
  )
}

/** Who helps from outside the school, and whether information may be shared with them. */
export function Betrokkenen() {
  const { inhoud, label } = useLezer()
  const { partijen } = inhoud.betrokkenen
  return (
    <Rubriek deel="betrokkenen" titel={onderdeelTekst.betrokkenen.titel}>
      {partijen.length === 0 && <Niets>{t.betrokkenen.leeg}</Niets>}
      <ul className="doc-items">
        {partijen.map((p) => (
          <li key={p.id} className="doc-item">
            <p className="doc-item-titel">
              {p.instantie}
              {!isLeeg(p.rol) && <span className="soft"> · {p.rol}</span>}
            </p>
            <p className="small">
              {[p.contactpersoon, p.email, p.telefoon].filter((deel) => !isLeeg(deel)).join(' · ')}
            </p>
            <p className="soft small">
              {t.betrokkenen.toestemming}:{' '}
              {p.toestemming === 'ja'
                ? t.betrokkenen.ja(p.toestemmingOp === null ? '' : formatDateShort(p.toestemmingOp))
                : label('akkoord', p.toestemming)}
            </p>
          </li>
        ))}
      </ul>
    </Rubriek>
  )
}
