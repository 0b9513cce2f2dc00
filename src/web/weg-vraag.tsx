import { useBlocker } from '@tanstack/react-router'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { webText } from './web.text.ts'

const t = webText.weg

/** Asks before somebody leaves a page with words that are on this screen only. */
export function WegVraag(props: {
  /** Asked at the moment of leaving. */
  houdTegen: () => boolean | Promise<boolean>
  /** Lets the browser ask when the window closes. */
  bijSluiten: boolean
  uitleg: string
}) {
  const blok = useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname && (await props.houdTegen()),
    enableBeforeUnload: props.bijSluiten,
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
      <p>{props.uitleg}</p>
    </Dialog>
  )
}

/** For a form with a button to save: asks as soon as what is typed differs from what was saved. */
export function NietBewaard({ was, nu }: { was: unknown; nu: unknown }) {
  const anders = JSON.stringify(was) !== JSON.stringify(nu)
  return <WegVraag houdTegen={() => anders} bijSluiten={anders} uitleg={t.uitleg} />
}
