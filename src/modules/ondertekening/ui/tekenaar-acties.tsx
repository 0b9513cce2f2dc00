import { useState } from 'react'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { Menu, type MenuAction } from '../../../ui/menu.tsx'
import { Alert } from '../../../ui/status.tsx'
import { voerUit } from '../../../web/formulier.tsx'
import { goedeTrouwZin } from '../../leerling/gezag.text.ts'
import { WegDialoog } from '../gast/ui/weg-dialoog.tsx'
import { wegTekst } from '../gast/weg.text.ts'
import type { Overzicht, Ronde, Tekenaar } from '../ondertekening.schema.ts'
import { isOpen } from '../ondertekening.ts'
import { tabTekst as t } from '../tab.text.ts'
import { BerichtDialoog } from './dialogen/bericht-dialoog.tsx'
import { ReactieDialoog } from './dialogen/reactie-dialoog.tsx'
import { GoedeTrouwDialoog } from './dialogen/reden-dialoog.tsx'
import { VervangendDialoog } from './dialogen/vervangend-dialoog.tsx'
import { briefAdres, herinner, stapAdres } from './ondertekening-api.ts'
import { useActie } from './use-ronde.ts'

type Props = { overzicht: Overzicht; ronde: Ronde; tekenaar: Tekenaar }
type Venster = 'bericht' | 'reactie' | 'trouw' | 'vervangend' | 'gast'

/** What can be done for one signer of a round that runs. */
export function TekenaarActies({ overzicht, ronde, tekenaar }: Props) {
  const [venster, setVenster] = useState<Venster>()
  const { oppId, leerlingId, abilities } = overzicht
  const { mutatie, fout } = useActie(
    oppId,
    () => herinner({ params: { tekenaarId: tekenaar.id } }),
    t.herinnerd1(tekenaar.naam),
  )
  const sluit = () => setVenster(undefined)
  const open = isOpen(tekenaar.stand)
  // Nobody writes to oneself.
  const schrijft = abilities.berichten.mag && !tekenaar.kan.beslissen
  const meer = abilities.administreren.mag && open ? wegen(overzicht, tekenaar, setVenster) : []
  return (
    <div className="stack-tight no-print">
      {tekenaar.kan.beslissen && <p>{t.akkoordVraag}</p>}
      <div className="button-group">
        {tekenaar.kan.beslissen && (
          <Link href={stapAdres(tekenaar.id)} className={buttonClass('primary')}>
            {t.geefAkkoord}
          </Link>
        )}
        {schrijft && open && tekenaar.reactie === null && (
          <Button onPress={() => voerUit(mutatie, undefined)}>{t.herinner}</Button>
        )}
        {schrijft && <Button onPress={() => setVenster('bericht')}>{t.stuurBericht}</Button>}
        {tekenaar.kan.gast && open && tekenaar.gast === null && (
          <Button onPress={() => setVenster('gast')}>{wegTekst.knop}</Button>
        )}
        {abilities.administreren.mag && tekenaar.kan.administreren && (
          <>
            <Button onPress={() => setVenster('reactie')}>{t.administreer}</Button>
            <Link href={briefAdres(oppId, tekenaar.id)} className={buttonClass('secondary')}>
              {t.brief}
            </Link>
          </>
        )}
        {meer.length > 0 && (
          <Menu label={t.meerVan(tekenaar.naam)} variant="quiet" items={meer}>
            {t.meer}
          </Menu>
        )}
      </div>
      {fout !== undefined && <Alert kind="fout" title={fout} live />}
      {venster === 'bericht' && (
        <BerichtDialoog oppId={oppId} verzoekId={ronde.id} aan={tekenaar} aantal={1} onKlaar={sluit} />
      )}
      {venster === 'reactie' && (
        <ReactieDialoog overzicht={overzicht} ronde={ronde} tekenaar={tekenaar} onKlaar={sluit} />
      )}
      {venster === 'gast' && <WegDialoog overzicht={overzicht} tekenaar={tekenaar} onKlaar={sluit} />}
      {venster === 'trouw' && <GoedeTrouwDialoog oppId={oppId} tekenaar={tekenaar} onKlaar={sluit} />}
      {venster === 'vervangend' && (
        <VervangendDialoog oppId={oppId} leerlingId={leerlingId} tekenaar={tekenaar} onKlaar={sluit} />
      )}
    </div>
  )
}

/** What the law puts in the place of a yes; shut with the reason where it is not for this signer today. */
function wegen(
  { goedeTrouw }: Overzicht,
  { kan, vereist }: Tekenaar,
  kies: (venster: Venster) => void,
): readonly MenuAction[] {
  if (!vereist) return []
  return [
    {
      key: 'trouw',
      label: t.goedeTrouw,
      onPress: () => kies('trouw'),
      disabledReason: kan.goedeTrouw
        ? undefined
        : goedeTrouw.mag
          ? t.geenGoedeTrouw
          : goedeTrouwZin(goedeTrouw.waarom),
    },
    {
      key: 'vervangend',
      label: t.vervangend,
      onPress: () => kies('vervangend'),
      disabledReason: kan.vervangen ? undefined : t.geenVervangend,
    },
  ]
}
