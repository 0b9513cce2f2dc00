import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { inAmsterdam } from '../../../platform/datum.ts'
import { Button } from '../../../ui/button.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Card } from '../../../ui/surfaces.tsx'
import { Disclosure } from '../../../ui/text.tsx'
import { toast } from '../../../ui/toast.tsx'
import { VraagEerst } from '../../../web/vraag-eerst.tsx'
import { medewerkersText } from '../medewerkers.text.ts'

const t = medewerkersText.rollen

/** Something of a colleague that lasts from one day to another: a role, a link, standing in. */
export type Looptijd = {
  readonly id: string
  readonly wat: string
  /** Stands before the days. */
  readonly als?: string
  readonly vanaf: string
  readonly tot: string | null
  /** Changes or lengthens it. */
  readonly wijzig?: { readonly knop: string; readonly reden: string | undefined; readonly open: () => void }
  readonly einde?: Einde
}
/** Ending it now, asked first. */
export type Einde = {
  readonly reden: string | undefined
  readonly titel: string
  readonly gevolg: string
  readonly gedaan: string
  readonly doe: () => Promise<unknown>
}

const LIJSTEN = ['medewerkers', 'groepen', 'vandaag']
/** After a change: what is fetched anew, and what is said. */
export function useGedaan() {
  const client = useQueryClient()
  return async (tekst: string): Promise<void> => {
    await Promise.all(LIJSTEN.map((key) => client.invalidateQueries({ queryKey: [key] })))
    toast(tekst)
  }
}

const dagen = ({ als, vanaf, tot }: Looptijd): string =>
  [als, t.periode(formatDate(vanaf), tot && formatDate(tot))].filter(Boolean).join(' · ')

/** What runs now or later with what can be done about it, and what was. */
export function LooptijdKaart(props: {
  titel: string
  intro: string
  leeg: string
  eerder: string
  action: ReactNode
  rijen: readonly Looptijd[]
  /** What deserves attention, above the rows. */
  melding?: ReactNode
}) {
  const { titel, intro, leeg, eerder, action, rijen, melding } = props
  const gedaan = useGedaan()
  const [einde, setEinde] = useState<Einde>()
  const vandaag = inAmsterdam(new Date())
  const loopt = ({ tot }: Looptijd) => tot === null || tot >= vandaag
  const nu = rijen.filter(loopt)
  const voorbij = rijen.filter((rij) => !loopt(rij))
  return (
    <Card title={titel} action={action}>
      <div className="stack">
        <p className="soft">{nu.length === 0 ? leeg : intro}</p>
        {melding}
        {nu.length > 0 && (
          <ul className="rows">
            {nu.map((rij) => (
              <Rij key={rij.id} rij={rij} onEinde={setEinde} />
            ))}
          </ul>
        )}
        {voorbij.length > 0 && (
          <Disclosure title={eerder} count={voorbij.length}>
            <ul>
              {voorbij.map((rij) => (
                <li key={rij.id}>
                  {rij.wat} <span className="soft">{dagen(rij)}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
      {einde && (
        <VraagEerst
          titel={einde.titel}
          gevolg={einde.gevolg}
          knop={t.beeindig}
          onJa={async () => {
            await einde.doe()
            await gedaan(einde.gedaan)
          }}
          onKlaar={() => setEinde(undefined)}
        />
      )}
    </Card>
  )
}

function Rij({ rij, onEinde }: { rij: Looptijd; onEinde: (einde: Einde) => void }) {
  const { wat, wijzig, einde } = rij
  return (
    <li>
      <div className="rows-text">
        <strong>{wat}</strong>
        <div className="soft">{dagen(rij)}</div>
      </div>
      <div className="row">
        {wijzig && (
          <Button variant="quiet" disabledReason={wijzig.reden} onPress={wijzig.open}>
            {wijzig.knop}
            <span className="visually-hidden">{wat}</span>
          </Button>
        )}
        {einde && (
          <Button variant="quiet" disabledReason={einde.reden} onPress={() => onEinde(einde)}>
            {t.beeindig}
            <span className="visually-hidden">{wat}</span>
          </Button>
        )}
      </div>
    </li>
  )
}
