import { Alert } from '../../../../ui/status.tsx'

/** What went wrong, in the dialog in which it was asked. */
export function ActieFout({ fout }: { fout: { titel: string; tekst: string } | undefined }) {
  if (fout === undefined) return null
  return (
    <Alert kind="fout" title={fout.titel} live>
      {fout.tekst !== '' && <p>{fout.tekst}</p>}
    </Alert>
  )
}
