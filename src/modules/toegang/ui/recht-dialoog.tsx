import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { CheckboxGroup } from '../../../ui/choice-groups.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { rolNaam } from '../../organisatie/organisatie.ts'
import type { RolMetRechten } from '../rechten.commands.ts'
import { rechtNaam, rechtZin, rechtenText as t } from '../rechten.text.ts'
import { waarschuwingen, weigering } from '../rechten.ts'
import { toegangFouten } from '../toegang.text.ts'
import { rechtenApi } from './rechten-api.ts'
import { Waarschuwingen } from './rechten-waarschuwingen.tsx'

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
    <FormulierDialoog
      titel={rechtNaam(recht)}
      formulier={formulier}
      knop={t.bewaar}
      onBewaar={bewaar}
      onKlaar={onKlaar}
      extraKnop={
        <Button variant="quiet" onPress={() => setGekozen(met(({ standaard }) => standaard.includes(recht)))}>
          {t.terug}
        </Button>
      }
      vooraf={<p className="soft">{rechtZin(recht)}</p>}
    >
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
      <Waarschuwingen gevonden={nieuw} live />
    </FormulierDialoog>
  )
}
