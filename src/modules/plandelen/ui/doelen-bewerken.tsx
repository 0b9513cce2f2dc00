import { Plus, Target } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { formatDate } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useCodelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import { doelenTekst, itemTekst } from '../bewerken.text.ts'
import {
  bovendoelen,
  gevolgen,
  herorden,
  herstelDoel,
  kanErbij,
  nummering,
  verwijderDoel,
  wijzig,
} from '../lijstbewerking.ts'
import { type Doel, leegDoel, type Maatregel } from '../plandelen.schema.ts'
import { doelenboom } from '../plandelen.ts'
import { DoelVelden } from './doel-velden.tsx'
import { ItemKaart } from './item-kaart.tsx'
import { ItemLijst } from './item-lijst.tsx'
import { focusOp, useLaatste, useOpenItems } from './use-items.ts'
import { heeftFout, type Plek, plekVan } from './velden.tsx'

type DoelenBewerkenProps = {
  doelen: readonly Doel[]
  onChange: (doelen: readonly Doel[]) => void
  /** The agreements of the plan: told of when their goal goes. */
  maatregelen: readonly Maatregel[]
  /** Domeinen to choose from; empty: all of them. */
  domeinen: readonly string[]
  /** Target date of a new goal, by its level. */
  streefdatum: Readonly<Record<Doel['niveau'], string | null>>
  plek: Plek
  alleenLezen: boolean
  /** More ways to get goals, beside the button for a new one. */
  acties?: ReactNode
}

