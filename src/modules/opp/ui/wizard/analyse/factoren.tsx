import { CheckboxGroup } from '../../../../../ui/choice-groups.tsx'
import { toast } from '../../../../../ui/toast.tsx'
import { domeinenVoor } from '../../../../organisatie/schooltype.ts'
import { useCodelijsten } from '../../../../organisatie/ui/use-codelijsten.ts'
import { itemTekst } from '../../../../plandelen/bewerken.text.ts'
import { wijzig, zetTerug } from '../../../../plandelen/lijstbewerking.ts'
import { useLaatste } from '../../../../plandelen/ui/use-items.ts'
import { Vlak } from '../../../../plandelen/ui/velden.tsx'
import { oppVeldtekst } from '../../../velden.text.ts'
import { wizardTekst } from '../../../wizard.text.ts'
import type { EditorProps } from '../onderdeel-editor.ts'
import { plekIn, veldenVan } from '../velden.tsx'
import { FactorenLijst } from './factoren-lijst.tsx'
import { OvernemenFactoren } from './overnemen-factoren.tsx'

const t = oppVeldtekst.factoren
const w = wizardTekst.factoren

/** Per domein what helps and what hinders, and what is needed. */
export function FactorenEditor(props: EditorProps<'factoren'>) {
  const { waarde, onChange, opp, alleenLezen } = props
  const codes = useCodelijsten()
  const nu = useLaatste({ waarde, onChange })
  const plek = plekIn('factoren', props)
  const veld = veldenVan('factoren', props)
  const gekozen = waarde.domeinen.map((d) => d.domein)
  const gebruikelijk: readonly string[] = domeinenVoor(opp.kop.school.schooltype)
  const keuzes = codes
    .keuzes('domein', gekozen)
    .filter(({ code }) => gebruikelijk.includes(code) || gekozen.includes(code))

  const kies = (codesNu: readonly string[]) => {
    const weg = waarde.domeinen.filter((d) => !codesNu.includes(d.domein))
    const erbij = codesNu
      .filter((code) => !gekozen.includes(code))
      .map((domein) => ({ id: crypto.randomUUID(), domein, ondersteuningsbehoefte: '' }))
    onChange({ ...waarde, domeinen: [...waarde.domeinen.filter((d) => !weg.includes(d)), ...erbij] })
    for (const domein of weg)
      if (domein.ondersteuningsbehoefte.trim() !== '')
        toast(wizardTekst.lijst.weg(codes.label('domein', domein.domein)), {
          label: itemTekst.ongedaan,
          onPress: () => {
            const { current } = nu
            const domeinen = [...zetTerug(current.waarde.domeinen, domein, waarde.domeinen.indexOf(domein))]
            current.onChange({ ...current.waarde, domeinen })
          },
        })
  }
  const lijst = (domein: string | null, naam: string) => (
    <FactorenLijst
      items={waarde.items}
      domein={domein}
      naam={naam}
      gekozen={gekozen}
      onChange={(items) => onChange({ ...waarde, items })}
      plek={plek}
      codes={codes}
      alleenLezen={alleenLezen}
    />
  )
  return (
    <>
      <CheckboxGroup
        {...veld('domeinen', t.domeinen)}
        inline
        value={gekozen}
        options={keuzes.map(({ code, label }) => ({ value: code, label }))}
        onChange={kies}
      />
      <section className="stack-l" id="factoren-items" tabIndex={-1}>
        <div className="stack-tight">
          <h3>{t.items.label}</h3>
          <p className="field-help">{t.items.hulp}</p>
          {!alleenLezen && <p className="field-help">{w.toets}</p>}
        </div>
        {!alleenLezen && (
          <OvernemenFactoren oppId={opp.id} waarde={waarde} onChange={onChange} codes={codes} />
        )}
        {waarde.domeinen.map((domein, n) => {
          const naam = codes.label('domein', domein.domein)
          return (
            <fieldset key={domein.id} className="wizard-groep">
              <legend>{naam}</legend>
              {lijst(domein.domein, naam)}
              <Vlak
                plek={{
                  id: (pad) => plek.id(`domeinen.${n}.${pad}`),
                  fout: (pad) => plek.fout(`domeinen.${n}.${pad}`),
                }}
                veld="ondersteuningsbehoefte"
                tekst={t.domeinen.item.ondersteuningsbehoefte}
                waarde={domein.ondersteuningsbehoefte}
                onChange={(ondersteuningsbehoefte) =>
                  onChange({
                    ...waarde,
                    domeinen: [...wijzig(waarde.domeinen, domein.id, { ondersteuningsbehoefte })],
                  })
                }
              />
            </fieldset>
          )
        })}
        <fieldset className="wizard-groep">
          <legend>{waarde.domeinen.length === 0 ? w.alle : w.zonderDomein}</legend>
          {lijst(null, waarde.domeinen.length === 0 ? w.alle : w.zonderDomein)}
        </fieldset>
      </section>
    </>
  )
}
