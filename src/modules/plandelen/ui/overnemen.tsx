import { Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { CheckboxGroup } from '../../../ui/choice-groups.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Skeleton } from '../../../ui/surfaces.tsx'
import { itemTekst, overnemenTekst } from '../bewerken.text.ts'

/** What an earlier plan offers. */
export type Aanbod = {
  readonly schooljaar: string
  readonly items: readonly { readonly id: string; readonly tekst: string }[]
}

type OvernemenProps = {
  /** "Doelen": over the boxes. */
  soort: string
  /** Answers what is there, or `undefined` without an earlier plan. */
  haal: () => Promise<Aanbod | undefined>
  /** How many more this list takes. */
  ruimte: number
  /** What is chosen when these are: a goal comes along with its interim goal. */
  vulAan?: (was: readonly string[], keuze: readonly string[]) => readonly string[]
  /** Copies; answers how many came. */
  neemOver: (gekozen: readonly string[]) => number
  onKlaar: (aantal: number) => void
}

type Stand =
  | { readonly kind: 'dicht' | 'laden' | 'mislukt' | 'geen' }
  | { readonly kind: 'kies'; readonly aanbod: Aanbod }

/** Button and window to copy items from an earlier plan. Fetched when asked for: most plans never need it. */
export function Overnemen(props: OvernemenProps) {
  const [stand, setStand] = useState<Stand>({ kind: 'dicht' })
  const [gekozen, setGekozen] = useState<readonly string[]>([])
  const open = async () => {
    setGekozen([])
    setStand({ kind: 'laden' })
    try {
      const aanbod = await props.haal()
      // Closed meanwhile: then it stays closed.
      setStand((nu) => (nu.kind === 'laden' ? gevonden(aanbod) : nu))
    } catch {
      setStand((nu) => (nu.kind === 'laden' ? { kind: 'mislukt' } : nu))
    }
  }
  const sluit = () => setStand({ kind: 'dicht' })
  const waaromNiet =
    gekozen.length === 0
      ? overnemenTekst.kiesEerst
      : gekozen.length > props.ruimte
        ? overnemenTekst.teVeel(props.ruimte)
        : undefined
  return (
    <>
      <Button variant="quiet" icon={<Copy aria-hidden="true" />} onPress={() => void open()}>
        {overnemenTekst.knop}
      </Button>
      <Dialog
        open={stand.kind !== 'dicht'}
        onClose={sluit}
        title={overnemenTekst.titel}
        wide
        actions={
          <>
            <Button onPress={sluit}>{overnemenTekst.annuleer}</Button>
            {stand.kind === 'kies' && (
              <Button
                variant="primary"
                disabledReason={waaromNiet}
                showReason={gekozen.length > 0}
                onPress={() => {
                  const aantal = props.neemOver(gekozen)
                  sluit()
                  props.onKlaar(aantal)
                }}
              >
                {overnemenTekst.neemOver(gekozen.length)}
              </Button>
            )}
          </>
        }
      >
        {stand.kind === 'laden' && <Skeleton label={overnemenTekst.laden} lines={4} />}
        {stand.kind === 'mislukt' && <Alert kind="fout" title={overnemenTekst.mislukt} live />}
        {stand.kind === 'geen' && <Alert kind="info" title={overnemenTekst.geen} live />}
        {stand.kind === 'kies' && (
          <CheckboxGroup
            id="overnemen"
            label={props.soort}
            help={overnemenTekst.uitleg(stand.aanbod.schooljaar)}
            error={undefined}
            options={stand.aanbod.items.map(({ id, tekst }) => ({
              value: id,
              label: tekst.trim() === '' ? itemTekst.geenTekst : tekst,
            }))}
            value={gekozen}
            onChange={(keuze) => setGekozen(props.vulAan?.(gekozen, keuze) ?? keuze)}
          />
        )}
      </Dialog>
    </>
  )
}

function gevonden(aanbod: Aanbod | undefined): Stand {
  return aanbod === undefined || aanbod.items.length === 0 ? { kind: 'geen' } : { kind: 'kies', aanbod }
}
