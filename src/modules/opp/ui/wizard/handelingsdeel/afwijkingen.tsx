import type { ReactNode } from 'react'
import { Checkbox } from '../../../../../ui/choice-groups.tsx'
import { Disclosure } from '../../../../../ui/text.tsx'
import { useCodelijsten } from '../../../../organisatie/ui/use-codelijsten.ts'
import { ItemsBewerken } from '../../../../plandelen/ui/items-bewerken.tsx'
import { useOpenItems } from '../../../../plandelen/ui/use-items.ts'
import { CodeKeuze, Regel, Vlak } from '../../../../plandelen/ui/velden.tsx'
import type { Afwijkingen } from '../../../afwijkingen.schema.ts'
import { afwijkingenEditorTekst as t } from '../../../handelingsdeel.text.ts'
import { regelsVoor } from '../../../schoolregels.ts'
import { oppVeldtekst } from '../../../velden.text.ts'
import { type EditorProps, veldId } from '../onderdeel-editor.ts'
import { plekIn } from '../velden.tsx'
import { OnderwijstijdVelden } from './onderwijstijd.tsx'

const tekst = oppVeldtekst.afwijkingen

type DeelProps = {
  waarde: Afwijkingen
  zet: (deel: Partial<Afwijkingen>) => void
  fouten: EditorProps<'afwijkingen'>['fouten']
  opp: EditorProps<'afwijkingen'>['opp']
  alleenLezen: boolean
}

/**
 * Where the school deviates from the law's normal programme, goals or hours. A block that the law does not know for
 * this schooltype is left out, unless something stands in it: a plan from another school stays to be seen.
 */
export function AfwijkingenEditor({
  waarde,
  onChange,
  fouten,
  opp,
  alleenLezen,
}: EditorProps<'afwijkingen'>) {
  const regels = regelsVoor(opp.kop.school.schooltype)
  const zet = (deel: Partial<Afwijkingen>) => onChange({ ...waarde, ...deel })
  const deel: DeelProps = { waarde, zet, fouten, opp, alleenLezen }
  const programma = waarde.onderwijsprogramma
  const vervangend = waarde.vervangendeDoelen
  return (
    <div className="stack">
      {(regels.afwijkingProgramma || programma.vanToepassing || programma.items.length > 0) && (
        <Blok {...deel} sleutel="onderwijsprogramma">
          <Programma {...deel} />
        </Blok>
      )}
      {(regels.vervangendeDoelen || vervangend.vanToepassing || vervangend.items.length > 0) && (
        <Blok {...deel} sleutel="vervangendeDoelen">
          <VervangendeDoelen {...deel} />
        </Blok>
      )}
      <Blok {...deel} sleutel="onderwijstijd">
        <OnderwijstijdVelden
          tijd={waarde.onderwijstijd}
          zet={(nieuw) => zet({ onderwijstijd: { ...waarde.onderwijstijd, ...nieuw } })}
          plek={plekIn('afwijkingen', { fouten, opp }, 'onderwijstijd.')}
          alleenLezen={alleenLezen}
        />
      </Blok>
      <Faciliteiten {...deel} />
    </div>
  )
}

/** A block that stands closed and says "niet van toepassing" until someone ticks that it is. */
function Blok(
  props: DeelProps & {
    sleutel: 'onderwijsprogramma' | 'vervangendeDoelen' | 'onderwijstijd'
    children: ReactNode
  },
) {
  const { waarde, zet, sleutel, alleenLezen } = props
  const { vanToepassing } = waarde[sleutel]
  const woorden = tekst[sleutel]
  return (
    <div className="item-blok" id={veldId('afwijkingen', sleutel)} tabIndex={-1}>
      <Disclosure title={`${woorden.label}: ${vanToepassing ? t.wel : t.nvt}`}>
        <div className="stack">
          <p className="soft small">{woorden.hulp}</p>
          <fieldset disabled={alleenLezen} aria-label={woorden.label}>
            <Checkbox
              id={veldId('afwijkingen', `${sleutel}.vanToepassing`)}
              label={woorden.velden.vanToepassing.label}
              help={woorden.velden.vanToepassing.hulp}
              checked={vanToepassing}
              onChange={(aan) => zet({ [sleutel]: { ...waarde[sleutel], vanToepassing: aan } })}
            />
          </fieldset>
          {vanToepassing && props.children}
        </div>
      </Disclosure>
    </div>
  )
}

