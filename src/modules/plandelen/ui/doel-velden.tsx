import { useState } from 'react'
import { Select } from '../../../ui/select.tsx'
import { Disclosure } from '../../../ui/text.tsx'
import type { Codelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import { doelenTekst, itemTekst } from '../bewerken.text.ts'
import type { Doel } from '../plandelen.schema.ts'
import { doelTekst } from '../plandelen.text.ts'
import { grenzen } from '../tekst.ts'
import { CodeKeuze, CodeRadio, Dag, type Plek, Regel, Vlak } from './velden.tsx'

type DoelVeldenProps = {
  doel: Doel
  zet: (deel: Partial<Omit<Doel, 'id'>>) => void
  plek: Plek
  codes: Codelijsten
  /** Domeinen to choose from; empty: all of them. */
  domeinen: readonly string[]
  /** Goals under which an interim goal can hang, with the words they are known by. */
  bovendoelen: readonly { readonly value: string; readonly label: string }[]
}

/** The fields of one goal. What is seldom filled stands closed, and is open when something is in it. */
export function DoelVelden({ doel, zet, plek, codes, domeinen, bovendoelen }: DoelVeldenProps) {
  const veld = <V extends keyof typeof doelTekst>(naam: V) => ({ plek, veld: naam, tekst: doelTekst[naam] })
  // Asked once: it must not close under the hands of who empties a field.
  const [meer] = useState(
    () => doel.leerlijn !== '' || doel.referentieniveau !== null || doel.domein !== null,
  )
  return (
    <>
      <Vlak
        {...veld('tekst')}
        wettelijk={doel.niveau === 'tussendoel' ? undefined : plek.wettelijk?.('jaardoel')}
        grens={grenzen.factor}
        waarde={doel.tekst}
        onChange={(tekst) => zet({ tekst })}
      />
      {doel.niveau === 'tussendoel' && (
        <Select
          id={plek.id('bovenliggend')}
          label={doelTekst.bovenliggend.label}
          help={doelTekst.bovenliggend.hulp}
          error={plek.fout('bovenliggend')}
          value={
            bovendoelen.some(({ value }) => value === doel.bovenliggend) ? (doel.bovenliggend ?? '') : ''
          }
          options={bovendoelen}
          onChange={(id) => zet({ bovenliggend: id === '' ? null : id })}
        />
      )}
      <CodeRadio
        {...veld('voorWie')}
        codes={codes}
        lijst="doelgroep"
        waarde={doel.voorWie}
        onChange={(voorWie) => zet({ voorWie })}
      />
      <Vlak
        {...veld('beginsituatie')}
        waarde={doel.beginsituatie}
        onChange={(beginsituatie) => zet({ beginsituatie })}
      />
      <Vlak {...veld('gewenst')} waarde={doel.gewenst} onChange={(gewenst) => zet({ gewenst })} />
      <Vlak {...veld('meetwijze')} waarde={doel.meetwijze} onChange={(meetwijze) => zet({ meetwijze })} />
      <Dag
        {...veld('streefdatum')}
        waarde={doel.streefdatum}
        onChange={(streefdatum) => zet({ streefdatum })}
      />
      <Disclosure title={doelenTekst.meer} open={meer}>
        <div className="stack">
          <CodeKeuze
            {...veld('domein')}
            codes={codes}
            lijst="domein"
            {...(domeinen.length > 0 ? { uit: domeinen } : {})}
            waarde={doel.domein}
            onChange={(domein) => zet({ domein })}
            leeg={itemTekst.geenDomein}
            optional
          />
          <Regel
            {...veld('leerlijn')}
            waarde={doel.leerlijn}
            onChange={(leerlijn) => zet({ leerlijn })}
            optional
          />
          <CodeKeuze
            {...veld('referentieniveau')}
            codes={codes}
            lijst="referentieniveau"
            waarde={doel.referentieniveau}
            onChange={(referentieniveau) => zet({ referentieniveau })}
            optional
          />
        </div>
      </Disclosure>
    </>
  )
}
