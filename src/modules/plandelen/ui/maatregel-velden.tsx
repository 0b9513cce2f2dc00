import { type KeyboardEvent, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { CheckboxGroup } from '../../../ui/choice-groups.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { Disclosure } from '../../../ui/text.tsx'
import type { Codelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import { itemTekst, maatregelenTekst } from '../bewerken.text.ts'
import { nummering } from '../lijstbewerking.ts'
import type { Doel, Maatregel } from '../plandelen.schema.ts'
import { maatregelTekst } from '../plandelen.text.ts'
import { grenzen, isLeeg } from '../tekst.ts'
import type { VeldenVan } from './items-bewerken.tsx'
import { CodeKeuze, Dag, type Plek, Regel, Vlak } from './velden.tsx'

type MaatregelVeldenProps = VeldenVan<Maatregel> & {
  codes: Codelijsten
  doelen: readonly Doel[]
  alleenLezen: boolean
}

/** The fields of one agreement, in the order of the question: who does what, why, how, when, and when is it well. */
export function MaatregelVelden(props: MaatregelVeldenProps) {
  const { item, zet, plek, codes, doelen, volgende } = props
  const veld = <V extends keyof typeof maatregelTekst>(naam: V) => ({
    plek,
    veld: naam,
    tekst: maatregelTekst[naam],
  })
  const verwijst = item.soort === 'verwijzing_basisaanbod' || item.soort === 'verwijzing_arrangement'
  const [meer] = useState(() => !isLeeg(item.onderbouwing) || !isLeeg(item.waarom))
  return (
    <>
      <Vlak {...veld('wat')} grens={grenzen.factor} waarde={item.wat} onChange={(wat) => zet({ wat })} />
      <Regel {...veld('wie')} waarde={item.wie} onChange={(wie) => zet({ wie })} />
      <Doelkeuze item={item} doelen={doelen} plek={plek} onChange={(gekozen) => zet({ doelen: gekozen })} />
      <CodeKeuze
        {...veld('soort')}
        codes={codes}
        lijst="maatregel_soort"
        waarde={item.soort}
        onChange={(soort) => zet({ soort })}
      />
      {(verwijst || !isLeeg(item.verwijzing)) && (
        <Regel
          {...veld('verwijzing')}
          waarde={item.verwijzing}
          onChange={(verwijzing) => zet({ verwijzing })}
        />
      )}
      <Vlak {...veld('hoe')} waarde={item.hoe} onChange={(hoe) => zet({ hoe })} />
      <Vlak {...veld('geluktAls')} waarde={item.geluktAls} onChange={(geluktAls) => zet({ geluktAls })} />
      <Disclosure title={maatregelenTekst.meer} open={meer}>
        <div className="stack">
          <Vlak {...veld('waarom')} waarde={item.waarom} onChange={(waarom) => zet({ waarom })} optional />
          <Vlak
            {...veld('onderbouwing')}
            waarde={item.onderbouwing}
            onChange={(onderbouwing) => zet({ onderbouwing })}
            optional
          />
          <CodeKeuze
            {...veld('uitvoerder')}
            codes={codes}
            lijst="uitvoerder"
            waarde={item.uitvoerder}
            onChange={(uitvoerder) => zet({ uitvoerder })}
          />
        </div>
      </Disclosure>
      <Regel {...veld('wanneer')} waarde={item.wanneer} onChange={(wanneer) => zet({ wanneer })} />
      <div className="form-columns">
        <CodeKeuze
          {...veld('intensiteit')}
          codes={codes}
          lijst="intensiteit"
          waarde={item.intensiteit}
          onChange={(intensiteit) => zet({ intensiteit })}
        />
        <Minuten
          {...veld('minutenPerWeek')}
          waarde={item.minutenPerWeek}
          onChange={(m) => zet({ minutenPerWeek: m })}
        />
        <Dag {...veld('begin')} waarde={item.begin} onChange={(begin) => zet({ begin })} />
        <Dag {...veld('einde')} waarde={item.einde} onChange={(einde) => zet({ einde })} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens to the field inside; it is no control itself */}
      <div onKeyDown={(event) => naarVolgende(event, volgende)}>
        <Regel {...veld('plaats')} waarde={item.plaats} onChange={(plaats) => zet({ plaats })} />
      </div>
      {!props.alleenLezen && volgende !== undefined && (
        <div className="item-acties">
          <Button onPress={volgende}>{maatregelenTekst.volgende}</Button>
          <span className="soft small">{maatregelenTekst.volgendeHulp}</span>
        </div>
      )}
    </>
  )
}

// The last field is one line on purpose: there Enter can mean "next" without taking a new line from anyone.
function naarVolgende(event: KeyboardEvent, volgende: (() => void) | undefined): void {
  // An Enter that ends a composed character (IME) is not an Enter.
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || volgende === undefined) return
  event.preventDefault()
  volgende()
}

/** The goals it is for. A goal that is gone stays to be seen until someone chooses again, so no link is lost unseen. */
function Doelkeuze(props: {
  item: Maatregel
  doelen: readonly Doel[]
  plek: Plek
  onChange: (gekozen: string[]) => void
}) {
  const { item, doelen, plek } = props
  const nummers = nummering(doelen)
  const opties = [
    ...doelen.map((doel) => ({
      value: doel.id,
      label: `${nummers.get(doel.id) ?? '·'} ${isLeeg(doel.tekst) ? itemTekst.geenTekst : doel.tekst}`,
    })),
    ...item.doelen
      .filter((id) => !doelen.some((doel) => doel.id === id))
      .map((id) => ({
        value: id,
        label: maatregelenTekst.doelVerwijderd,
        help: maatregelenTekst.doelVerwijderdHulp,
      })),
  ]
  return (
    <CheckboxGroup
      id={plek.id('doelen')}
      label={maatregelTekst.doelen.label}
      help={opties.length === 0 ? maatregelenTekst.geenDoelen : maatregelTekst.doelen.hulp}
      error={plek.fout('doelen')}
      wettelijk={plek.wettelijk?.('doelen')}
      options={opties}
      value={item.doelen}
      onChange={(gekozen) => props.onChange([...gekozen])}
    />
  )
}

/** Minutes; what is no whole number of 1 to 2400 is told at once and not kept, the box keeps what was typed. */
function Minuten(props: {
  plek: Plek
  veld: string
  tekst: { label: string; hulp: string }
  waarde: number | null
  onChange: (waarde: number | null) => void
}) {
  const [fout, setFout] = useState(false)
  const { plek, veld, tekst } = props
  return (
    <NumberField
      id={plek.id(veld)}
      label={tekst.label}
      help={tekst.hulp}
      error={plek.fout(veld) ?? (fout ? maatregelenTekst.geenGetal : undefined)}
      value={props.waarde ?? undefined}
      unit={maatregelenTekst.minutenEenheid}
      onChange={(getal) => {
        const past = getal !== undefined && Number.isInteger(getal) && getal >= 1 && getal <= 2400
        setFout(getal !== undefined && !past)
        if (past || getal === undefined) props.onChange(getal ?? null)
      }}
    />
  )
}
