import { DateField } from '../../../../../ui/date-field.tsx'
import { formatDate } from '../../../../../ui/format.ts'
import { TextField } from '../../../../../ui/text-field.tsx'
import { grenzen } from '../../../../plandelen/tekst.ts'
import { termijnTekst } from '../../../opp.text.ts'
import { regelsVoor } from '../../../schoolregels.ts'
import { schoolnorm, schooltermijn, zesWekenTermijn } from '../../../termijnen.ts'
import { oppVeldtekst } from '../../../velden.text.ts'
import { wizardTekst } from '../../../wizard.text.ts'
import type { EditorProps } from '../onderdeel-editor.ts'
import { Verhaal, veldenVan } from '../velden.tsx'
import { Monitormomenten } from './monitormomenten.tsx'
import { PersoonVelden } from './persoon.tsx'

const t = oppVeldtekst.algemeen
type Datumveld = 'instroomdatum' | 'startdatum' | 'inschrijfdatum' | 'besluitdatum' | 'evaluatiedatum'

/** Who belong to the plan, when it starts, until when it can be settled and when it is looked at again. */
export function AlgemeenEditor(props: EditorProps<'algemeen'>) {
  const { waarde, onChange, opp, fouten } = props
  const regels = regelsVoor(opp.kop.school.schooltype)
  const veld = veldenVan('algemeen', props)
  const zet = (deel: Partial<typeof waarde>) => onChange({ ...waarde, ...deel })
  const dag = (naam: Datumveld) => (
    <DateField
      {...veld(naam, t[naam])}
      value={waarde[naam] ?? ''}
      onChange={(datum) => zet({ [naam]: datum === '' ? null : datum })}
    />
  )
  const persoon = (naam: 'contactpersoon' | 'mentor' | 'begeleider' | 'commissie') => (
    <PersoonVelden
      leerlingId={opp.leerling.id}
      id={`algemeen-${naam}`}
      tekst={t[naam]}
      waarde={waarde[naam]}
      onChange={(persoon) => zet({ [naam]: persoon })}
      fouten={(pad) => fouten(`${naam}.${pad}`)}
    />
  )
  return (
    <>
      <div className="wizard-twee">
        {dag('startdatum')}
        {dag('evaluatiedatum')}
      </div>
      <div className="wizard-twee">
        {dag('inschrijfdatum')}
        {/* Where every pupil has an OPP no decision starts the six weeks. */}
        {!regels.elkeLeerlingOpp && dag('besluitdatum')}
      </div>
      <Termijn {...props} />
      <Monitormomenten
        waarde={waarde.monitormomenten}
        onChange={(monitormomenten) => zet({ monitormomenten })}
        start={waarde.startdatum}
        evaluatie={waarde.evaluatiedatum}
        maanden={props.opp.normen.monitorMaanden}
        veld={veld}
      />
      <div className="wizard-twee">
        <TextField
          {...veld('groep', t.groep)}
          value={waarde.groep}
          max={grenzen.kort.max}
          onChange={(groep) => zet({ groep })}
        />
        <TextField
          {...veld('leerroute', t.leerroute)}
          optional
          value={waarde.leerroute}
          max={grenzen.kort.max}
          onChange={(leerroute) => zet({ leerroute })}
        />
      </div>
      {dag('instroomdatum')}
      {persoon('contactpersoon')}
      {persoon('mentor')}
      {persoon('begeleider')}
      {regels.commissieAdvies && (
        <>
          {persoon('commissie')}
          <fieldset className="wizard-groep" id="algemeen-commissieAdvies" tabIndex={-1}>
            <legend>{t.commissieAdvies.label}</legend>
            <p className="field-help">{t.commissieAdvies.hulp}</p>
            <DateField
              {...veld('commissieAdvies.datum', t.commissieAdvies.velden.datum)}
              value={waarde.commissieAdvies.datum ?? ''}
              onChange={(datum) =>
                zet({ commissieAdvies: { ...waarde.commissieAdvies, datum: datum === '' ? null : datum } })
              }
            />
            <Verhaal
              {...veld('commissieAdvies.tekst', t.commissieAdvies.velden.tekst)}
              grens={grenzen.verhaal}
              value={waarde.commissieAdvies.tekst}
              onChange={(tekst) => zet({ commissieAdvies: { ...waarde.commissieAdvies, tekst } })}
            />
          </fieldset>
        </>
      )}
    </>
  )
}

/** The legal day beside the norm of the school: the law leads. */
function Termijn({ waarde, opp }: EditorProps<'algemeen'>) {
  const termijn = zesWekenTermijn({
    schooltype: opp.kop.school.schooltype,
    inschrijving: waarde.inschrijfdatum,
    besluitExtraOndersteuning: waarde.besluitdatum,
    start: waarde.startdatum,
    eerderOpp: opp.vorigeOppId !== null,
  })
  if (termijn === null) return <p className="wizard-termijn">{wizardTekst.geenTermijn}</p>
  const norm = schoolnorm(termijn.vanaf, opp.normen.oppGeschreven)
  const eigen = schooltermijn(termijn, opp.normen.termijnWeken)
  return (
    <div className="wizard-termijn">
      <p>
        {termijnTekst.wettelijk} <strong>{formatDate(termijn.uiterlijk)}</strong> (
        {termijnTekst.basis[termijn.basis]})
      </p>
      {eigen.uiterlijk < termijn.uiterlijk && (
        <p>
          {termijnTekst.schooltermijn(opp.normen.termijnWeken)}:{' '}
          <strong>{formatDate(eigen.uiterlijk)}</strong>
        </p>
      )}
      {norm !== null && (
        <p>
          {termijnTekst.schoolnorm}: <strong>{formatDate(norm)}</strong>
        </p>
      )}
      <p className="soft small">{termijnTekst.vakantie}</p>
    </div>
  )
}
