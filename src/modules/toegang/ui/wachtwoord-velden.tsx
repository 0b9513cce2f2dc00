import { TextField } from '../../../ui/text-field.tsx'
import type { Formulier } from '../../../web/formulier.tsx'
import { WACHTWOORD_MIN } from '../toegang.schema.ts'
import { uitnodigingText } from '../uitnodiging.text.ts'

const t = uitnodigingText.pagina
export type Wachtwoord = { readonly eerste: string; readonly herhaald: string }

/** What is wrong with a new password, per field. */
export const controleerWachtwoord = ({ eerste, herhaald }: Wachtwoord) => ({
  wachtwoord: eerste.length < WACHTWOORD_MIN && t.wachtwoordKort(eerste.length),
  herhaald: eerste.length >= WACHTWOORD_MIN && herhaald !== eerste && t.herhaalFout,
})

/** A new password, typed twice. Pasting is fine: a password manager is the best place for it. */
export function WachtwoordVelden(props: {
  formulier: Formulier
  value: Wachtwoord
  onChange: (value: Wachtwoord) => void
}) {
  const { formulier, value, onChange } = props
  return (
    <>
      <TextField
        id="wachtwoord"
        label={t.wachtwoord}
        help={t.wachtwoordHulp}
        error={formulier.fout('wachtwoord')}
        type="password"
        autoComplete="new-password"
        value={value.eerste}
        onChange={(eerste) => onChange({ ...value, eerste })}
      />
      <TextField
        id="herhaald"
        label={t.herhaal}
        error={formulier.fout('herhaald')}
        type="password"
        autoComplete="new-password"
        value={value.herhaald}
        onChange={(herhaald) => onChange({ ...value, herhaald })}
      />
    </>
  )
}
