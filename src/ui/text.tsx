import { ChevronDown } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { parseText } from './rich-text.ts'
import { useUiText } from './use-ui-text.ts'

/** Plain text as paragraphs and lists; says so when there is none. `empty={null}` shows nothing then. */
export function RichText({ text, empty }: { text: string; empty?: ReactNode }) {
  const t = useUiText()
  const blocks = parseText(text)
  if (blocks.length === 0) return empty === undefined ? <p className="prose-empty">{t.notFilled}</p> : empty
  return (
    <div className="prose">
      {blocks.map((block, index) =>
        block.kind === 'list' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a text have no identity but their place
          <ul key={index}>
            {block.items.map((item, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={place}>{item}</li>
            ))}
          </ul>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <p key={index}>
            {block.lines.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Fragment key={place}>
                {place > 0 && <br />}
                {line}
              </Fragment>
            ))}
          </p>
        ),
      )}
    </div>
  )
}

/** Someone's own words. */
export function Quote({ text, by }: { text: string; by: string }) {
  return (
    <blockquote className="quote">
      <RichText text={text} />
      <cite className="quote-by">{by}</cite>
    </blockquote>
  )
}

export type Fact = { readonly label: string; readonly value: ReactNode }

/** Labels with their values, in as many columns as fit. A missing value is said, not left blank. */
export function DefinitionList({ facts }: { facts: readonly Fact[] }) {
  const t = useUiText()
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => {
        const missing = value === '' || value === undefined || value === null
        return (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-empty={missing || undefined}>{missing ? t.notFilled : value}</dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Opens and closes by itself: the browser's own details element. */
export function Disclosure(props: { title: string; count?: number; open?: boolean; children: ReactNode }) {
  return (
    <details className="disclosure" open={props.open}>
      <summary>
        {props.title}
        {props.count !== undefined && <span className="disclosure-count">{props.count}</span>}
        <ChevronDown aria-hidden="true" size={20} />
      </summary>
      <div className="disclosure-body">{props.children}</div>
    </details>
  )
}
