import { useQuery, useQueryClient } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { RadioGroup } from '../../../ui/choice-groups.tsx'
import { formatDate } from '../../../ui/format.ts'
import { ProgressBar } from '../../../ui/progress.tsx'
import { EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { Disclosure } from '../../../ui/text.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { VraagEerst } from '../../../web/vraag-eerst.tsx'
import type { HerzieningRegel } from '../herziening.commands.ts'
import { herzieningText as t } from '../herziening.text.ts'
import { HerzieningKaart, watVan } from './herziening-kaart.tsx'
import { herzieningQuery, rechtenApi } from './rechten-api.ts'

/** Once a year: does each role and link still fit? */
export function HerzieningPagina() {
  useDocumentTitle(t.titel)
  const client = useQueryClient()
  const query = useQuery(herzieningQuery)
  const [toon, setToon] = useState<'open' | 'alles'>('open')
  const [einde, setEinde] = useState<HerzieningRegel>()
  const besluit = async (regels: readonly HerzieningRegel[], keuze: 'klopt' | 'beeindigd') => {
    for (const { bron, bronId } of regels)
      await rechtenApi.besluit({ params: { bron, bronId }, body: { besluit: keuze } })
    await Promise.all(
      ['herziening', 'medewerkers', 'vandaag'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    )
    toast(keuze === 'beeindigd' ? t.bewaardBeeindigd : t.bewaardKlopt(regels.length))
  }
  return (
    <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
      {({ schooljaar, regels, beeindigd, magBeeindigen }) => {
        const klaar = regels.filter((r) => r.besluit !== null).length
        const getoond = regels.filter((r) => toon === 'alles' || r.besluit === null)
        const mensen = [...new Map(getoond.map((r) => [r.medewerkerId, r.medewerker]))]
        return (
          <div className="stack-l">
            <PageHeader title={t.titel} under={t.intro(schooljaar)} />
            {regels.length > 0 && (
              <ProgressBar
                label={t.voortgang}
                value={klaar}
                max={regels.length}
                detail={t.stand(klaar, regels.length)}
              />
            )}
            <RadioGroup
              id="toon"
              label={t.toon}
              error={undefined}
              inline
              value={toon}
              onChange={setToon}
              options={[
                { value: 'open', label: t.open },
                { value: 'alles', label: t.alles },
              ]}
            />
            {getoond.length === 0 && (
              <EmptyState
                icon={CircleCheck}
                title={regels.length === 0 ? t.leegTitel : t.klaarTitel}
                text={regels.length === 0 ? t.leeg : t.klaar}
              />
            )}
            {mensen.map(([id, naam]) => (
              <HerzieningKaart
                key={id}
                naam={naam}
                regels={getoond.filter((r) => r.medewerkerId === id)}
                magBeeindigen={magBeeindigen}
                onKlopt={(kloppen) => besluit(kloppen, 'klopt')}
                onEinde={setEinde}
              />
            ))}
            {beeindigd.length > 0 && (
              <Disclosure title={t.beeindigdTitel} count={beeindigd.length}>
                <ul>
                  {beeindigd.map((b) => (
                    <li key={`${b.medewerker}-${b.wat}-${b.op}`}>
                      {`${b.medewerker}: ${b.wat}`}{' '}
                      <span className="soft">{t.beeindigdDoor(b.door, formatDate(b.op))}</span>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
            {einde && (
              <VraagEerst
                titel={t.beeindigTitel(watVan(einde), einde.medewerker)}
                gevolg={t.beeindigGevolg(einde.medewerker)}
                knop={t.beeindig}
                onJa={() => besluit([einde], 'beeindigd')}
                onKlaar={() => setEinde(undefined)}
              />
            )}
          </div>
        )
      }}
    </Opgehaald>
  )
}
