import { fetchFile } from './api.ts'

/**
 * Fetches a file and hands it to the browser to keep, so that an error can be said in the page instead of as a file.
 * @throws ApiError what the server said · OfflineError when it was not reached
 */
export async function download(adres: string): Promise<void> {
  const antwoord = await fetchFile(adres)
  const bestand = URL.createObjectURL(await antwoord.blob())
  const link = document.createElement('a')
  link.href = bestand
  link.download = bestandsnaam(antwoord.headers.get('content-disposition')) ?? 'bestand'
  link.click()
  // The browser has taken the file over by then; some need a moment.
  setTimeout(() => URL.revokeObjectURL(bestand), 10_000)
}

/** The name in a Content-Disposition header (RFC 6266): the encoded one first, since names have accents. */
export function bestandsnaam(kop: string | null): string | null {
  const gecodeerd = /filename\*=UTF-8''([^;]+)/i.exec(kop ?? '')?.[1]
  if (gecodeerd !== undefined) {
    try {
      return decodeURIComponent(gecodeerd)
    } catch {
      // Not encoded as the standard says: then the plain name.
    }
  }
  return /filename="([^"]+)"/i.exec(kop ?? '')?.[1] ?? null
}
