import { MessageCircle } from 'lucide-react'
import { Button } from '../../../../ui/button.tsx'
import { formatDateTime } from '../../../../ui/format.ts'
import { RichText } from '../../../../ui/text.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { FormulierFouten, useFormulier } from '../../../../web/formulier.tsx'
import type { MijnStap } from '../../ondertekening.schema.ts'
import type { StapTekst } from '../../stap.text.ts'
import { MAX_TEKST } from './invoer.ts'

/** What this person and the school wrote to each other about this request. */
export function Gesprek({ berichten, t }: { berichten: MijnStap['berichten']; t: StapTekst }) {
  if (berichten.length === 0) return null
  return (
    <ol className="stap-gesprek" aria-label={t.gesprek}>
      {berichten.map(({ van, naam, tekst, op }) => (
        <li key={op} data-van={van}>
          <p className="soft small">
            <strong>{van === 'school' ? t.school(naam) : t.vanMij}</strong> ·{' '}
            <time dateTime={op}>{formatDateTime(op)}</time>
          </p>
          <RichText text={tekst} />
        </li>
      ))}
    </ol>
  )
}

/** A question first: deciding can wait. */
export function VraagFormulier(props: {
  vraag: string
  onVraag: (vraag: string) => void
  onStuur: (vraag: string) => Promise<unknown>
  t: StapTekst
}) {
  const { vraag, onVraag, t } = props
  const formulier = useFormulier()
  const over = vraag.length - MAX_TEKST
  const stuur = async () => {
    const gelukt = await formulier.verstuur(
      { 'stap-vraag': vraag.trim() === '' ? t.vraagLeeg : over > 0 && t.teLang(t.vraagVeld, over) },
      () => props.onStuur(vraag),
    )
    if (gelukt) toast(t.vraagVerstuurd)
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <FormulierFouten formulier={formulier} />
      <TextArea
        id="stap-vraag"
        label={t.vraagVeld}
        error={formulier.fout('stap-vraag')}
        max={MAX_TEKST}
        value={vraag}
        onChange={onVraag}
      />
      <div className="stap-knoppen">
        <Button type="submit" icon={<MessageCircle aria-hidden="true" />} onPress={stuur}>
          {t.stuurVraag}
        </Button>
      </div>
    </form>
  )
}
