import { Button } from '../../../ui/button.tsx'
import { algemeenTekst } from '../schermen.text.ts'

/** Change or remove one row of a list; `naam` tells who can't see the row which one it is. */
export function RijKnoppen(props: {
  naam: string
  /** Why neither is possible now. */
  uit?: string | undefined
  onWijzig: () => void
  onVerwijder: () => void
}) {
  return (
    <div className="button-group">
      <Button variant="quiet" disabledReason={props.uit} onPress={props.onWijzig}>
        {algemeenTekst.wijzig}
        <span className="visually-hidden">{props.naam}</span>
      </Button>
      <Button variant="quiet" disabledReason={props.uit} onPress={props.onVerwijder}>
        {algemeenTekst.verwijder}
        <span className="visually-hidden">{props.naam}</span>
      </Button>
    </div>
  )
}
