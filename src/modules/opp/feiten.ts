import {
  behoefteFeiten,
  doelFeiten,
  type Feit,
  factorFeiten,
  feit,
  maatregelFeiten,
} from '../plandelen/feiten.ts'
import type { OnderdeelInhoud, OnderdeelSleutel } from './opp.schema.ts'

type Lezers = {
  readonly [K in OnderdeelSleutel]?: (inhoud: OnderdeelInhoud<K>, planId: string) => readonly Feit[]
}

const lezers: Lezers = {
  uitstroom: ({ verwacht }, planId) => feit(planId, 'uitstroom', verwacht),
  gegevens: ({ kenmerken }) => kenmerken.flatMap((k) => feit(k.id, 'kenmerk', k.kenmerk)),
  factoren: ({ domeinen, items }) => [
    ...domeinen.flatMap((d) => feit(d.id, 'domein', d.domein, d.domein)),
    ...factorFeiten(items),
  ],
  doelen: ({ items }) => doelFeiten(items),
  behoeften: ({ items }) => behoefteFeiten(items),
  maatregelen: ({ items }) => maatregelFeiten(items),
  afwijkingen: ({ onderwijsprogramma, vervangendeDoelen, onderwijstijd }, planId) => [
    ...feit(planId, 'afwijking', onderwijsprogramma.vanToepassing ? 'onderwijsprogramma' : null),
    ...feit(planId, 'afwijking', vervangendeDoelen.vanToepassing ? 'vervangende_doelen' : null),
    ...feit(planId, 'afwijking', onderwijstijd.vanToepassing ? 'onderwijstijd' : null),
  ],
}

/** The coded facts of one section; undefined for a section that has none to count. */
export function oppFeiten<K extends OnderdeelSleutel>(
  sleutel: K,
  inhoud: OnderdeelInhoud<K>,
  planId: string,
): readonly Feit[] | undefined {
  const lezer: Lezers[K] = lezers[sleutel]
  return lezer?.(inhoud, planId)
}
