import { Link } from '../../../../ui/link.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { useSessie } from '../../../../web/sessie.ts'
import type { Verzoek } from '../verzoek.schema.ts'
import { verzoekText } from '../verzoek.text.ts'
import { isOpen, MET_PAKKET } from '../verzoek.ts'

const t = verzoekText.pakket

/** A request to see or take along data is answered by a package; handing that over decides the request. */
export function PakketBijVerzoek({ verzoek }: { verzoek: Verzoek }) {
  const mag = useSessie()?.persoon?.rechten.includes('avg.inzage') ?? false
  if (!mag || !MET_PAKKET.includes(verzoek.soort) || !isOpen(verzoek.status)) return null
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