/** The goals of a plan with their interim goals, numbered 1, 1.1, 1.2, 2. */
export function DoelenBewerken(props: DoelenBewerkenProps) {
  const { doelen, onChange, maatregelen, plek, alleenLezen } = props
  const codes = useCodelijsten()
  const open = useOpenItems()
  const nu = useLaatste({ doelen, onChange })
  const [weg, setWeg] = useState<Doel>()
  const { takken, los } = doelenboom(doelen)
  const nummers = nummering(doelen)
  const naamVan = (doel: Doel) => {
    const nummer = nummers.get(doel.id)
    return nummer === undefined ? doelenTekst.losNaam(los.indexOf(doel) + 1) : doelenTekst.naam(nummer)
  }
  const erbij = kanErbij(doelen) ? undefined : itemTekst.vol

  const voegToe = (bovenliggend: string | null) => {
    const leeg = leegDoel(crypto.randomUUID(), bovenliggend)
    onChange([...doelen, { ...leeg, streefdatum: props.streefdatum[leeg.niveau] }])
    open.begin(leeg.id)
  }
  const verwijder = (doel: Doel) => {
    const naam = naamVan(doel)
    const voor = doelen
    onChange(verwijderDoel(doelen, doel.id))
    setWeg(undefined)
    focusOp(plek.id('items'))
    toast(doelenTekst.verwijderd(naam), {
      label: itemTekst.ongedaan,
      onPress: () => nu.current.onChange(herstelDoel(nu.current.doelen, voor, doel.id)),
    })
  }
  const vraagVerwijder = (doel: Doel) => {
    const geraakt = gevolgen(doelen, maatregelen, doel.id)
    if (geraakt.tussendoelen.length + geraakt.maatregelen.length > 0) setWeg(doel)
    else verwijder(doel)
  }

  const kaart = (doel: Doel, onder?: ReactNode) => {
    const index = doelen.indexOf(doel)
    const plaats = plekVan(plek, 'items', index)
    const fout = heeftFout(plaats, doel)
    const nummer = nummers.get(doel.id)
    return (
      <ItemKaart
        naam={naamVan(doel)}
        {...(nummer === undefined ? {} : { nummer })}
        titel={doel.tekst}
        feiten={[
          codes.label('doelgroep', doel.voorWie),
          ...(doel.domein === null ? [] : [codes.label('domein', doel.domein)]),
          ...(doel.streefdatum === null ? [] : [doelenTekst.tegen(formatDate(doel.streefdatum))]),
        ]}
        open={open.isOpen(doel.id) || fout}
        onOpen={(aan) => open.zet(doel.id, aan)}
        nieuw={open.isNieuw(doel.id)}
        fout={fout}
        alleenLezen={alleenLezen}
        onVerwijder={() => vraagVerwijder(doel)}
        velden={() => (
          <DoelVelden
            doel={doel}
            zet={(deel) => onChange(wijzig(doelen, doel.id, deel))}
            plek={plaats}
            codes={codes}
            domeinen={props.domeinen}
            bovendoelen={bovendoelen(doelen).map((boven) => ({
              value: boven.id,
              label: `${nummers.get(boven.id) ?? ''} ${boven.tekst.slice(0, 80) || itemTekst.geenTekst}`,
            }))}
          />
        )}
      >
        {onder}
      </ItemKaart>
    )
  }
  const lijst = (label: string, deel: readonly Doel[], kind: (doel: Doel) => ReactNode) => (
    <ItemLijst
      label={label}
      items={deel}
      naam={naamVan}
      alleenLezen={alleenLezen}
      onReorder={(volgorde) => onChange(herorden(doelen, volgorde))}
    >
      {kind}
    </ItemLijst>
  )

  return (
    <div className="item-groep" id={plek.id('items')} tabIndex={-1}>
      {doelen.length === 0 && (
        <EmptyState icon={Target} title={doelenTekst.leegTitel} text={doelenTekst.leeg} />
      )}
      {takken.length > 0 &&
        lijst(
          doelenTekst.lijst,
          takken.map(({ doel }) => doel),
          (doel) => {
            const onder = takken.find((tak) => tak.doel.id === doel.id)?.tussendoelen ?? []
            const nummer = nummers.get(doel.id) ?? ''
            return kaart(
              doel,
              (onder.length > 0 || !alleenLezen) && (
                <div className="item-onder">
                  {onder.length > 0 && lijst(doelenTekst.tussendoelen(nummer), onder, (kind) => kaart(kind))}
                  {!alleenLezen && (
                    <div>
                      <Button
                        variant="quiet"
                        icon={<Plus aria-hidden="true" />}
                        label={doelenTekst.tussendoelBij(naamVan(doel))}
                        disabledReason={erbij}
                        onPress={() => voegToe(doel.id)}
                      >
                        {doelenTekst.tussendoel}
                      </Button>
                    </div>
                  )}
                </div>
              ),
            )
          },
        )}
      {los.length > 0 && (
        <div className="item-groep">
          <h4>{doelenTekst.los}</h4>
          <p className="soft">{doelenTekst.losUitleg}</p>
          {lijst(doelenTekst.los, los, (doel) => kaart(doel))}
        </div>
      )}
      {!alleenLezen && (
        <div className="item-acties">
          <Button
            icon={<Plus aria-hidden="true" />}
            disabledReason={erbij}
            showReason
            onPress={() => voegToe(null)}
          >
            {doelenTekst.nieuw}
          </Button>
          {props.acties}
        </div>
      )}
      <VerwijderVraag
        doel={weg}
        naam={weg === undefined ? '' : naamVan(weg)}
        geraakt={gevolgen(doelen, maatregelen, weg?.id ?? '')}
        onClose={() => setWeg(undefined)}
        onConfirm={verwijder}
      />
    </div>
  )
}

/** Says in words what else happens when a goal goes. */
function VerwijderVraag(props: {
  doel: Doel | undefined
  naam: string
  geraakt: ReturnType<typeof gevolgen>
  onClose: () => void
  onConfirm: (doel: Doel) => void
}) {
  const { doel, geraakt } = props
  if (doel === undefined) return null
  return (
    <ConfirmDialog
      open
      onClose={props.onClose}
      title={doelenTekst.verwijderTitel(props.naam)}
      consequence={
        <div className="stack">
          {geraakt.tussendoelen.length > 0 && (
            <p>{doelenTekst.metTussendoelen(geraakt.tussendoelen.length)}</p>
          )}
          {geraakt.maatregelen.length > 0 && <p>{doelenTekst.metMaatregelen(geraakt.maatregelen.length)}</p>}
          <p>{doelenTekst.herstelbaar}</p>
        </div>
      }
      confirm={doelenTekst.verwijderDoel}
      onConfirm={() => props.onConfirm(doel)}
      danger
    />
  )
}
