import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { type ButtonVariant, buttonClass } from './button.tsx'

export type MenuAction = {
  readonly key: string
  readonly label: string
  readonly icon?: ReactNode
  readonly onPress: () => unknown
  readonly danger?: boolean
  /** Not possible now, and why: shown under the label. */
  readonly disabledReason?: string | undefined
}

type MenuProps = {
  /** Name of the menu; also its text unless `children` is given. */
  label: string
  variant?: ButtonVariant
  items: readonly MenuAction[]
  /** Content of the button when it is not the label (an icon). */
  children?: ReactNode
}

/** A button with a short list of acts. */
export function Menu({ label, variant = 'secondary', items, children }: MenuProps) {
  return (
    <MenuTrigger>
      <Button className={buttonClass(variant, children !== undefined)} aria-label={label}>
        {children ?? label}
      </Button>
      <Popover className="popover-panel" placement="bottom end">
        <AriaMenu
          className="menu"
          disabledKeys={items.filter((item) => item.disabledReason).map((item) => item.key)}
        >
          {items.map((item) => (
            <MenuItem
              key={item.key}
              id={item.key}
              className="menu-item"
              textValue={item.label}
              onAction={() => void item.onPress()}
              data-danger={item.danger || undefined}
            >
              {item.icon}
              <span className="menu-item-text">
                {item.label}
                {item.disabledReason !== undefined && (
                  <span className="menu-item-note">{item.disabledReason}</span>
                )}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
