import { queryOptions } from '@tanstack/react-query'
import { endpoint, fileUrl, upload } from '../../../web/api.ts'
import type { haalBijlage, lijstBijlagen, verwijderBijlage, voegBijlageToe } from '../dossier.commands.ts'

const lijst = endpoint<typeof lijstBijlagen>('GET /leerlingen/:leerlingId/bijlagen')

/** Below the key of the pupil, so that the timeline is fetched anew as well. */
export const leerlingSleutel = (leerlingId: string) => ['leerling', leerlingId] as const
export const bijlagenQuery = (leerlingId: string) =>
  queryOptions({
    queryKey: [...leerlingSleutel(leerlingId), 'bijlagen'],
    queryFn: ({ signal }) => lijst({ params: { leerlingId } }, { signal }),
  })

export const bewaarBijlage = (leerlingId: string, bestand: File) =>
  upload<typeof voegBijlageToe>('POST /leerlingen/:leerlingId/bijlagen', { params: { leerlingId } }, bestand)
export const verwijder = endpoint<typeof verwijderBijlage>(
  'DELETE /leerlingen/:leerlingId/bijlagen/:bijlageId',
)
export const bijlageUrl = (leerlingId: string, bijlageId: string): string =>
  fileUrl<typeof haalBijlage>('GET /leerlingen/:leerlingId/bijlagen/:bijlageId/bestand', {
    params: { leerlingId, bijlageId },
  })
