import { WegVraag } from '../../../../web/weg-vraag.tsx'
import { wizardTekst } from '../../wizard.text.ts'

/** Leaving the step waits until everything is on the server; when that fails, the person decides and nothing goes by itself. */
export function WegDialoog({ bewaarAlles }: { bewaarAlles: () => Promise<boolean> }) {
  // Autosave asks the browser itself before the window closes.
  return (
    <WegVraag
      houdTegen={async () => !(await bewaarAlles())}
      bijSluiten={false}
      uitleg={wizardTekst.weg.uitleg}
    />
  )
}
