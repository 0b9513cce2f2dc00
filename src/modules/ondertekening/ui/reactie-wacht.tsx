import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Alert } from '../../../ui/status.tsx'
import { Quote } from '../../../ui/text.tsx'
import { voerUit } from '../../../web/formulier.tsx'
import { bijlageUrl } from '../../dossier/ui/bijlagen-api.ts'
import { isLeeg } from '../../plandelen/tekst.ts'
import type { Overzicht, Tekenaar } from '../ondertekening.schema.ts'
import { tabTekst as t } from '../tab.text.ts'
import { AntwoordLijst } from './antwoord-lijst.tsx'
import { bevestig, haalWeg } from './ondertekening-api.ts'
import { useActie } from './use-ronde.ts'

type Props = { overzicht: Overzicht; tekenaar: Tekenaar; reactie: NonNullable<Tekenaar['reactie']> }

/** A reaction that was noted and waits for the second member of staff, who reads here what is confirmed. */
export function ReactieWacht({ overzicht, tekenaar, reactie }: Props) {
  const [vraag, setVraag] = useState<'bevestig' | 'weg'>()
  const wie = { params: { tekenaarId: tekenaar.id } }
  const bevestiging = useActie(overzicht.oppId, () => bevestig(wie), t.bevestigd)
  const weghalen = useActie(overzicht.oppId, () => haalWeg(wie), t.weg)
  const [wijze, op] = [t.wijze[reactie.wijze], formatDate(reactie.gegevenOp)]
  const sluit = () => setVraag(undefined)
  const genoteerd = (
    <>
      <p>{t.antwoordWas(reactie.uitkomst)}</p>
      <p>{t.geheelWas(reactie.gezien)}</p>
      <AntwoordLijst antwoorden={reactie.antwoorden} />
      {!isLeeg(reactie.opmerking) && <Quote text={reactie.opmerking} by={tekenaar.naam} />}
      {reactie.scanId !== null && (
        <p>
          <a href={bijlageUrl(overzicht.leerlingId, reactie.scanId)} download>
            {t.bekijkScan}
          </a>
        </p>
      )}
    </>
  )
  return (
    <Alert
      kind="let_op"
      title={
        reactie.aanMij
          ? t.wachtOpMij(wijze, op, reactie.doorNaam)
          : t.wachtOpTweede(wijze, op, reactie.doorNaam, reactie.getuigeNaam)
      }
      actions={
        <>
          {reactie.aanMij && (
            <Button variant="primary" onPress={() => setVraag('bevestig')}>
              {t.bevestig}
            </Button>
          )}
          {(reactie.aanMij || overzicht.abilities.administreren.mag) && (
            <Button onPress={() => setVraag('weg')}>{t.haalWeg}</Button>
          )}
        </>
      }
    >
      {genoteerd}
      <ConfirmDialog
        open={vraag === 'bevestig'}
        onClose={sluit}
        title={t.bevestigTitel(tekenaar.naam)}
        // What is stood for is in sight where it is confirmed.
        consequence={
          <div className="stack">
            {genoteerd}
            <p>{t.bevestigGevolg}</p>
          </div>
        }
        confirm={t.bevestig}
        onConfirm={() => voerUit(bevestiging.mutatie, undefined)}
        error={bevestiging.fout && <Alert kind="fout" title={bevestiging.fout} live />}
      />
      <ConfirmDialog
        open={vraag === 'weg'}
        onClose={sluit}
        title={t.wegTitel}
        consequence={<p>{t.wegGevolg}</p>}
        confirm={t.haalWeg}
        danger
        onConfirm={() => voerUit(weghalen.mutatie, undefined)}
        error={weghalen.fout && <Alert kind="fout" title={weghalen.fout} live />}
      />
    </Alert>
  )
}
