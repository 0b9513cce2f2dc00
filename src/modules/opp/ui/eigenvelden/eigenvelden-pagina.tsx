import { useQuery, useQueryClient } from '@tanstack/react-query'
import { EllipsisVertical, EyeOff, ListPlus, Plus, School } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { ConfirmDialog } from '../../../../ui/dialog.tsx'
import { Menu } from '../../../../ui/menu.tsx'
import { SortableList } from '../../../../ui/sortable-list.tsx'
import { Alert, Badge } from '../../../../ui/status.tsx'
import { Card, EmptyState, PageHeader } from '../../../../ui/surfaces.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { foutTekst } from '../../../../web/formulier.tsx'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { type EigenVeld, MAX_EIGEN_VELDEN } from '../../../plandelen/eigenveld.schema.ts'
import { alsVelden } from '../../../plandelen/eigenveld.ts'
import { eigenVeldenTekst as t } from '../../eigenvelden.text.ts'
import { type OnderdeelSleutel, onderdeelSleutels } from '../../opp.schema.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { EigenVeldDialoog } from './eigenveld-dialoog.tsx'
import { eigenVeldenApi, eigenVeldenQuery } from './eigenvelden-api.ts'
import './eigenvelden.css'

type Vraag = { soort: 'nieuw' } | { soort: 'wijzig' | 'weg'; veld: EigenVeld }

/** The fields that this school adds to the OPP, per section. */
export function EigenVeldenPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(eigenVeldenQuery)
  const [vraag, setVraag] = useState<Vraag>()
  const [fout, setFout] = useState<string>()
  const client = useQueryClient()
  const sluit = () => {
    setVraag(undefined)
    setFout(undefined)
  }
  /** Does one act; true when it worked. */
  const doe = async (act: () => Promise<unknown>, gezegd: string): Promise<boolean> => {
    try {
      await act()
      setFout(undefined)
      toast(gezegd)
      return true
    } catch (error) {
      setFout(foutTekst(error))
      return false
    } finally {
      // Also after a refusal: what is shown may be the reason.
      await client.invalidateQueries({ queryKey: eigenVeldenQuery.queryKey })
      void client.invalidateQueries({ queryKey: ['opp'] })
    }
  }
  const verberg = (veld: EigenVeld) =>
    doe(
      () =>
        eigenVeldenApi.wijzig({
          params: { veldId: veld.id },
          body: {
            label: veld.label,
            hulp: veld.hulp,
            verplicht: veld.verplicht,
            verborgen: !veld.verborgen,
            keuzes: veld.keuzes,
            was: alsVelden(veld),
          },
        }),
      veld.verborgen ? t.isTerug(veld.label) : t.isVerborgen(veld.label),
    )
  return (
    <>
      <PageHeader
        title={t.titel}
        under={t.intro}
        actions={
          <Button
            variant="primary"
            icon={<Plus aria-hidden="true" />}
            onPress={() => setVraag({ soort: 'nieuw' })}
          >
            {t.toevoegen}
          </Button>
        }
      />
      <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
        {({ velden }) => (
          <div className="stack-l">
            {fout !== undefined && vraag === undefined && <Alert kind="fout" title={fout} live />}
            {velden.length === 0 && <EmptyState icon={ListPlus} title={t.leegTitel} text={t.leeg} />}
            {onderdeelSleutels.map((sleutel) => (
              <Onderdeel
                key={sleutel}
                sleutel={sleutel}
                velden={velden.filter((veld) => veld.onderdeel === sleutel)}
                onOrden={(ids) =>
                  void doe(
                    () => eigenVeldenApi.orden({ body: { onderdeel: sleutel, ids: [...ids] } }),
                    t.geordend,
                  )
                }
                onVerberg={(veld) => void verberg(veld)}
                onVraag={setVraag}
              />
            ))}
          </div>
        )}
      </Opgehaald>
      {vraag?.soort === 'nieuw' && <EigenVeldDialoog veld={null} onKlaar={sluit} />}
      {vraag?.soort === 'wijzig' && <EigenVeldDialoog veld={vraag.veld} onKlaar={sluit} />}
      {vraag?.soort === 'weg' && (
        <ConfirmDialog
          open
          danger
          onClose={sluit}
          title={t.wegTitel(vraag.veld.label)}
          consequence={<p>{t.wegGevolg}</p>}
          confirm={t.haalWeg}
          onConfirm={async () => {
            const { id, label } = vraag.veld
            const gelukt = await doe(
              () => eigenVeldenApi.verwijder({ params: { veldId: id } }),
              t.isWeg(label),
            )
            if (gelukt) sluit()
          }}
          error={fout !== undefined && <Alert kind="fout" title={fout} live />}
        />
      )}
    </>
  )
}

function Onderdeel(props: {
  sleutel: OnderdeelSleutel
  velden: readonly EigenVeld[]
  onOrden: (ids: readonly string[]) => void
  onVerberg: (veld: EigenVeld) => void
  onVraag: (vraag: Vraag) => void
}) {
  const { sleutel, velden, onOrden, onVerberg, onVraag } = props
  const { titel } = onderdeelTekst[sleutel]
  if (velden.length === 0) return null
  return (
    <Card
      title={titel}
      action={<span className="soft small">{t.aantal(velden.length, MAX_EIGEN_VELDEN)}</span>}
    >
      <SortableList
        label={t.volgorde(titel)}
        items={velden}
        itemKey={({ id }) => id}
        itemName={({ label }) => label}
        onReorder={(nieuw) => onOrden(nieuw.map(({ id }) => id))}
      >
        {(veld) => (
          <div className="eigenveld-rij">
            <div className="eigenveld-naam">
              <strong>{veld.label}</strong>
              <span className="soft small">
                {veld.soort === 'keuze'
                  ? `${t.soort.keuze} · ${t.keuzes(veld.keuzes.filter((k) => !k.verborgen).length)}`
                  : t.soort[veld.soort]}
              </span>
              {(veld.verplicht || veld.verborgen) && (
                <div className="row">
                  {veld.verplicht && <Badge icon={School}>{t.verplicht}</Badge>}
                  {veld.verborgen && <Badge icon={EyeOff}>{t.verborgen}</Badge>}
                </div>
              )}
            </div>
            <Menu
              label={t.meer(veld.label)}
              variant="quiet"
              items={[
                { key: 'wijzig', label: t.wijzig, onPress: () => onVraag({ soort: 'wijzig', veld }) },
                {
                  key: 'verberg',
                  label: veld.verborgen ? t.toon : t.verberg,
                  onPress: () => onVerberg(veld),
                },
                { key: 'weg', label: t.haalWeg, onPress: () => onVraag({ soort: 'weg', veld }) },
              ]}
            >
              <EllipsisVertical aria-hidden="true" size={20} />
            </Menu>
          </div>
        )}
      </SortableList>
    </Card>
  )
}
