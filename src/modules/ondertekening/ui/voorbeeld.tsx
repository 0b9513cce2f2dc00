import { Card } from '../../../ui/surfaces.tsx'
import { RichText } from '../../../ui/text.tsx'
import { useSessie } from '../../../web/sessie.ts'
import type { Overzicht } from '../ondertekening.schema.ts'
import { vraagTekst as t } from '../vraag.text.ts'
import { useAfspraken } from './use-afspraken.ts'

/** What a parent gets: how the mail is, and what stands above the plan. */
export function Voorbeeld(props: { overzicht: Overzicht; termijnOp: string; bericht: string }) {
  const { oppId, versie, leerling } = props.overzicht
  const school = useSessie()?.persoon?.organisatie ?? ''
  const { afspraken } = useAfspraken(oppId, versie)
  return (
    <Card title={t.voorbeeld} tone="tint">
      <div className="stack">
        <p className="soft">{t.voorbeeldMail}</p>
        <div className="card stack-tight">
          <h3>{t.voorbeeldKop(school)}</h3>
          <p>{t.voorbeeldOver(leerling, versie, props.termijnOp)}</p>
          <RichText text={props.bericht} empty={null} />
          {afspraken !== undefined && afspraken.length > 0 && (
            <p className="soft">{t.voorbeeldAfspraken(afspraken.length)}</p>
          )}
        </div>
      </div>
    </Card>
  )
}
