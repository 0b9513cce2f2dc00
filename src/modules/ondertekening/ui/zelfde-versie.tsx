import { CheckboxGroup } from '../../../ui/choice-groups.tsx'
import { dayOf, formatDate } from '../../../ui/format.ts'
import { Alert } from '../../../ui/status.tsx'
import type { Ronde } from '../ondertekening.schema.ts'
import { tabTekst } from '../tab.text.ts'
import { weigeraars } from '../tab.ts'
import { vraagTekst } from '../vraag.text.ts'

const t = vraagTekst.zelfde
type Props = {
  ronde: Ronde
  id: string
  fout: string | undefined
  value: boolean
  onChange: (value: boolean) => void
}

/** Asking again about what somebody refused: who said no to what, and that nothing changed. A talk may have; so it is asked and not shut. */
export function ZelfdeVersie({ ronde, id, fout, value, onChange }: Props) {
  return (
    <Alert kind="let_op" title={t.titel(ronde.versie)}>
      <div className="stack">
        {weigeraars(ronde).map((wie) => (
          <div key={wie.id}>
            <p>{t.wie(wie.naam, wie.beslotenOp === null ? '' : formatDate(dayOf(wie.beslotenOp)))}</p>
            <ul>
              {wie.antwoorden
                .filter(({ antwoord }) => antwoord === 'nee')
                .map(({ sleutel, titel }) => (
                  <li key={sleutel}>{titel === '' ? tabTekst.afspraakZonderTitel : titel}</li>
                ))}
            </ul>
          </div>
        ))}
        <p>{t.uitleg}</p>
        <CheckboxGroup
          id={id}
          label={t.vraag}
          error={fout}
          options={[{ value: 'zelfde', label: t.bevestig }]}
          value={value ? ['zelfde'] : []}
          onChange={(gekozen) => onChange(gekozen.length > 0)}
        />
      </div>
    </Alert>
  )
}
