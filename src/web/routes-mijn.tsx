/** The own page of parents and pupils: what is asked of them now, above their plans. */
import { useQuery } from '@tanstack/react-query'
import { EerderGevraagd, NuGevraagd, NuVolgt } from '../modules/ondertekening/ui/stap/mijn-vragen.tsx'
import { mijnVragenQuery } from '../modules/ondertekening/ui/stap/stap-api.ts'
import { useStapTekst } from '../modules/ondertekening/ui/stap/stap-pagina.tsx'
import { isVraagOpen, watVolgt } from '../modules/ondertekening/volgt.ts'
import { MijnPagina } from '../modules/opp/ui/mijn-pagina.tsx'
import { mijnQuery } from '../modules/opp/ui/opp-api.ts'
import { Button } from '../ui/button.tsx'
import { Alert } from '../ui/status.tsx'
import { foutTekst } from './formulier.tsx'

export function MijnMetVragen() {
  const opvraging = useQuery(mijnVragenQuery)
  const t = useStapTekst()
  const vragen = opvraging.data?.vragen
  const plannen = useQuery(mijnQuery).data?.leerlingen.flatMap((l) => l.plannen) ?? []
  const lopend = plannen.filter((p) => p.publicatie !== 'beeindigd').map((p) => p.oppId)
  const volgt = watVolgt(vragen ?? [], lopend)
  return (
    <MijnPagina
      // While it is not known nothing is said about it.
      nietsGevraagd={vragen !== undefined && !vragen.some(isVraagOpen) && volgt.length === 0}
      gevraagd={
        vragen ? (
          <>
            <NuGevraagd vragen={vragen} />
            <NuVolgt lijst={volgt} />
          </>
        ) : (
          opvraging.isError && (
            <Alert
              kind="fout"
              title={t.mijn.mislukt}
              actions={<Button onPress={() => opvraging.refetch()}>{t.opnieuw}</Button>}
            >
              <p>{foutTekst(opvraging.error)}</p>
            </Alert>
          )
        )
      }
      eerder={vragen && <EerderGevraagd vragen={vragen} />}
    />
  )
}
