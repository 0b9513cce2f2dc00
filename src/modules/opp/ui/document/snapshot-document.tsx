import type { OppSnapshot } from '../../snapshot.schema.ts'
import { OppDocument } from './opp-document.tsx'

/**
 * What was frozen (a version, a talking paper) as a document to read: nothing is left to fill in.
 * @param merk a mark across it, for what is not a version yet
 */
export function SnapshotDocument({ inhoud, merk }: { inhoud: OppSnapshot; merk?: string }) {
  return (
    <OppDocument
      kop={inhoud.kop}
      labels={inhoud.labels}
      eigenVelden={inhoud.eigenVelden}
      inhoud={inhoud.onderdelen}
      hoorgesprek={inhoud.hoorgesprek}
      hoormoment={inhoud.hoormoment}
      overleggen={inhoud.overleggen ?? []}
      lengteReden={inhoud.lengteReden}
      toonOpen={false}
      {...(merk === undefined ? {} : { merk })}
    />
  )
}
