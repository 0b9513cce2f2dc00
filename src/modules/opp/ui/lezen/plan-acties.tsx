import { Download, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { Button, buttonClass } from '../../../../ui/button.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Menu, type MenuAction } from '../../../../ui/menu.tsx'
import type { Opp } from '../../opp.api.schema.ts'
import { oppTekst } from '../../opp.text.ts'
import { leesTekst as t } from '../../paginas.text.ts'
import { bewerkAdres } from '../adressen.ts'
import { BeeindigDialoog } from '../dialogen/beeindig-dialoog.tsx'
import { DeelDialoog, StopDelenDialoog } from '../dialogen/deel-dialoog.tsx'
import { ExporteerDialoog } from '../dialogen/exporteer-dialoog.tsx'
import { PubliceerDialoog } from '../dialogen/publiceer-dialoog.tsx'
import { VerwijderDialoog, VerzoekDialoog } from '../dialogen/verwijder-dialoog.tsx'
import { heeftRecht, redenWaarom } from '../reden.ts'

const DIALOGEN = {
  publiceer: PubliceerDialoog,
  exporteer: ExporteerDialoog,
  deel: DeelDialoog,
  stopDelen: StopDelenDialoog,
  beeindig: BeeindigDialoog,
  verwijder: VerwijderDialoog,
  verzoek: VerzoekDialoog,
} as const
export type Vraag = keyof typeof DIALOGEN

/** The acts of a plan; each is there for who has the right, and says why when its state forbids it now. */
export function PlanActies({ opp, vraag, onVraag }: PlanVraagProps) {
  const schrijft = opp.abilities.schrijven?.mag === true
  const publiceert = opp.abilities.publiceren?.mag === true
  const meer = meerActies(opp, onVraag)
  return (
    <>
      {schrijft && (
        <Link href={bewerkAdres(opp.id)} className={buttonClass(publiceert ? 'secondary' : 'primary')}>
          <PencilLine aria-hidden="true" />
          {t.bewerk}
        </Link>
      )}
      {heeftRecht(opp, 'exporteren') && (
        <Button
          icon={<Download aria-hidden="true" />}
          onPress={() => onVraag('exporteer')}
          disabledReason={redenWaarom(opp, 'exporteren')}
        >
          {t.exporteer}
        </Button>
      )}
      {meer.length > 0 && <Menu label={t.meer} items={meer} />}
      {heeftRecht(opp, 'publiceren') && opp.publicatie !== 'beeindigd' && (
        <Button
          variant="primary"
          onPress={() => onVraag('publiceer')}
          disabledReason={redenWaarom(opp, 'publiceren')}
        >
          {oppTekst.publiceer}
        </Button>
      )}
      <PlanDialoog opp={opp} vraag={vraag} onVraag={onVraag} />
    </>
  )
}

interface PlanVraagProps {
  opp: Opp
  vraag: Vraag | undefined
  onVraag: (vraag: Vraag | undefined) => void
}

/** A dialog is made anew each time, so that nothing typed for another moment is left in it. */
function PlanDialoog({ opp, vraag, onVraag }: PlanVraagProps) {
  if (vraag === undefined) return null
  const Dialoog = DIALOGEN[vraag]
  return <Dialoog opp={opp} open onClose={() => onVraag(undefined)} />
}

function meerActies(opp: Opp, onVraag: (vraag: Vraag) => void): MenuAction[] {
  const actie = (
    handeling: keyof Opp['abilities'],
    vraag: Vraag,
    label: string,
    rest: { danger?: true } = {},
  ): MenuAction[] =>
    heeftRecht(opp, handeling)
      ? [
          {
            key: vraag,
            label,
            onPress: () => onVraag(vraag),
            disabledReason: redenWaarom(opp, handeling),
            ...rest,
          },
        ]
      : []
  // One way or two: which of them applies is the state's business, the label stays the one that schools know.
  const wegMet =
    opp.verwijderwijze === 'direct' || opp.verwijderverzoek !== null ? 'verwijderen' : 'verwijderverzoekDoen'
  return [
    ...(opp.publicatie === 'beeindigd' ? [] : actie('delen', 'deel', opp.gedeeld ? t.deelOpnieuw : t.deel)),
    ...(opp.gedeeld ? actie('delenStoppen', 'stopDelen', t.stopDelen) : []),
    ...(opp.publicatie === 'beeindigd' ? [] : actie('beeindigen', 'beeindig', oppTekst.beeindig)),
    ...actie(wegMet, wegMet === 'verwijderen' ? 'verwijder' : 'verzoek', oppTekst.verwijder, {
      danger: true,
    }),
  ]
}

/** Which question is open. */
export function useVraag() {
  const [vraag, setVraag] = useState<Vraag>()
  return { vraag, onVraag: setVraag }
}
