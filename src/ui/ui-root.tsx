import type { ComponentType, ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { AnnounceProvider } from './announce.tsx'
import { LinkContext, type LinkProps } from './link.tsx'
import { ToastRegion } from './toast.tsx'
import { type UiText, uiText } from './ui.text.ts'
import { UiTextContext } from './use-ui-text.ts'

type UiRootProps = {
  /** The router's link; `undefined` gives ordinary anchors. */
  link: ComponentType<LinkProps> | undefined
  locale?: string
  text?: UiText
  children: ReactNode
}

/** Goes once around the application: language of the widgets, live region, toasts, and the router's link. */
export function UiRoot({ link, locale = 'nl-NL', text = uiText, children }: UiRootProps) {
  const content = (
    <AnnounceProvider>
      {children}
      <ToastRegion />
    </AnnounceProvider>
  )
  return (
    <I18nProvider locale={locale}>
      <UiTextContext value={text}>
        {link ? <LinkContext value={link}>{content}</LinkContext> : content}
      </UiTextContext>
    </I18nProvider>
  )
}
