import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice-groups.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { foutTekst } from '../../../web/formulier.tsx'
import { berichtenText } from '../berichten.text.ts'
import { LEERLING_IN_MAIL, type LeerlingInMail } from '../berichten.ts'
import { berichtenApi, mailtekstenQuery } from './berichten-api.ts'

const t = berichtenText.instelling

/** May a mail about a plan name the pupil? */
export function LeerlingInMailKeuze({ nu }: { nu: LeerlingInMail }) {
  const client = useQueryClient()
  const [keuze, setKeuze] = useState(nu)
  const [fout, setFout] = useState<string>()
  const bewaar = async () => {
    setFout(undefined)
    try {
      await berichtenApi.instelling({ body: { leerling: keuze } })
      toast(t.bewaard)
      await client.invalidateQueries({ queryKey: mailtekstenQuery.queryKey })
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  return (
    <Card>
      <div className="stack">
        {fout !== undefined && <Alert kind="fout" title={fout} live />}
        <RadioGroup
          id="leerling-in-mail"
          label={t.vraag}
          error={undefined}
          value={keuze}
          onChange={setKeuze}
          options={LEERLING_IN_MAIL.map((value) => ({ value, label: t.keuze[value] }))}
        />
        <div>
          <Button onPress={bewaar} disabledReason={keuze === nu ? t.gelijk : undefined}>
            {t.bewaar}
          </Button>
        </div>
      </div>
    </Card>
  )
}
