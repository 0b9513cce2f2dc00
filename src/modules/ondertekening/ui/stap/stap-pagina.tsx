import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { useSessie } from '../../../../web/sessie.ts'
import { type StapTekst, stapTekst } from '../../stap.text.ts'
import { Stap } from './stap.tsx'
import { stapQuery } from './stap-api.ts'

/** How somebody is spoken to: pupils je, everybody else u. */
export function useStapTekst(): StapTekst {
  return useSessie()?.persoon?.soort === 'leerling' ? stapTekst.je : stapTekst.u
}

/** One request to me: read the version, ask, decide, and see later what I said. */
export function StapPagina() {
  const { tekenaarId = '' } = useParams({ strict: false })
  const t = useStapTekst()
  const opvraging = useQuery(stapQuery(tekenaarId))
  useDocumentTitle(opvraging.data === undefined ? t.besluit : t.titelDicht(opvraging.data.leerling))
  return (
    <Opgehaald query={opvraging} laden={t.laden} fout={t.mislukt} opnieuw={t.opnieuw}>
      {(stap) => <Stap key={stap.id} stap={stap} t={t} />}
    </Opgehaald>
  )
}
