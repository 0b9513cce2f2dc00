import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FileDrop } from '../../../../ui/file-drop.tsx'
import { Select } from '../../../../ui/select.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { foutTekst } from '../../../../web/formulier.tsx'
import { bewaarBijlage, bijlagenQuery, leerlingSleutel } from '../../../dossier/ui/bijlagen-api.ts'
import { scanTekst as t } from '../../dialogen.text.ts'

type Props = {
  id: string
  label: string
  error: string | undefined
  optional?: boolean
  leerlingId: string
  value: string
  onChange: (bijlageId: string) => void
}

/** A scan: an attachment that the pupil has, or a new one, kept at once among the attachments. */
export function ScanVeld({ id, label, error, optional, leerlingId, value, onChange }: Props) {
  const client = useQueryClient()
  const { data } = useQuery({ ...bijlagenQuery(leerlingId), retry: false })
  const [bezig, setBezig] = useState<File>()
  const [mislukt, setMislukt] = useState<string>()
  const bewaar = async (bestand: File) => {
    if (bezig) return
    setBezig(bestand)
    setMislukt(undefined)
    try {
      const { id: nieuw } = await bewaarBijlage(leerlingId, bestand)
      await client.invalidateQueries({ queryKey: leerlingSleutel(leerlingId) })
      onChange(nieuw)
    } catch (reden) {
      setMislukt(foutTekst(reden))
    } finally {
      setBezig(undefined)
    }
  }
  return (
    <div className="stack">
      <Select
        id={id}
        label={label}
        error={error}
        optional={optional ?? false}
        empty={optional ? t.geen : t.kies}
        value={value}
        options={(data?.bijlagen ?? []).map((b) => ({ value: b.id, label: b.naam }))}
        onChange={onChange}
      />
      {data?.kan.beheren && (
        <FileDrop
          id={`${id}-nieuw`}
          label={t.nieuw}
          help={t.hulp}
          error={undefined}
          accept=".pdf,.png,.jpg,.jpeg"
          file={bezig}
          onFile={(bestand) => void bewaar(bestand)}
        />
      )}
      <p role="status" className="soft small">
        {bezig && t.bezig}
      </p>
      {mislukt !== undefined && (
        <Alert kind="fout" title={t.mislukt} live>
          <p>{mislukt}</p>
        </Alert>
      )}
    </div>
  )
}
