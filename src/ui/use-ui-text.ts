import { createContext, useContext } from 'react'
import { type UiText, uiText } from './ui.text.ts'

export const UiTextContext = createContext<UiText>(uiText)

/** The words of the design system in the language of this screen. */
export function useUiText(): UiText {
  return useContext(UiTextContext)
}
