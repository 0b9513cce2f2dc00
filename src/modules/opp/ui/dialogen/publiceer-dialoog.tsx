import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { formatNumber } from '../../../../ui/format.ts'
import { Alert } from '../../../../ui/status.tsx'
import { Skeleton } from '../../../../ui/surfaces.tsx'
import { Disclosure } from '../../../../ui/text.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { uiText } from '../../../../ui/ui.text.ts'
import { grenzen, isLeeg } from '../../../plandelen/tekst.ts'
import { dialoogTekst } from '../../dialogen.text.ts'
import type { Opp } from '../../opp.api.schema.ts'
import { oppTekst } from '../../opp.text.ts'
import { verschilTekst } from '../../verschil.text.ts'
import { volledigheidTekst } from '../../volledigheid.text.ts'
import { gewijzigdQuery, lengteQuery, publiceer } from '../opp-api.ts'
import { Verschil } from '../verschil/verschil.tsx'
import { ActieFout } from './actie-fout.tsx'
import { inhoudenVan } from './inhouden.ts'
import { useActie } from './use-actie.ts'

const t = dialoogTekst.publiceer

interface PubliceerProps {
  opp: Opp
  open: boolean
  onClose: () => void
}

/** Asks before a version is frozen: what it means, what the law still asks (never a bar), what changes. */
export function PubliceerDialoog({ opp, open, onClose }: PubliceerProps) {
  const lengte = useQuery({ ...lengteQuery(opp.id, opp.gewijzigdOp), enabled: open })
  const [reden, setReden] = useState(opp.lengteReden)
  const [geprobeerd, setGeprobeerd] = useState(false)
  const { fout, doe } = useActie(opp.id)
  const teLang = lengte.data !== undefined && lengte.data.a4 > lengte.data.maxA4
  const redenFout = geprobeerd && teLang && isLeeg(reden) ? t.lengteFout : undefined
  const verstuur = async () => {
    setGeprobeerd(true)
    if (teLang && isLeeg(reden)) {
      document.getElementById('lengte-reden')?.focus()
      return
    }
    const nummer = opp.versie + 1
    const klaar = await doe(() =>
      publiceer({ params: { oppId: opp.id }, body: teLang ? { lengteReden: reden } : {} }),
    )
    if (!klaar) return
    onClose()
    toast(t.gelukt(nummer))
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t.titel}
      wide
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" onPress={verstuur}>
            {t.knop}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          <strong>{t.nieuweVersie(opp.versie + 1)}</strong> {oppTekst.publiceerUitleg}
        </p>
        <Ontbreekt opp={opp} />
        {teLang && (
          <div className="stack">
            <Alert kind="let_op" title={t.lengte(formatNumber(lengte.data.a4))}>
              <p>{t.lengteUitleg}</p>
            </Alert>
            <TextArea
              id="lengte-reden"
              label={t.lengteReden}
              error={redenFout}
              value={reden}
              onChange={setReden}
              max={grenzen.verhaal.max}
            />
          </div>
        )}
        {opp.versie > 0 && open && <Veranderd opp={opp} />}
        <ActieFout fout={fout} />
      </div>
    </Dialog>
  )
}

function Ontbreekt({ opp }: { opp: Opp }) {
  const open = opp.volledigheid.filter((item) => item.wet === 'L' && item.status === 'ontbreekt')
  if (open.length === 0) return <Alert kind="goed" title={t.compleet} />
  return (
    <Alert kind="let_op" title={t.ontbreekt(open.length)}>
      <ul className="opp-ontbreekt">
        {open.map((item) => (
          <li key={item.sleutel}>{volledigheidTekst[item.sleutel].ontbreekt}</li>
        ))}
      </ul>
    </Alert>
  )
}

function Veranderd({ opp }: { opp: Opp }) {
  const { data, error } = useQuery(gewijzigdQuery(opp.id, opp.gewijzigdOp))
  if (error !== null) return null
  if (data === undefined) return <Skeleton label={t.laden} lines={3} />
  return (
    <>
      {data.raaktHandelingsdeel && <Alert kind="info" title={verschilTekst.handelingsdeel} />}
      <Disclosure title={t.verschil} count={data.wijzigingen.length} open={data.wijzigingen.length <= 5}>
        <Verschil
          wijzigingen={data.wijzigingen}
          inhouden={[inhoudenVan(opp)]}
          labels={opp.labels}
          eigenVelden={opp.eigenVelden}
        />
      </Disclosure>
    </>
  )
}
