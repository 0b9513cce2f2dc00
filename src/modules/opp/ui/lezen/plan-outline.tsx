import { useEffect, useState } from 'react'
import { documentTekst as t } from '../../document.text.ts'
import { type OnderdeelSleutel, onderdeelSleutels, onderdelen } from '../../opp.schema.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { deelAnker } from '../adressen.ts'
import type { Deel } from '../document/lezer.tsx'

type Kop = keyof typeof t.delen
const kopVan = (deel: OnderdeelSleutel): Kop =>
  onderdelen[deel].handelingsdeel
    ? 'handelingsdeel'
    : onderdelen[deel].stap === 'handelingsdeel'
      ? 'verder'
      : onderdelen[deel].stap

/** The parts of the document in reading order; the talk with the pupil stands behind the views. */
const INDELING = (Object.keys(t.delen) as Kop[]).map((kop) => ({
  // the keys of a literal
  kop,
  delen: onderdeelSleutels
    .filter((deel) => kopVan(deel) === kop)
    .flatMap((deel): Deel[] => (deel === 'zienswijzen' ? [deel, 'hoorgesprek'] : [deel])),
}))
const titelVan = (deel: Deel) => (deel === 'hoorgesprek' ? t.hoor.titel : onderdeelTekst[deel].titel)

/** Where am I in the plan, and where can I go. */
export function PlanOutline() {
  const hier = useLeesplek()
  return (
    <nav className="opp-outline" aria-label={t.inhoud}>
      {INDELING.map(({ kop, delen }) => (
        <div key={kop} data-deel={kop}>
          <a className="opp-outline-kop" href={`#deel-${kop}`}>
            {t.delen[kop]}
          </a>
          <ul className="opp-outline-lijst">
            {delen.map((deel) => (
              <li key={deel}>
                <a href={deelAnker(deel)} aria-current={hier === deel ? 'location' : undefined}>
                  {titelVan(deel)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** The part at the top of the window. */
function useLeesplek(): string | undefined {
  const [hier, setHier] = useState<string>()
  useEffect(() => {
    const zichtbaar = new Set<string>()
    const delen = [...document.querySelectorAll<HTMLElement>('.doc-rubriek[id]')]
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) zichtbaar.add(target.id)
          else zichtbaar.delete(target.id)
        setHier(delen.find((deel) => zichtbaar.has(deel.id))?.id)
      },
      { rootMargin: '-80px 0px -60% 0px' },
    )
    for (const deel of delen) observer.observe(deel)
    return () => observer.disconnect()
  }, [])
  return hier
}
