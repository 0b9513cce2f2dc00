import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { formatDate } from '../../../../ui/format.ts'
import { Card } from '../../../../ui/surfaces.tsx'
import { betwistText } from '../betwist.text.ts'
import type { DoelKeuze, Verzoek } from '../verzoek.schema.ts'
import { DoelVelden } from './doel-velden.tsx'
import { verzoekApi } from './verzoek-api.ts'
import { VerzoekDialoog } from './verzoek-dialoog.tsx'

const t = betwistText.uitvoeren

/** What was granted is done the normal way; here stands that it was, and by which revision. */
export function Uitvoering({ verzoek, doelen }: { verzoek: Verzoek; doelen: readonly DoelKeuze[] }) {
  const [open, setOpen] = useState(false)
  const [doel, setDoel] = useState(verzoek.doel)
  const { uitgevoerd, kan } = verzoek
  const mag = kan.stappen.includes('uitvoeren')
  if (!uitgevoerd && !mag) return null
  return (
    <Card title={t.titel} action={mag && <Button onPress={() => setOpen(true)}>{t.knop}</Button>}>
      <div className="stack">
        {uitgevoerd ? (
          <>
            <p>{t.klaarOp(formatDate(uitgevoerd.op), uitgevoerd.naam ?? '')}</p>
            {uitgevoerd.revisie !== null && <p>{t.revisie(uitgevoerd.revisie)}</p>}
          </>
        ) : (
          <p>{t.open}</p>
        )}
      </div>
      {open && (
        <VerzoekDialoog
          titel={t.dialoog}
          uitleg={t.uitleg}
          bewaar={t.bewaar}
          klaar={t.klaar}
          controle={{}}
          doe={() => verzoekApi.voerUit({ params: { verzoekId: verzoek.id }, body: { doel } })}
          onKlaar={() => setOpen(false)}
        >
          {({ fout }) => (
            <DoelVelden id="uit-doel" doel={doel} keuzes={doelen} fout={fout('doel')} onChange={setDoel} />
          )}
        </VerzoekDialoog>
      )}
    </Card>
  )
}
