import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { dayOf } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Card, PageHeader } from '../../../ui/surfaces.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { FormulierFouten } from '../../../web/formulier.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { versieAdres } from '../../opp/ui/adressen.ts'
import { grenzen } from '../../plandelen/tekst.ts'
import { waarom } from '../fouten.text.ts'
import type { Overzicht } from '../ondertekening.schema.ts'
import { TERMIJN_MAX_DAGEN } from '../ondertekening.ts'
import { tabTekst } from '../tab.text.ts'
import { zelfdeGeweigerd } from '../tab.ts'
import { vraagTekst as t } from '../vraag.text.ts'
import { overzichtQuery, tabAdres } from './ondertekening-api.ts'
import { P, useVraagFormulier } from './use-vraag-formulier.ts'
import { Voorbeeld } from './voorbeeld.tsx'
import { WieVragen } from './wie-vragen.tsx'
import { ZelfdeVersie } from './zelfde-versie.tsx'
import './ondertekening.css'
import { addDays } from '../../../platform/datum.ts'

/** Nieuw ondertekenverzoek: who, what for, until when, with which words. */
export function VraagPagina() {
  const { oppId = '' } = useParams({ strict: false })
  const opvraging = useQuery(overzichtQuery(oppId))
  useDocumentTitle(t.titel)
  return (
    <Opgehaald query={opvraging} laden={tabTekst.laden} fout={tabTekst.mislukt} opnieuw={tabTekst.opnieuw}>
      {(overzicht) => <Pagina overzicht={overzicht} />}
    </Opgehaald>
  )
}

function Pagina({ overzicht }: { overzicht: Overzicht }) {
  const { oppId, abilities, open, kandidaten, versie } = overzicht
  const { mag, code } = abilities.vragen
  const reden = !mag
    ? waarom(code)
    : open.length > 0
      ? waarom('ondertekening.voorwaarden')
      : kandidaten.some((k) => k.vereist)
        ? undefined
        : waarom('ondertekening.geen-beslisser')
  return (
    <div className="stack-l page-narrow">
      <PageHeader
        over={<Link href={tabAdres(oppId)}>{t.van(overzicht.leerling)}</Link>}
        title={t.titel}
        under={versie > 0 ? t.versie(versie) : undefined}
      />
      {reden === undefined ? (
        <Formulier overzicht={overzicht} />
      ) : (
        <Alert
          kind="let_op"
          title={t.kanNiet}
          actions={
            <Link href={tabAdres(oppId)} className={buttonClass('primary')}>
              {t.terug}
            </Link>
          }
        >
          <p>{reden}</p>
        </Alert>
      )}
    </div>
  )
}

function Formulier({ overzicht }: { overzicht: Overzicht }) {
  const navigate = useNavigate()
  const { oppId, versie } = overzicht
  const vraag = useVraagFormulier(overzicht)
  const { formulier, invoer, zet } = vraag
  const vandaag = dayOf(Date.now())
  const weigering = zelfdeGeweigerd(overzicht)
  const verstuur = async () => {
    if (!(await vraag.verstuur())) return
    toast(t.gelukt)
    await navigate({ to: tabAdres(oppId) as '/' }) // an address of our own, matched at run time
  }
  return (
    <div className="stack-l">
      <FormulierFouten formulier={formulier} />
      {vraag.nieuweVersie !== undefined && (
        <Alert kind="let_op" title={t.nieuweVersie} live>
          <p>{t.nieuweVersieTekst(vraag.nieuweVersie)}</p>
        </Alert>
      )}
      {weigering && (
        <ZelfdeVersie
          ronde={weigering}
          id={`${P}zelfde`}
          fout={formulier.fout(`${P}zelfde`)}
          value={invoer.zelfde}
          onChange={(zelfde) => zet({ zelfde })}
        />
      )}
      <p>
        <Link href={versieAdres(oppId, versie)}>{t.bekijk}</Link>
      </p>
      <Card>
        <WieVragen
          kandidaten={overzicht.kandidaten}
          gekozen={invoer.gekozen}
          fout={formulier.fout(`${P}tekenaars`)}
          foutBij={(index) => formulier.fout(`${P}tekenaars-${index}`)}
          onChange={(gekozen) => zet({ gekozen })}
        />
      </Card>
      <Card>
        <div className="stack-l">
          <DateField
            id={`${P}termijnOp`}
            label={t.wanneer}
            help={t.wanneerHulp}
            error={formulier.fout(`${P}termijnOp`)}
            value={invoer.termijnOp}
            onChange={(termijnOp) => zet({ termijnOp })}
            min={addDays(vandaag, 1)}
            max={addDays(vandaag, TERMIJN_MAX_DAGEN)}
          />
          <TextField
            id={`${P}herinnerNa`}
            label={t.herinner}
            help={t.herinnerHulp}
            optional
            short
            error={formulier.fout(`${P}herinnerNa`)}
            value={invoer.herinnerNa}
            onChange={(herinnerNa) => zet({ herinnerNa })}
          />
          <TextArea
            id={`${P}bericht`}
            label={t.bericht}
            help={t.berichtHulp}
            optional
            error={formulier.fout(`${P}bericht`)}
            value={invoer.bericht}
            onChange={(bericht) => zet({ bericht })}
            max={grenzen.verhaal.max}
          />
        </div>
      </Card>
      <Voorbeeld overzicht={overzicht} termijnOp={invoer.termijnOp} bericht={invoer.bericht} />
      <div className="button-group">
        <Link href={tabAdres(oppId)} className={buttonClass('secondary')}>
          {t.annuleer}
        </Link>
        <Button variant="primary" onPress={verstuur}>
          {t.knop}
        </Button>
      </div>
    </div>
  )
}
