import { type ReactNode, useState } from 'react'
import { Disclosure } from '../../../ui/text.tsx'
import { codesVan } from '../../organisatie/codelijsten.ts'
import { type Codelijsten, useCodelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import { behoeftenTekst, itemTekst } from '../bewerken.text.ts'
import { type Behoefte, legeBehoefte } from '../plandelen.schema.ts'
import { behoefteTekst } from '../plandelen.text.ts'
import { grenzen } from '../tekst.ts'
import { ItemsBewerken, type VeldenVan } from './items-bewerken.tsx'
import { useOpenItems } from './use-items.ts'
import { CodeKeuze, CodeRadio, type Plek, Vlak } from './velden.tsx'

type BehoeftenBewerkenProps = {
  behoeften: readonly Behoefte[]
  onChange: (behoeften: readonly Behoefte[]) => void
  /** Domeinen to choose from; empty: all of them. */
  domeinen: readonly string[]
  plek: Plek
  alleenLezen: boolean
  acties?: ReactNode
}

/** What pupil, team and parents need, each in a part of its own. */
export function BehoeftenBewerken(props: BehoeftenBewerkenProps) {
  const { behoeften, onChange, plek } = props
  const codes = useCodelijsten()
  const open = useOpenItems()
  return (
    <div id={plek.id('items')} tabIndex={-1}>
      {codesVan('doelgroep').map((wie) => {
        const tekst = behoeftenTekst.groep[wie]
        return (
          <section className="item-groep" key={wie} aria-labelledby={plek.id(`${wie}.kop`)}>
            <h3 id={plek.id(`${wie}.kop`)}>{tekst.titel}</h3>
            <ItemsBewerken
              items={behoeften}
              onChange={onChange}
              hoort={(behoefte) => behoefte.vanWie === wie}
              id={plek.id(`deel.${wie}`)}
              label={tekst.titel}
              naam={(plaats) => behoeftenTekst.naam(tekst.kort, plaats)}
              titel={(behoefte) => behoefte.tekst}
              feiten={(behoefte) => [
                ...(behoefte.domein === null ? [] : [codes.label('domein', behoefte.domein)]),
                ...(behoefte.thema === null ? [] : [codes.label('behoefte', behoefte.thema)]),
              ]}
              maak={(id) => legeBehoefte(id, wie)}
              nieuw={tekst.nieuw}
              leeg={behoeftenTekst.leeg}
              verwijderd={behoeftenTekst.verwijderd}
              plek={plek}
              lijst="items"
              open={open}
              alleenLezen={props.alleenLezen}
              velden={(van) => <BehoefteVelden {...van} codes={codes} domeinen={props.domeinen} />}
            />
          </section>
        )
      })}
      {props.acties}
    </div>
  )
}

function BehoefteVelden(props: VeldenVan<Behoefte> & { codes: Codelijsten; domeinen: readonly string[] }) {
  const { item, zet, plek, codes, domeinen } = props
  const [meer] = useState(() => item.domein !== null || item.thema !== null)
  return (
    <>
      <Vlak
        plek={plek}
        veld="tekst"
        tekst={behoefteTekst.tekst}
        wettelijk={plek.wettelijk?.(item.vanWie)}
        grens={grenzen.factor}
        waarde={item.tekst}
        onChange={(tekst) => zet({ tekst })}
      />
      <Disclosure title={behoeftenTekst.meer} open={meer}>
        <div className="stack">
          <CodeKeuze
            plek={plek}
            veld="domein"
            tekst={behoefteTekst.domein}
            codes={codes}
            lijst="domein"
            {...(domeinen.length > 0 ? { uit: domeinen } : {})}
            waarde={item.domein}
            onChange={(domein) => zet({ domein })}
            leeg={itemTekst.geenDomein}
            optional
          />
          <CodeKeuze
            plek={plek}
            veld="thema"
            tekst={behoefteTekst.thema}
            codes={codes}
            lijst="behoefte"
            waarde={item.thema}
            onChange={(thema) => zet({ thema })}
            leeg={behoeftenTekst.geenThema}
            optional
          />
          <CodeRadio
            plek={plek}
            veld="vanWie"
            tekst={behoefteTekst.vanWie}
            codes={codes}
            lijst="doelgroep"
            waarde={item.vanWie}
            onChange={(vanWie) => zet({ vanWie })}
          />
        </div>
      </Disclosure>
    </>
  )
}
