import { useBlocker } from '@tanstack/react-router'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { wizardTekst } from '../../wizard.text.ts'

const t = wizardTekst.weg

/** Leaving the step waits until everything is on the server; when that fails, the person decides and nothing goes by itself. */
export function WegDialoog({ bewaarAlles }: { bewaarAlles: () => Promise<boolean> }) {
  const blok = useBlocker({
    shouldBlockFn: async ({ current, next }) => current.pathname !== next.pathname && !(await bewaarAlles()),
    // Autosave asks the browser itself before the window closes.
    enableBeforeUnload: false,
    withResolver: true,
  })
  return (
    <Dialog
      open={blok.status === 'blocked'}
      onClose={() => blok.reset?.()}
      title={t.titel}
      actions={
        <>
          <Button onPress={() => blok.proceed?.()}>{t.ga}</Button>
          <Button variant="primary" onPress={() => blok.reset?.()}>
            {t.blijf}
          </Button>
        </>
      }
    >
      <p>{t.uitleg}</p>
    </Dialog>
  )
}
