import { CornerDownRight, Target } from 'lucide-react'
import { formatDate } from '../../../../ui/format.ts'
import { RichText } from '../../../../ui/text.tsx'
import type { Doel } from '../../../plandelen/plandelen.schema.ts'
import { doelenboom } from '../../../plandelen/plandelen.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import { documentTekst } from '../../document.text.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { doelAnker, maatregelAnker } from './doelnummers.ts'
import { maatregelenBij } from './groepeer.ts'
import { useLezer } from './lezer.tsx'
import { Feiten, Kopje, Open, Rubriek } from './rubriek.tsx'

const t = documentTekst.doelen

/** From the end of the school career to this year, and step by step towards it (rubric G). */
export function Doelen() {
  const { inhoud, kop, label } = useLezer()
  const d = inhoud.doelen
  const boom = doelenboom(d.items)
  const uitstroom = label('uitstroom', inhoud.uitstroom.verwacht)
  return (
    <Rubriek deel="doelen" titel={onderdeelTekst.doelen.titel}>
      <div className="doc-einddoel">
        <Target aria-hidden="true" size={22} />
        <div>
          <p className="doc-kant">{t.einddoel}</p>
          {isLeeg(d.einddoel) ? <Open /> : <RichText text={d.einddoel} />}
          {uitstroom !== '' && <p className="soft small">{t.uitUitstroom(uitstroom)}</p>}
        </div>
      </div>
      {boom.takken.length === 0 ? (
        <Open wat={t.boom} />
      ) : (
        <ol className="doc-boom">
          {boom.takken.map(({ doel, tussendoelen }) => (
            <li key={doel.id}>
              <DoelKaart doel={doel} />
              {tussendoelen.length > 0 && (
                <ol className="doc-tussendoelen">
                  {tussendoelen.map((tussendoel) => (
                    <li key={tussendoel.id}>
                      <CornerDownRight aria-hidden="true" size={18} className="flips" />
                      <DoelKaart doel={tussendoel} />
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      )}
      {boom.los.length > 0 && (
        <>
          <Kopje>{t.los}</Kopje>
          <ul className="doc-tussendoelen">
            {boom.los.map((doel) => (
              <li key={doel.id}>
                <DoelKaart doel={doel} />
              </li>
            ))}
          </ul>
        </>
      )}
      {!isLeeg(d.kinddoel) && (
        <figure className="doc-stem doc-stem-leerling">
          <figcaption>{t.kinddoel(kop.leerling.roepnaam)}</figcaption>
          <blockquote>
            <RichText text={d.kinddoel} />
          </blockquote>
        </figure>
      )}
    </Rubriek>
  )
}

function DoelKaart({ doel }: { doel: Doel }) {
  const { nummers, label } = useLezer()
  const nummer = nummers.get(doel.id)
  const voorWie = t.voor(label('doelgroep', doel.voorWie))
  const naam =
    nummer === undefined ? '' : doel.niveau === 'tussendoel' ? t.tussendoel(nummer) : t.doel(nummer)
  return (
    <article className="doc-doel" id={doelAnker(doel.id)} data-niveau={doel.niveau} tabIndex={-1}>
      <p className="doc-doel-kop">
        {naam !== '' && <span className="doc-nummer">{naam}</span>}
        <span className="soft">
          {[voorWie, label('domein', doel.domein)].filter((deel) => deel !== '').join(' · ')}
        </span>
      </p>
      <div className="doc-doel-tekst">
        <RichText text={isLeeg(doel.tekst) ? doel.gewenst : doel.tekst} />
      </div>
      <Feiten
        feiten={[
          { label: t.nu, waarde: doel.beginsituatie },
          { label: t.straks, waarde: isLeeg(doel.tekst) ? '' : doel.gewenst },
          { label: t.meten, waarde: doel.meetwijze },
          { label: t.streefdatum, waarde: doel.streefdatum === null ? '' : formatDate(doel.streefdatum) },
          {
            label: t.leerlijn,
            waarde: [doel.leerlijn, label('referentieniveau', doel.referentieniveau)]
              .filter((deel) => !isLeeg(deel))
              .join(' · '),
          },
        ]}
      />
      <Afspraken doel={doel} />
    </article>
  )
}

/** The other end of "voor doel 1": from a goal to what is done for it. */
function Afspraken({ doel }: { doel: Doel }) {
  const { inhoud, toonOpen } = useLezer()
  const afspraken = maatregelenBij(doel, inhoud.maatregelen.items)
  if (afspraken.length === 0)
    return toonOpen && doel.niveau === 'schooljaar' ? <p className="soft small">{t.geenAfspraken}</p> : null
  return (
    <div className="doc-verband">
      <p className="soft small">{t.afspraken}</p>
      <ul>
        {afspraken.map((m) => (
          <li key={m.id}>
            <a href={`#${maatregelAnker(m.id)}`}>{isLeeg(m.wat) ? m.verwijzing : m.wat}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
