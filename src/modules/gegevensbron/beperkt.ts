/** What a file says of pupils whose dossier is restricted is left alone. */
import type { Bestand } from './csv.ts'

/** Whose dossier is restricted is not there for who imports, and must not be made a second time (AVG art. 18). */
export function zonderBeperkt(bestand: Bestand, beperkt: ReadonlySet<string> = new Set()): Bestand {
  if (beperkt.size === 0) return bestand
  const leerlingen = bestand.leerlingen.filter(
    ({ sleutel, eckid }) =>
      // A CSV has the school's own number as its key.
      ![`sleutel:${sleutel}`, `nummer:${sleutel}`, `eckid:${eckid}`].some((een) => beperkt.has(een)),
  )
  return { ...bestand, leerlingen }
}