function Programma({ waarde, zet, fouten, opp, alleenLezen }: DeelProps) {
  const codes = useCodelijsten()
  const open = useOpenItems()
  const plek = plekIn('afwijkingen', { fouten, opp }, 'onderwijsprogramma.')
  const { items } = tekst.onderwijsprogramma.velden
  return (
    <ItemsBewerken
      items={waarde.onderwijsprogramma.items}
      onChange={(nieuw) => zet({ onderwijsprogramma: { ...waarde.onderwijsprogramma, items: [...nieuw] } })}
      id={plek.id('items')}
      label={items.label}
      naam={t.vak}
      titel={(item) => item.vak}
      feiten={(item) => (item.soort === null ? [] : [codes.label('programma_afwijking', item.soort)])}
      maak={(id) => ({ id, vak: '', soort: null, toelichting: '' })}
      nieuw={t.nieuwVak}
      verwijderd={t.verwijderd}
      plek={plek}
      lijst="items"
      open={open}
      alleenLezen={alleenLezen}
      velden={({ item, zet: zetItem, plek: hier }) => (
        <>
          <Regel
            plek={hier}
            veld="vak"
            tekst={items.item.vak}
            waarde={item.vak}
            onChange={(vak) => zetItem({ vak })}
          />
          <CodeKeuze
            plek={hier}
            veld="soort"
            tekst={items.item.soort}
            codes={codes}
            lijst="programma_afwijking"
            waarde={item.soort}
            onChange={(soort) => zetItem({ soort })}
          />
          <Vlak
            plek={hier}
            veld="toelichting"
            tekst={items.item.toelichting}
            waarde={item.toelichting}
            onChange={(toelichting) => zetItem({ toelichting })}
          />
        </>
      )}
    />
  )
}

function VervangendeDoelen({ waarde, zet, fouten, opp, alleenLezen }: DeelProps) {
  const open = useOpenItems()
  const plek = plekIn('afwijkingen', { fouten, opp }, 'vervangendeDoelen.')
  const { items } = tekst.vervangendeDoelen.velden
  return (
    <ItemsBewerken
      items={waarde.vervangendeDoelen.items}
      onChange={(nieuw) => zet({ vervangendeDoelen: { ...waarde.vervangendeDoelen, items: [...nieuw] } })}
      id={plek.id('items')}
      label={items.label}
      naam={t.doel}
      titel={(item) => item.vervangendDoel || item.kerndoel}
      feiten={() => []}
      maak={(id) => ({ id, kerndoel: '', vervangendDoel: '' })}
      nieuw={t.nieuwDoel}
      verwijderd={t.verwijderd}
      plek={plek}
      lijst="items"
      open={open}
      alleenLezen={alleenLezen}
      velden={({ item, zet: zetItem, plek: hier }) => (
        <>
          <Vlak
            plek={hier}
            veld="kerndoel"
            tekst={items.item.kerndoel}
            waarde={item.kerndoel}
            onChange={(kerndoel) => zetItem({ kerndoel })}
          />
          <Vlak
            plek={hier}
            veld="vervangendDoel"
            tekst={items.item.vervangendDoel}
            waarde={item.vervangendDoel}
            onChange={(vervangendDoel) => zetItem({ vervangendDoel })}
          />
        </>
      )}
    />
  )
}

function Faciliteiten({ waarde, zet, fouten, opp, alleenLezen }: DeelProps) {
  const open = useOpenItems()
  const plek = plekIn('afwijkingen', { fouten, opp })
  const { label, hulp, item: velden } = tekst.faciliteiten
  const aantal = waarde.faciliteiten.length
  return (
    <Disclosure title={`${label}: ${aantal === 0 ? t.nvt : t.aantal(aantal)}`}>
      <div className="stack">
        <p className="soft small">{hulp}</p>
        <ItemsBewerken
          items={waarde.faciliteiten}
          onChange={(faciliteiten) => zet({ faciliteiten: [...faciliteiten] })}
          id={plek.id('faciliteiten')}
          label={label}
          naam={t.hulp}
          titel={(item) => item.faciliteit}
          feiten={(item) => (item.vak === '' ? [] : [item.vak])}
          maak={(id) => ({ id, vak: '', faciliteit: '', toelichting: '' })}
          nieuw={t.nieuweHulp}
          verwijderd={t.verwijderd}
          plek={plek}
          lijst="faciliteiten"
          open={open}
          alleenLezen={alleenLezen}
          velden={({ item, zet: zetItem, plek: hier }) => (
            <>
              <Regel
                plek={hier}
                veld="faciliteit"
                tekst={velden.faciliteit}
                waarde={item.faciliteit}
                onChange={(faciliteit) => zetItem({ faciliteit })}
              />
              <Regel
                plek={hier}
                veld="vak"
                tekst={velden.vak}
                waarde={item.vak}
                onChange={(vak) => zetItem({ vak })}
                optional
              />
              <Vlak
                plek={hier}
                veld="toelichting"
                tekst={velden.toelichting}
                waarde={item.toelichting}
                onChange={(toelichting) => zetItem({ toelichting })}
                optional
              />
            </>
          )}
        />
      </div>
    </Disclosure>
  )
}
