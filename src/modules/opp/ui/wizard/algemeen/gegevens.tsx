import { useQuery } from '@tanstack/react-query'
import { CheckboxGroup } from '../../../../../ui/choice-groups.tsx'
import { formatDate } from '../../../../../ui/format.ts'
import { Link } from '../../../../../ui/link.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { gegevensQuery } from '../../../../leerling/ui/leerling-api.ts'
import { useCodelijsten } from '../../../../organisatie/ui/use-codelijsten.ts'
import { wijzig } from '../../../../plandelen/lijstbewerking.ts'
import { grenzen } from '../../../../plandelen/tekst.ts'
import { oppVeldtekst } from '../../../velden.text.ts'
import { wizardTekst } from '../../../wizard.text.ts'
import type { EditorProps } from '../onderdeel-editor.ts'
import { kenmerkVan, kiesUit, toetsRegel, toetsVan } from './overnemen.ts'

const t = oppVeldtekst.gegevens
const w = wizardTekst.gegevens

/** What is known of the pupil already: picked, not typed again; a line of meaning added. */
export function GegevensEditor({ waarde, onChange, opp, fouten }: EditorProps<'gegevens'>) {
  const opvraging = useQuery(gegevensQuery(opp.leerling.id))
  const codes = useCodelijsten()
  const kenmerken = opvraging.data?.kenmerken ?? []
  const toetsen = opvraging.data?.toetsen ?? []
  const adres = `/leerlingen/${opp.leerling.id}/gegevens`
  const leeg = opvraging.data !== undefined && kenmerken.length + toetsen.length === 0
  return (
    <>
      {opvraging.isError && <p className="soft">{w.nietGeladen}</p>}
      {leeg && <p className="soft">{w.leeg}</p>}
      <section className="stack" id="gegevens-kenmerken" tabIndex={-1}>
        {kenmerken.length > 0 && (
          <CheckboxGroup
            id="gegevens-kies-kenmerken"
            label={t.kenmerken.label}
            help={t.kenmerken.hulp}
            error={undefined}
            inline
            value={waarde.kenmerken.flatMap((k) => k.bronId ?? [])}
            options={kenmerken.map((k) => ({ value: k.id, label: codes.label('kenmerk', k.code) }))}
            onChange={(ids) =>
              onChange({ ...waarde, kenmerken: kiesUit(waarde.kenmerken, kenmerken, ids, kenmerkVan) })
            }
          />
        )}
        {waarde.kenmerken.map((k, n) => (
          <TextField
            key={k.id}
            id={`gegevens-kenmerken-${n}-toelichting`}
            label={w.toelichtingBij(codes.label('kenmerk', k.kenmerk))}
            help={t.kenmerken.item.toelichting.hulp}
            error={fouten(`kenmerken.${n}.toelichting`)}
            optional
            max={grenzen.kort.max}
            value={k.toelichting}
            onChange={(toelichting) =>
              onChange({ ...waarde, kenmerken: [...wijzig(waarde.kenmerken, k.id, { toelichting })] })
            }
          />
        ))}
      </section>
      <section className="stack" id="gegevens-toetsresultaten" tabIndex={-1}>
        {toetsen.length > 0 && (
          <CheckboxGroup
            id="gegevens-kies-toetsen"
            label={t.toetsresultaten.label}
            help={t.toetsresultaten.hulp}
            error={undefined}
            value={waarde.toetsresultaten.flatMap((r) => r.bronId ?? [])}
            options={toetsen.map((toets) => ({
              value: toets.id,
              label: w.toets(toets.toets, formatDate(toets.afgenomenOp)),
              help: toetsRegel(toets, w),
            }))}
            onChange={(ids) =>
              onChange({
                ...waarde,
                toetsresultaten: kiesUit(waarde.toetsresultaten, toetsen, ids, (toets) => toetsVan(toets, w)),
              })
            }
          />
        )}
        {waarde.toetsresultaten.map((r, n) => (
          <TextArea
            key={r.id}
            id={`gegevens-toetsresultaten-${n}-duiding`}
            label={w.duidingBij(r.toets, r.datum === null ? '' : formatDate(r.datum))}
            help={t.toetsresultaten.item.duiding.hulp}
            error={fouten(`toetsresultaten.${n}.duiding`)}
            max={grenzen.factor.max}
            value={r.duiding}
            onChange={(duiding) =>
              onChange({ ...waarde, toetsresultaten: [...wijzig(waarde.toetsresultaten, r.id, { duiding })] })
            }
          />
        ))}
      </section>
      <p>
        <Link href={adres}>{w.naarGegevens}</Link>
      </p>
    </>
  )
}
