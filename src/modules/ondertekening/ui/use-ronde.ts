import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from '../../../ui/toast.tsx'
import { foutTekst, type useFormulier } from '../../../web/formulier.tsx'
import { oppSleutel } from '../../opp/ui/opp-api.ts'

/** Fetches anew whatever an act on a round changes: the plan, the tab, the lists of work. */
export function useVers(oppId: string): () => Promise<unknown> {
  const client = useQueryClient()
  return () =>
    Promise.all(
      [oppSleutel(oppId), ['wacht-op'], ['vandaag'], ['plannen']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    )
}

/** One act behind a button. Also after a refusal everything is fetched anew: somebody else was first. */
export function useActie<V>(oppId: string, act: (waarde: V) => Promise<unknown>, gelukt: string) {
  const vers = useVers(oppId)
  const mutatie = useMutation({
    mutationFn: act,
    onSuccess: () => toast(gelukt),
    onSettled: () => vers(),
  })
  return { mutatie, fout: mutatie.isError ? foutTekst(mutatie.error) : undefined }
}

/** Sends a form of a window; when it worked says so and closes. */
export function useVerstuur(oppId: string, formulier: ReturnType<typeof useFormulier>, onKlaar: () => void) {
  const vers = useVers(oppId)
  return async (
    controle: Parameters<typeof formulier.verstuur>[0],
    act: () => Promise<unknown>,
    gelukt: string,
  ): Promise<void> => {
    if (!(await formulier.verstuur(controle, act))) return
    await vers()
    toast(gelukt)
    onKlaar()
  }
}
