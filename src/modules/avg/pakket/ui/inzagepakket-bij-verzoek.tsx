import { Link } from '../../../../ui/link.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { useSessie } from '../../../../web/sessie.ts'
import type { Verzoek } from '../../verzoek/verzoek.schema.ts'
import { isOpen } from '../../verzoek/verzoek.ts'
import { pakketText } from '../pakket.text.ts'
import { GEVRAAGD } from '../pakket.ts'

const t = pakketText.bijVerzoek

/** A request to see or take along data is answered by a package; handing that over decides the request. */
export function InzagepakketBijVerzoek({ verzoek }: { verzoek: Verzoek }) {
  const mag = useSessie()?.persoon?.rechten.includes('avg.inzage') ?? false
  if (!mag || !GEVRAAGD.includes(verzoek.soort) || !isOpen(verzoek.status)) return null
  return (
    <Alert kind="info" title={t.titel}>
      <p>{t.uitleg}</p>
      <p>
        <Link href={`/privacy/inzage/nieuw?leerling=${verzoek.leerlingId}&verzoek=${verzoek.id}`}>
          {t.maak}
        </Link>
      </p>
    </Alert>
  )
}
