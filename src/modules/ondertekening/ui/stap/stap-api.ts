import { queryOptions } from '@tanstack/react-query'
import { endpoint, fileUrl } from '../../../../web/api.ts'
import type {
  besluitOver,
  haalBewijs,
  haalVersiePdf,
  leesMijnStap,
  leesMijnVragen,
  meldBekeken,
  stelVraag,
} from '../../besluit/besluit.commands.ts'
import type { haalEigenVerzegeldePdf } from '../../vaststellen/verzegeld.commands.ts'

const TEKENAAR = '/ondertekenaars/:tekenaarId'

const mijnVragen = endpoint<typeof leesMijnVragen>('GET /mijn/ondertekeningen')
const lees = endpoint<typeof leesMijnStap>(`GET ${TEKENAAR}`)
export const bekijk = endpoint<typeof meldBekeken>(`POST ${TEKENAAR}/weergaven`)
export const vraagSchool = endpoint<typeof stelVraag>(`POST ${TEKENAAR}/vragen`)
export const beslis = endpoint<typeof besluitOver>(`POST ${TEKENAAR}/besluit`)

export const bewijsAdres = (tekenaarId: string) =>
  fileUrl<typeof haalBewijs>(`GET ${TEKENAAR}/bewijs`, { params: { tekenaarId } })
/** The PDF that was laid before the signers, byte for byte. */
export const stapPdfAdres = (tekenaarId: string) =>
  fileUrl<typeof haalVersiePdf>(`GET ${TEKENAAR}/pdf`, { params: { tekenaarId } })

/** What was established, sealed. */
export const verzegeldStapAdres = (tekenaarId: string) =>
  fileUrl<typeof haalEigenVerzegeldePdf>(`GET ${TEKENAAR}/verzegelde-pdf`, { params: { tekenaarId } })

/** Everything about what I am asked begins with this. */
export const mijnSleutel = ['mijn', 'ondertekeningen'] as const

export const mijnVragenQuery = queryOptions({
  queryKey: mijnSleutel,
  queryFn: ({ signal }) => mijnVragen({}, { signal }),
})

export const stapQuery = (tekenaarId: string) =>
  queryOptions({
    queryKey: [...mijnSleutel, tekenaarId],
    queryFn: ({ signal }) => lees({ params: { tekenaarId } }, { signal }),
  })

export const mijnStapAdres = (tekenaarId: string) => `/ondertekenen/${tekenaarId}`
