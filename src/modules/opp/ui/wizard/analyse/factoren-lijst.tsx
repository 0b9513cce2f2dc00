import { CircleMinus, CirclePlus } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button } from '../../../../../ui/button.tsx'
import { dayOf, formatDate } from '../../../../../ui/format.ts'
import type { Codelijsten } from '../../../../organisatie/ui/use-codelijsten.ts'
import { herorden } from '../../../../plandelen/lijstbewerking.ts'
import { type Factor, legeFactor } from '../../../../plandelen/plandelen.schema.ts'
import { ItemKaart } from '../../../../plandelen/ui/item-kaart.tsx'
import { ItemLijst } from '../../../../plandelen/ui/item-lijst.tsx'
import { useOpenItems } from '../../../../plandelen/ui/use-items.ts'
import { heeftFout, type Plek, plekVan } from '../../../../plandelen/ui/velden.tsx'
import { wizardTekst } from '../../../wizard.text.ts'
import { useLijst } from '../use-lijst.tsx'
import { FactorVelden } from './factor-velden.tsx'

const w = wizardTekst.factoren
const SOORTEN = ['bevorderend', 'belemmerend'] as const

interface Props {
  /** All factors of the plan. */
  items: readonly Factor[]
  /** Those of this domein; null: those without one, or of a domein that is not ticked (any more). */
  domein: string | null
  naam: string
  gekozen: readonly string[]
  onChange: (items: Factor[]) => void
  plek: Plek
  codes: Codelijsten
  alleenLezen: boolean
}

/** The factors of one domein: what helps, then what hinders. */
export function FactorenLijst(props: Props) {
  const { items, domein, naam, gekozen, onChange, plek, codes, alleenLezen } = props
  const open = useOpenItems()
  const lijst = useLijst(items, onChange)
  const hier = (factor: Factor) =>
    domein === null ? factor.domein === null || !gekozen.includes(factor.domein) : factor.domein === domein
  const voegToe = (soort: Factor['soort']) => {
    if (lijst.vol !== undefined) return
    const nieuw = { ...legeFactor(crypto.randomUUID(), soort, 'leerling'), domein, datum: dayOf(Date.now()) }
    open.begin(nieuw.id)
    lijst.voegToe(nieuw, plek.id(`items.${items.length}.tekst`))
  }
  return SOORTEN.map((soort) => {
    const deel = items.filter((factor) => hier(factor) && factor.soort === soort)
    const sneltoets = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || alleenLezen) return
      event.preventDefault()
      voegToe(soort)
    }
    const Icoon = soort === 'bevorderend' ? CirclePlus : CircleMinus
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: only a shortcut for the button at the end of the list
      <div key={soort} className="stack factor-lijst" data-soort={soort} onKeyDown={sneltoets}>
        <h4 className="factor-kop">
          <Icoon aria-hidden="true" size={18} />
          {w.soort[soort]}
        </h4>
        {deel.length > 0 && (
          <ItemLijst
            label={w.lijst(w.soort[soort], naam)}
            items={deel}
            naam={(factor) => w.naam[soort](deel.indexOf(factor) + 1)}
            alleenLezen={alleenLezen}
            onReorder={(nieuw) => onChange([...herorden(items, nieuw)])}
          >
            {(factor) => {
              const plaats = plekVan(plek, 'items', items.indexOf(factor))
              const itemNaam = w.naam[soort](deel.indexOf(factor) + 1)
              const fout = heeftFout(plaats, factor)
              return (
                <ItemKaart
                  naam={itemNaam}
                  titel={factor.tekst}
                  feiten={[
                    codes.label('factor_context', factor.context),
                    factor.bron === null ? '' : codes.label('factor_bron', factor.bron),
                    factor.datum === null ? '' : formatDate(factor.datum),
                  ].filter((feit) => feit !== '')}
                  open={fout || open.isOpen(factor.id)}
                  onOpen={(aan) => open.zet(factor.id, aan)}
                  nieuw={open.isNieuw(factor.id)}
                  fout={fout}
                  alleenLezen={alleenLezen}
                  onVerwijder={() => lijst.verwijder(factor, itemNaam, plek.id('items'))}
                  velden={() => (
                    <FactorVelden
                      factor={factor}
                      plek={plaats}
                      codes={codes}
                      onChange={(nieuw) => lijst.wijzig(factor.id, nieuw)}
                    />
                  )}
                />
              )
            }}
          </ItemLijst>
        )}
        {!alleenLezen && (
          <div>
            <Button
              icon={<Icoon aria-hidden="true" size={18} />}
              disabledReason={lijst.vol}
              onPress={() => voegToe(soort)}
            >
              {w.nieuw[soort]}
              <span className="visually-hidden"> ({naam})</span>
            </Button>
          </div>
        )}
      </div>
    )
  })
}
