import { useQuery, useQueryClient } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice-groups.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { formatDate } from '../../../ui/format.ts'
import { ProgressBar } from '../../../ui/progress.tsx'
import { Card, EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { Disclosure } from '../../../ui/text.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { foutTekst } from '../../../web/formulier.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { rolNaam } from '../../organisatie/organisatie.ts'
import type { HerzieningRegel } from '../herziening.commands.ts'
import { herzieningText as t } from '../herziening.text.ts'
import { toegangFouten } from '../toegang.text.ts'
import { herzieningQuery, rechtenApi } from './rechten-api.ts'

function watVan({ bron, rol, waar, vak }: HerzieningRegel): string {
  const naam = rolNaam(rol)
  if (bron === 'rol') return t.rol(naam)
  if (bron === 'groep') return t.groep(naam, waar ?? '', vak)
  return bron === 'leerling' ? t.leerling(naam, waar ?? '') : t.waarneming(naam, waar ?? '')
}

/** Once a year: does each role and link still fit? */
export function HerzieningPagina() {
  useDocumentTitle(t.titel)
  const client = useQueryClient()
  const query = useQuery(herzieningQuery)
  const [toon, setToon] = useState<'open' | 'alles'>('open')
  const [einde, setEinde] = useState<HerzieningRegel>()
  const [fout, setFout] = useState<string>()
  const besluit = async (regel: HerzieningRegel, keuze: 'klopt' | 'beeindigd') => {
    await rechtenApi.besluit({
      params: { bron: regel.bron, bronId: regel.bronId },
      body: { besluit: keuze },
    })
    await Promise.all(
      ['herziening', 'medewerkers', 'vandaag'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    )
    toast(keuze === 'klopt' ? t.bewaardKlopt : t.bewaardBeeindigd)
  }
  const beeindig = async () => {
    if (!einde) return
    try {
      await besluit(einde, 'beeindigd')
      setEinde(undefined)
    } catch (error) {
      setFout(foutTekst(error))
    }
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
              <Card key={id} title={naam}>
                <ul className="rows">
                  {getoond
                    .filter((r) => r.medewerkerId === id)
                    .map((regel) => (
                      <li key={`${regel.bron}-${regel.bronId}`}>
                        <div className="rows-text">
                          <strong>{watVan(regel)}</strong>
                          <div className="soft">
                            {regel.besluit !== null && regel.op !== null
                              ? t.gedaan(regel.door ?? '', formatDate(regel.op))
                              : t.periode(formatDate(regel.vanaf), regel.tot && formatDate(regel.tot))}
                          </div>
                        </div>
                        <div className="row no-print">
                          {regel.besluit === null && (
                            <Button
                              disabledReason={
                                regel.eigen ? toegangFouten['toegang.herziening-zelf'] : undefined
                              }
                              onPress={() => besluit(regel, 'klopt')}
                            >
                              {t.klopt}
                              <span className="visually-hidden">{`${watVan(regel)}, ${naam}`}</span>
                            </Button>
                          )}
                          <Button
                            variant="quiet"
                            disabledReason={
                              regel.eigen
                                ? toegangFouten['toegang.herziening-zelf']
                                : magBeeindigen
                                  ? undefined
                                  : toegangFouten['toegang.herziening-alleen-beheerder']
                            }
                            onPress={() => {
                              setFout(undefined)
                              setEinde(regel)
                            }}
                          >
                            {t.beeindig}
                            <span className="visually-hidden">{`${watVan(regel)}, ${naam}`}</span>
                          </Button>
                        </div>
                      </li>
                    ))}
                </ul>
              </Card>
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
            <ConfirmDialog
              open={einde !== undefined}
              onClose={() => setEinde(undefined)}
              title={einde ? t.beeindigTitel(watVan(einde), einde.medewerker) : ''}
              consequence={t.beeindigGevolg(einde?.medewerker ?? '')}
              confirm={t.beeindig}
              onConfirm={beeindig}
              error={fout}
            />
          </div>
        )
      }}
    </Opgehaald>
  )
}
