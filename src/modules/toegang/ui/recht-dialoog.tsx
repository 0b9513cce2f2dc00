import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { CheckboxGroup } from '../../../ui/choice-groups.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Alert } from '../../../ui/status.tsx'
import { toast } from '../../../ui/toast.tsx'
import { FormulierFouten, useFormulier } from '../../../web/formulier.tsx'
import { rolNaam } from '../../organisatie/organisatie.ts'
import { rechtNaam } from '../medewerkers.text.ts'
import type { RolMetRechten } from '../rechten.commands.ts'
import { rechtZin, rechtenText as t, waarschuwingTekst } from '../rechten.text.ts'
import { waarschuwingen, weigering } from '../rechten.ts'
import { toegangFouten } from '../toegang.text.ts'
import { rechtenApi } from './rechten-api.ts'

/** Who may do this: a tick per role, the ones that can't be set say why. */
export function RechtDialoog(props: {
  recht: string
  rollen: readonly RolMetRechten[]
  eigenRollen: readonly string[]
  onKlaar: () => void
}) {
  const { recht, rollen, eigenRollen, onKlaar } = props
  const client = useQueryClient()
  const formulier = useFormulier('recht-')
  const met = (kies: (rol: RolMetRechten) => boolean) => rollen.filter(kies).map(({ rol }) => rol)
  const [gekozen, setGekozen] = useState<readonly string[]>(() =>
    met(({ rechten }) => rechten.includes(recht)),
  )
  const straks = rollen.map((rol) => ({
    ...rol,
    rechten: [...rol.rechten.filter((een) => een !== recht), ...(gekozen.includes(rol.rol) ? [recht] : [])],
  }))
  const nu = new Set(waarschuwingen(rollen).map(({ code, rol }) => `${code} ${rol}`))
  const nieuw = waarschuwingen(straks).filter(({ code, rol }) => !nu.has(`${code} ${rol}`))
  const bewaar = () =>
    formulier.verstuur({}, async () => {
      await rechtenApi.zet({ params: { recht }, body: { rollen: [...gekozen] } })
      await client.invalidateQueries({ queryKey: ['rechten'] })
      toast(t.bewaard)
      onKlaar()
    })
  return (
    <Dialog
      open
      onClose={onKlaar}
      title={rechtNaam[recht] ?? recht}
      actions={
        <>
          <Button
            variant="quiet"
            onPress={() => setGekozen(met(({ standaard }) => standaard.includes(recht)))}
          >
            {t.terug}
          </Button>
          <Button onPress={onKlaar}>{t.annuleer}</Button>
          <Button variant="primary" onPress={bewaar}>
            {t.bewaar}
          </Button>
        </>
      }
    >
      <div className="stack">
        <FormulierFouten formulier={formulier} />
        {rechtZin[recht] !== undefined && <p className="soft">{rechtZin[recht]}</p>}
        <CheckboxGroup
          id="recht-rollen"
          label={t.wie}
          error={formulier.fout('recht-rollen')}
          value={gekozen}
          onChange={setGekozen}
          options={rollen.map((rol) => {
            const code = weigering(rol, recht, !rol.rechten.includes(recht), eigenRollen)
            return {
              value: rol.rol,
              label: rolNaam(rol.rol),
              help: code
                ? toegangFouten[code]
                : rol.standaard.includes(recht)
                  ? t.isStandaard
                  : t.nietStandaard,
              disabled: code !== null,
            }
          })}
        />
        {nieuw.length > 0 && (
          <Alert kind="let_op" title={t.letOp} live>
            <ul>
              {nieuw.map((een) => (
                <li key={`${een.code}-${een.rol}`}>
                  {waarschuwingTekst(een, een.rol === null ? null : rolNaam(een.rol))}
                </li>
              ))}
            </ul>
          </Alert>
        )}
      </div>
    </Dialog>
  )
}
