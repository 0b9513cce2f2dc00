import { useMemo } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { formatDateTime } from '../../../../ui/format.ts'
import { Alert } from '../../../../ui/status.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { useSessie } from '../../../../web/sessie.ts'
import { labelVan } from '../../../organisatie/codelijsten.ts'
import { type Json, verschil } from '../../../planversie/planversie.ts'
import type { Tekstdeel } from '../../../planversie/woordverschil.ts'
import type { Opp } from '../../opp.api.schema.ts'
import type { OnderdeelSleutel } from '../../opp.schema.ts'
import { wizardTekst } from '../../wizard.text.ts'
import { inhoudenVan } from '../dialogen/inhouden.ts'
import type { VerschilRegel } from '../verschil/verschil-model.ts'
import { verschilGroepen } from '../verschil/verschil-regels.ts'
import type { Bewaren } from './use-bewaren.ts'

const t = wizardTekst.conflict

interface ConflictProps<T> {
  opp: Opp
  onderdeel: OnderdeelSleutel | 'hoorgesprek'
  bewaren: Bewaren<T>
}

/** Two people wrote in one section: both texts, what differs, and a choice. Whatever is chosen, nothing is lost. */
export function Conflict<T extends Json>({ opp, onderdeel, bewaren }: ConflictProps<T>) {
  const { ander, draft } = bewaren
  const regels = useMemo(() => {
    if (ander === undefined) return []
    const wijzigingen = verschil({ [onderdeel]: ander.inhoud }, { [onderdeel]: draft })
    const inhouden = [
      { ...inhoudenVan(opp), [onderdeel]: draft },
      { ...inhoudenVan(opp), [onderdeel]: ander.inhoud },
    ]
    return verschilGroepen(
      wijzigingen.map((w) => ({ ...w, pad: [...w.pad] })),
      inhouden,
      (lijst, code) => labelVan(lijst, code, opp.labels),
      opp.eigenVelden,
    ).flatMap((groep) => groep.regels)
  }, [ander, draft, onderdeel, opp])
  const ik = useSessie()?.persoon?.naam
  if (ander === undefined) return null
  const naam = ander.doorNaam ?? t.iemand
  const zelf = naam === ik
  const wanneer = ander.op === null ? t.onbekend : formatDateTime(ander.op)
  const neem = () => {
    const mijn = draft
    bewaren.neemAnder()
    // The person changed their mind: my text comes back as an edit on top of theirs.
    toast(zelf ? t.genomenZelf : t.genomen(naam), { label: t.tochMijn, onPress: () => bewaren.edit(mijn) })
  }
  return (
    <Alert
      kind="let_op"
      title={zelf ? t.titelZelf(wanneer) : t.titel(naam, wanneer)}
      live
      actions={
        <>
          <Button variant="primary" onPress={bewaren.houdMijn}>
            {t.houdMijn}
          </Button>
          <Button onPress={neem}>{zelf ? t.neemZelf : t.neemAnder(naam)}</Button>
        </>
      }
    >
      <p>{t.uitleg}</p>
      <ul className="conflict">
        {regels.map((regel) => (
          <li key={regel.sleutel}>
            <strong>{regel.plek.join(' · ')}</strong>
            <div className="conflict-paar">
              <Kant naam={t.mijn} regel={regel} kant="nieuw" />
              <Kant naam={zelf ? t.anderZelf : t.ander(naam)} regel={regel} kant="weg" />
            </div>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function Kant(props: { naam: string; regel: VerschilRegel; kant: 'nieuw' | 'weg' }) {
  const { naam, regel, kant } = props
  return (
    <div className="conflict-kant">
      <span className="soft small">{naam}</span>
      <Inhoud regel={regel} kant={kant} />
    </div>
  )
}

function Inhoud({ regel, kant }: { regel: VerschilRegel; kant: 'nieuw' | 'weg' }) {
  if (regel.delen !== null)
    return <p>{regel.delen.filter((d) => d.soort === 'gelijk' || d.soort === kant).map(woorden)}</p>
  const hier =
    regel.soort === 'toegevoegd' ? kant === 'nieuw' : regel.soort === 'verwijderd' ? kant === 'weg' : true
  if (hier && regel.velden.length > 0)
    return <p>{regel.velden.map(({ label, tekst }) => `${label}: ${tekst}`).join('\n')}</p>
  const plek = kant === 'nieuw' ? regel.naar : regel.van
  const tekst = (kant === 'nieuw' ? regel.nieuw : regel.oud) || (plek === null ? '' : t.plek(plek + 1))
  return hier && tekst !== '' ? <p>{tekst}</p> : <p className="soft">{t.leeg}</p>
}

function woorden({ soort, tekst }: Tekstdeel, plek: number) {
  return soort === 'gelijk' ? <span key={plek}>{tekst}</span> : <mark key={plek}>{tekst}</mark>
}
