import { useQuery } from '@tanstack/react-query'
import { huisstijlQuery, logoAdres } from '../modules/organisatie/ui/huisstijl.ts'

/** Whose school this is: its logo, when it has one, and its name. */
export function SchoolNaam({ naam }: { naam: string }) {
  const { data } = useQuery(huisstijlQuery)
  return (
    <span className="school-naam">
      {data?.logo && (
        // The name stands beside it, so that the picture adds nothing to who can't see it.
        <img
          className="school-logo"
          src={logoAdres(data.logo.sha256)}
          alt=""
          width={data.logo.breedte}
          height={data.logo.hoogte}
        />
      )}
      <span className="school-woord">{naam}</span>
    </span>
  )
}
