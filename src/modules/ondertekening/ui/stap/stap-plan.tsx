import { Disclosure } from '../../../../ui/text.tsx'
import { gastStap, useSessie } from '../../../../web/sessie.ts'
import { BetwistVan } from '../../../leerling/ui/betwist.tsx'
import type { OppVersie } from '../../../opp/opp.api.schema.ts'
import { SnapshotDocument } from '../../../opp/ui/document/snapshot-document.tsx'

/** The version to the last letter; `einde` marks where it ends. */
export function HelePlan(props: {
  versie: OppVersie
  titel: string
  open: boolean
  einde?: (element: Element | null) => void
}) {
  const { leerlingId, oppId, inhoud } = props.versie
  // What is disputed stands in the dossier, of which a guest reads this version only.
  const gast = gastStap(useSessie()) !== null
  return (
    <Disclosure title={props.titel} open={props.open}>
      <div className="mijn-heel">
        <BetwistVan leerlingId={gast ? '' : leerlingId} oppId={oppId}>
          <SnapshotDocument inhoud={inhoud} />
        </BetwistVan>
        <div ref={props.einde} className="stap-einde" />
      </div>
    </Disclosure>
  )
}
