import type { ReactNode } from 'react'
import { codesVan } from '../../organisatie/codelijsten.ts'
import { useCodelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import { maatregelenTekst } from '../bewerken.text.ts'
import { nummering } from '../lijstbewerking.ts'
import { type Doel, legeMaatregel, type Maatregel } from '../plandelen.schema.ts'
import { maatregelenVan } from '../plandelen.ts'
import { ItemsBewerken } from './items-bewerken.tsx'
import { MaatregelVelden } from './maatregel-velden.tsx'
import { useOpenItems } from './use-items.ts'
import type { Plek } from './velden.tsx'

type MaatregelenBewerkenProps = {
  maatregelen: readonly Maatregel[]
  onChange: (maatregelen: readonly Maatregel[]) => void
  /** The goals as they are on the screen now. */
  doelen: readonly Doel[]
  plek: Plek
  alleenLezen: boolean
  acties?: ReactNode
}

/** The agreements in the four blocks of the handreiking, and before them what stands in no block yet. */
export function MaatregelenBewerken(props: MaatregelenBewerkenProps) {
  const { maatregelen, onChange, doelen, plek, alleenLezen } = props
  const codes = useCodelijsten()
  const open = useOpenItems()
  const nummers = nummering(doelen)

  const feiten = (maatregel: Maatregel): string[] => [
    ...(maatregel.wie.trim() === '' ? [] : [maatregel.wie]),
    ...(maatregel.intensiteit === null ? [] : [codes.label('intensiteit', maatregel.intensiteit)]),
    ...(maatregel.minutenPerWeek === null ? [] : [maatregelenTekst.minuten(maatregel.minutenPerWeek)]),
    ...voorWelkDoel(maatregel),
  ]
  const voorWelkDoel = (maatregel: Maatregel): string[] => {
    const bekend = doelen.filter((doel) => maatregel.doelen.includes(doel.id))
    const weg = bekend.length < maatregel.doelen.length ? [maatregelenTekst.doelVerwijderd] : []
    const genoemd = bekend.flatMap((doel) => nummers.get(doel.id) ?? [])
    if (genoemd.length > 0) return [maatregelenTekst.doelenKort(genoemd), ...weg]
    return weg.length > 0 ? weg : [maatregelenTekst.geenDoel]
  }
  const blok = (uitvoerder: Maatregel['uitvoerder']) => {
    const sleutel = uitvoerder ?? 'geen'
    const titel = uitvoerder === null ? maatregelenTekst.zonderBlok : codes.label('uitvoerder', uitvoerder)
    const tekst = uitvoerder === null ? undefined : maatregelenTekst.blok[uitvoerder]
    return (
      <section className="item-groep" key={sleutel} aria-labelledby={plek.id(`${sleutel}.kop`)}>
        <h3 id={plek.id(`${sleutel}.kop`)}>{titel}</h3>
        {uitvoerder === null && <p className="soft">{maatregelenTekst.zonderBlokUitleg}</p>}
        <ItemsBewerken
          items={maatregelen}
          onChange={onChange}
          hoort={(maatregel) => maatregel.uitvoerder === uitvoerder}
          id={plek.id(`deel.${sleutel}`)}
          label={titel}
          naam={(plaats) =>
            tekst === undefined
              ? maatregelenTekst.naamZonderBlok(plaats)
              : maatregelenTekst.naam(tekst.kort, plaats)
          }
          titel={(maatregel) => maatregel.wat}
          feiten={feiten}
          maak={tekst && ((id) => legeMaatregel(id, uitvoerder))}
          nieuw={tekst?.nieuw ?? ''}
          leeg={maatregelenTekst.leeg}
          verwijderd={maatregelenTekst.verwijderd}
          plek={plek}
          lijst="items"
          open={open}
          alleenLezen={alleenLezen}
          velden={(van) => (
            <MaatregelVelden {...van} codes={codes} doelen={doelen} alleenLezen={alleenLezen} />
          )}
        />
      </section>
    )
  }
  return (
    <div id={plek.id('items')} tabIndex={-1}>
      {maatregelenVan(maatregelen, null).length > 0 && blok(null)}
      {codesVan('uitvoerder').map(blok)}
      {props.acties}
    </div>
  )
}
