import { useQuery } from '@tanstack/react-query'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import type { OppSnapshot } from '../../../opp/snapshot.schema.ts'
import { verschilQuery } from '../../../opp/ui/opp-api.ts'
import { Verschil } from '../../../opp/ui/verschil/verschil.tsx'
import type { StapTekst } from '../../stap.text.ts'

/** What is different from the version that this person agreed to before. */
export function SindsMijnAkkoord(props: {
  oppId: string
  van: number
  naar: number
  plan: OppSnapshot
  t: StapTekst
}) {
  const { oppId, van, naar, plan, t } = props
  return (
    <div className="stack">
      <p>{t.sindsUitleg(van)}</p>
      <Opgehaald
        query={useQuery(verschilQuery(oppId, naar, van))}
        laden={t.sindsLaden}
        fout={t.sindsMislukt}
        opnieuw={t.opnieuw}
      >
        {({ wijzigingen }) => (
          <Verschil
            wijzigingen={wijzigingen}
            inhouden={[{ ...plan.onderdelen, hoorgesprek: plan.hoorgesprek }]}
            labels={plan.labels}
            eigenVelden={plan.eigenVelden ?? []}
          />
        )}
      </Opgehaald>
    </div>
  )
}
