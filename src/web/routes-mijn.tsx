/** The own page of parents and pupils: what is asked of them now, above their plans. */
import { useQuery } from '@tanstack/react-query'
import { EerderGevraagd, isVraagOpen, NuGevraagd } from '../modules/ondertekening/ui/stap/mijn-vragen.tsx'
import { mijnVragenQuery } from '../modules/ondertekening/ui/stap/stap-api.ts'
import { useStapTekst } from '../modules/ondertekening/ui/stap/stap-pagina.tsx'
import { MijnPagina } from '../modules/opp/ui/mijn-pagina.tsx'
import { Button } from '../ui/button.tsx'
import { Alert } from '../ui/status.tsx'
import { foutTekst } from './formulier.tsx'

export function MijnMetVragen() {
  const opvraging = useQuery(mijnVragenQuery)
  const t = useStapTekst()
  const vragen = opvraging.data?.vragen
  return (
    <MijnPagina
      // While it is not known nothing is said about it.
      nietsGevraagd={vragen !== undefined && !vragen.some(isVraagOpen)}
      gevraagd={
        vragen ? (
          <NuGevraagd vragen={vragen} />
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
