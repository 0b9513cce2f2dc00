import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choice-groups.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { Link } from '../../../ui/link.tsx'
import { SortableList } from '../../../ui/sortable-list.tsx'
import { EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { FormulierFouten, useFormulier } from '../../../web/formulier.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { TegelijkKeuzes, useTegelijk } from '../../../web/tegelijk.tsx'
import { NietBewaard } from '../../../web/weg-vraag.tsx'
import {
  alsVelden,
  BEHEERBARE_LIJSTEN,
  type BeheerbareLijst,
  beheerbareLijsten,
  uitVelden,
} from '../codelijst.beheer.ts'
import { labelVan } from '../codelijsten.ts'
import { lijstTekst, keuzelijstenTekst as t } from '../keuzelijsten.text.ts'
import { organisatieText } from '../organisatie.text.ts'
import { organisatieApi } from './organisatie-api.ts'
import { codelijstenQuery } from './use-codelijsten.ts'
import './keuzelijst.css'

type Regel = { readonly code: string; readonly label: string; readonly verborgen: boolean }

const isBeheerbaar = (naam: string): naam is BeheerbareLijst =>
  (beheerbareLijsten as readonly string[]).includes(naam)

/** One code list: the school's words beside ours, their order, and what is hidden. */
export function KeuzelijstPagina() {
  const { lijst = '' } = useParams({ strict: false })
  const query = useQuery(codelijstenQuery)
  useDocumentTitle(isBeheerbaar(lijst) ? lijstTekst[lijst].titel : t.onbekend)
  if (!isBeheerbaar(lijst))
    return <EmptyState title={t.onbekend} action={<Link href="/beheer/keuzelijsten">{t.alle}</Link>} />
  return (
    <>
      <PageHeader
        over={<Link href="/beheer/keuzelijsten">{t.alle}</Link>}
        title={lijstTekst[lijst].titel}
        under={lijstTekst[lijst].waar}
      />
      <Opgehaald query={query} laden={t.laden} fout={organisatieText.fout} opnieuw={organisatieText.opnieuw}>
        {({ lijsten }) => <Bewerken key={lijst} lijst={lijst} begin={lijsten[lijst] ?? []} />}
      </Opgehaald>
    </>
  )
}

function Bewerken({ lijst, begin }: { lijst: BeheerbareLijst; begin: readonly Regel[] }) {
  const client = useQueryClient()
  const formulier = useFormulier()
  const tegelijk = useTegelijk(alsVelden(lijst, begin))
  const [bewaard, setBewaard] = useState(begin)
  const [regels, setRegels] = useState(begin)
  const [vraag, setVraag] = useState(false)
  const { ordenen, verbergen } = BEHEERBARE_LIJSTEN[lijst]
  const { titel } = lijstTekst[lijst]
  const ververs = async () => {
    const vers = (await client.fetchQuery({ ...codelijstenQuery, staleTime: 0 })).lijsten[lijst] ?? []
    tegelijk.opnieuw(alsVelden(lijst, vers))
    setBewaard(vers)
    setRegels(vers)
    void client.invalidateQueries({ queryKey: ['opp'] })
  }
  const zet = (code: string, nieuw: Partial<Regel>) =>
    setRegels((oud) => oud.map((regel) => (regel.code === code ? { ...regel, ...nieuw } : regel)))
  const bewaar = async () => {
    const leeg = regels.flatMap(({ label }, plek) =>
      label.trim() === '' ? [[`items-${plek}-label`, t.vulNaam] as const] : [],
    )
    const items = regels.map(({ code, label, verborgen }) => ({
      code,
      label: label.trim() === labelVan(lijst, code) ? null : label,
      verborgen,
    }))
    const gelukt = await formulier.verstuur(Object.fromEntries(leeg), () =>
      tegelijk.stuur(alsVelden(lijst, regels), (was) =>
        organisatieApi.bewaarCodelijst({ params: { lijst }, body: { items, was } }),
      ),
    )
    if (!gelukt) return
    toast(t.bewaard)
    await ververs()
  }
  const herstel = async () => {
    const gelukt = await formulier.verstuur({}, () =>
      tegelijk.stuur(alsVelden(lijst, regels), (was) =>
        organisatieApi.herstelCodelijst({ params: { lijst }, body: { was } }),
      ),
    )
    setVraag(false)
    if (!gelukt) return
    toast(t.isTerug)
    await ververs()
  }
  const invoer = (regel: Regel, plek: number) => {
    const standaard = labelVan(lijst, regel.code)
    return (
      <div className="keuzelijst-regel">
        <TextField
          id={`items-${plek}-label`}
          label={t.naamVan(standaard)}
          help={regel.label.trim() === standaard ? t.standaardIs : t.standaard(standaard)}
          error={formulier.fout(`items-${plek}-label`)}
          value={regel.label}
          onChange={(label) => zet(regel.code, { label })}
          max={120}
        />
        {verbergen && (
          <Checkbox
            id={`verberg-${regel.code}`}
            label={t.verberg}
            checked={regel.verborgen}
            onChange={(verborgen) => zet(regel.code, { verborgen })}
          />
        )}
      </div>
    )
  }
  const velden = alsVelden(lijst, regels)
  const naamVan = ({ label }: { label: string | null }) => label
  const labels = {
    volgorde: t.volgorde(titel),
    ...Object.fromEntries(
      regels.flatMap(({ code }) => [
        [`${code}.label`, t.naamVan(labelVan(lijst, code))],
        [`${code}.verborgen`, t.verbergVan(labelVan(lijst, code))],
      ]),
    ),
  }
  return (
    <div className="stack-l keuzelijst">
      <NietBewaard was={bewaard} nu={regels} />
      <FormulierFouten formulier={formulier} />
      <TegelijkKeuzes
        tegelijk={tegelijk}
        labels={labels}
        toon={(veld, waarde) =>
          veld === 'volgorde'
            ? uitVelden({ ...velden, volgorde: waarde })
                .map(naamVan)
                .join(', ')
            : undefined
        }
        onKies={(veld, waarde) => setRegels(uitVelden({ ...velden, [veld]: waarde }))}
      />
      {!ordenen && <p className="soft">{verbergen ? t.zonderVolgorde : t.alleenNaam}</p>}
      {ordenen ? (
        <SortableList
          label={t.volgorde(titel)}
          items={regels}
          itemKey={({ code }) => code}
          itemName={({ label }) => label}
          onReorder={setRegels}
        >
          {invoer}
        </SortableList>
      ) : (
        <ol className="keuzelijst-vast">
          {regels.map((regel, plek) => (
            <li key={regel.code}>{invoer(regel, plek)}</li>
          ))}
        </ol>
      )}
      <div className="button-group">
        <Button variant="primary" onPress={bewaar}>
          {t.bewaar}
        </Button>
        <Button onPress={() => setVraag(true)}>{t.terug}</Button>
      </div>
      <ConfirmDialog
        open={vraag}
        onClose={() => setVraag(false)}
        title={t.terugTitel(titel)}
        consequence={<p>{t.terugGevolg}</p>}
        confirm={t.terug}
        onConfirm={herstel}
      />
    </div>
  )
}
