import { useQuery } from '@tanstack/react-query'
import { Link } from '../../../../ui/link.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { useRecht } from '../../../../web/sessie.ts'
import { beperkingText } from '../beperking.text.ts'
import { doelNaam } from '../verzoek.text.ts'
import { beperkingenQuery } from './verzoek-api.ts'

const t = beperkingText.balk

/** Above the dossier, for the few who still read it: that its use is restricted. To all others it isn't there. */
export function BeperkingBalk({ leerlingId, oppId }: { leerlingId: string; oppId?: string }) {
  const mag = [useRecht('avg.behandelen'), useRecht('avg.toezien')].some(Boolean)
  const query = useQuery({ ...beperkingenQuery(leerlingId), enabled: mag && leerlingId !== '', retry: false })
  // Around a plan: of other plans it says nothing.
  const hier = query.data?.beperkingen.filter(
    ({ doelSoort, doelId }) => oppId === undefined || doelSoort !== 'plan' || doelId === oppId,
  )
  return hier?.map(({ id, verzoekId, doelSoort }) => (
    <Alert
      key={id}
      kind="let_op"
      title={doelSoort === 'dossier' ? t.heel : t.deel(doelNaam[doelSoort])}
      actions={<Link href={`/privacy/verzoeken/${verzoekId}`}>{t.naar}</Link>}
    >
      <p>{t.tekst}</p>
      <p>{t.ziet((query.data?.ziet ?? []).map(({ naam, behandelt }) => t.zietNaam(naam, behandelt)))}</p>
    </Alert>
  ))
}
