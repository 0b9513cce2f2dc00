import { formatDate } from '../../../../../ui/format.ts'
import { useCodelijsten } from '../../../../organisatie/ui/use-codelijsten.ts'
import { ItemsBewerken } from '../../../../plandelen/ui/items-bewerken.tsx'
import { useOpenItems } from '../../../../plandelen/ui/use-items.ts'
import { CodeRadio, Dag, Regel } from '../../../../plandelen/ui/velden.tsx'
import { contactEditorTekst as t } from '../../../handelingsdeel.text.ts'
import { oppVeldtekst } from '../../../velden.text.ts'
import type { EditorProps } from '../onderdeel-editor.ts'
import { plekIn } from '../velden.tsx'

const { personen, momenten } = oppVeldtekst.contact

/** Whom to call, and when school, parents and others speak each other. */
export function ContactEditor({ waarde, onChange, fouten, opp, alleenLezen }: EditorProps<'contact'>) {
  const codes = useCodelijsten()
  const openPersonen = useOpenItems()
  const openMomenten = useOpenItems()
  const plek = plekIn('contact', { fouten, opp })
  return (
    <div className="stack-l">
      <section className="item-groep" aria-labelledby={plek.id('personen.kop')}>
        <div>
          <h3 id={plek.id('personen.kop')}>{personen.label}</h3>
          <p className="soft small">{personen.hulp}</p>
        </div>
        <ItemsBewerken
          items={waarde.personen}
          onChange={(nieuw) => onChange({ ...waarde, personen: [...nieuw] })}
          id={plek.id('personen')}
          label={personen.label}
          naam={t.persoon}
          titel={(persoon) => persoon.naam}
          feiten={(persoon) => [
            codes.label('contactkant', persoon.kant),
            ...(persoon.bereikbaar === '' ? [] : [persoon.bereikbaar]),
          ]}
          maak={(id) => ({ id, kant: 'school' as const, naam: '', bereikbaar: '' })}
          nieuw={t.nieuwPersoon}
          leeg={t.leegPersonen}
          verwijderd={t.persoonWeg}
          plek={plek}
          lijst="personen"
          open={openPersonen}
          alleenLezen={alleenLezen}
          velden={({ item, zet, plek: hier }) => (
            <>
              <CodeRadio
                plek={hier}
                veld="kant"
                tekst={personen.item.kant}
                codes={codes}
                lijst="contactkant"
                waarde={item.kant}
                onChange={(kant) => zet({ kant })}
              />
              <Regel
                plek={hier}
                veld="naam"
                tekst={personen.item.naam}
                waarde={item.naam}
                onChange={(naam) => zet({ naam })}
              />
              <Regel
                plek={hier}
                veld="bereikbaar"
                tekst={personen.item.bereikbaar}
                waarde={item.bereikbaar}
                onChange={(bereikbaar) => zet({ bereikbaar })}
              />
            </>
          )}
        />
      </section>
      <section className="item-groep" aria-labelledby={plek.id('momenten.kop')}>
        <div>
          <h3 id={plek.id('momenten.kop')}>{momenten.label}</h3>
          <p className="soft small">{momenten.hulp}</p>
        </div>
        <ItemsBewerken
          items={waarde.momenten}
          onChange={(nieuw) => onChange({ ...waarde, momenten: [...nieuw] })}
          id={plek.id('momenten')}
          label={momenten.label}
          naam={t.moment}
          titel={(moment) => [moment.hoeVaak, moment.onderwerp].filter(Boolean).join(', ')}
          feiten={(moment) => [
            ...(moment.met === '' ? [] : [moment.met]),
            ...(moment.datum === null ? [] : [formatDate(moment.datum)]),
          ]}
          maak={(id) => ({ id, datum: null, hoeVaak: '', met: '', onderwerp: '' })}
          nieuw={t.nieuwMoment}
          leeg={t.leegMomenten}
          verwijderd={t.momentWeg}
          plek={plek}
          lijst="momenten"
          open={openMomenten}
          alleenLezen={alleenLezen}
          velden={({ item, zet, plek: hier }) => (
            <>
              <Regel
                plek={hier}
                veld="hoeVaak"
                tekst={momenten.item.hoeVaak}
                waarde={item.hoeVaak}
                onChange={(hoeVaak) => zet({ hoeVaak })}
              />
              <Dag
                plek={hier}
                veld="datum"
                tekst={momenten.item.datum}
                waarde={item.datum}
                onChange={(datum) => zet({ datum })}
                optional
              />
              <Regel
                plek={hier}
                veld="met"
                tekst={momenten.item.met}
                waarde={item.met}
                onChange={(met) => zet({ met })}
              />
              <Regel
                plek={hier}
                veld="onderwerp"
                tekst={momenten.item.onderwerp}
                waarde={item.onderwerp}
                onChange={(onderwerp) => zet({ onderwerp })}
              />
            </>
          )}
        />
      </section>
    </div>
  )
}
