/** What a file says of pupils whose dossier is restricted is left alone. */
import type { Bestand } from './csv.ts'

/** Whose dossier is restricted is not there for who imports, and must not be made a second time (AVG art. 18). */
export function zonderBeperkt(bestand: Bestand, beperkt: ReadonlySet<string> = new Set()): Bestand {
  if (beperkt.size === 0) return bestand
  // A CSV has the school's own number as its key.
  const opSleutel = (sleutel: string | null) =>
    beperkt.has(`sleutel:${sleutel}`) || beperkt.has(`nummer:${sleutel}`)
  const leerlingen = bestand.leerlingen.filter(
    ({ sleutel, eckid }) => !opSleutel(sleutel) && !beperkt.has(`eckid:${eckid}`),
  )
  const { csv } = bestand
  if (!csv) return { ...bestand, leerlingen }
  const ouders = csv.ouders.filter(({ leerlingSleutel }) => !opSleutel(leerlingSleutel))
  return { ...bestand, leerlingen, csv: { ...csv, ouders } }
}

/** How many lines of the file are left alone. */
export function aantalBeperkt(heel: Bestand, beperkt: ReadonlySet<string> | undefined): number {
  const over = zonderBeperkt(heel, beperkt)
  const ouders = (bestand: Bestand) => bestand.csv?.ouders.length ?? 0
  return heel.leerlingen.length - over.leerlingen.length + ouders(heel) - ouders(over)
}
