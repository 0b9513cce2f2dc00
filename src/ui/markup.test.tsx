import { readFileSync } from 'node:fs'
import { CircleCheck } from 'lucide-react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Button } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { LengthMeter } from './progress.tsx'
import { Badge } from './status.tsx'
import { Table } from './table.tsx'
import { RichText } from './text.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'
import { THEME_KEY, TYPEFACE_KEY } from './use-theme.ts'

describe('markup', () => {
  it('ties a field to its label, help and error', () => {
    const html = renderToStaticMarkup(
      <TextField
        id="naam"
        label="Naam"
        help="Zoals op het rapport"
        error="Vul een naam in."
        value=""
        onChange={() => {}}
      />,
    )
    expect(html).toContain('for="naam"')
    expect(html).toContain('aria-describedby="naam-help naam-error"')
    expect(html).toContain('aria-invalid="true"')
  })

  it('takes a paste that is too long whole, and says how much too long it is', () => {
    const line = (length: number, max: number) =>
      renderToStaticMarkup(
        <TextField
          id="t"
          label="T"
          error={undefined}
          max={max}
          value={'a'.repeat(length)}
          onChange={() => {}}
        />,
      )
    expect(line(250, 200)).not.toMatch(/maxlength/i)
    expect(line(250, 200)).toContain('a'.repeat(250))
    expect(line(250, 200)).toContain('50 tekens te veel')
    expect(line(190, 200)).toContain('Nog 10 tekens')
    // A postcode fills its box: no news.
    expect(line(10, 10)).not.toContain('tekens')
  })

  it('counts characters only near the limit', () => {
    const area = (length: number) =>
      renderToStaticMarkup(
        <TextArea
          id="t"
          label="T"
          error={undefined}
          max={100}
          value={'a'.repeat(length)}
          onChange={() => {}}
        />,
      )
    expect(area(80)).not.toContain('Nog')
    expect(area(99)).toContain('Nog 1 teken<')
    expect(area(103)).toContain('3 tekens te veel')
  })

  it('says why a button does nothing, and keeps it reachable', () => {
    const html = renderToStaticMarkup(<Button disabledReason="Kies eerst een datum.">Beëindig OPP</Button>)
    expect(html).toContain('aria-disabled="true"')
    expect(html).not.toContain(' disabled=')
    const id = /aria-describedby="([^"]+)"/.exec(html)?.[1]
    expect(html).toContain(`id="${id}" class="visually-hidden">Kies eerst een datum.`)
  })

  it('never reads typed text as markup', () => {
    expect(renderToStaticMarkup(<RichText text={'<b>x</b>\n- <i>y</i>'} />)).toBe(
      '<div class="prose"><p>&lt;b&gt;x&lt;/b&gt;</p><ul><li>&lt;i&gt;y&lt;/i&gt;</li></ul></div>',
    )
  })

  it('links every error to its field, and is not there without errors', () => {
    expect(renderToStaticMarkup(<ErrorSummary attempt={1} errors={[]} />)).toBe('')
    const html = renderToStaticMarkup(
      <ErrorSummary attempt={1} errors={[{ fieldId: 'naam', message: 'Vul in.' }]} />,
    )
    expect(html).toContain('href="#naam"')
    expect(html).toContain('Er is 1 veld om na te kijken')
  })

  it('marks the sorted column and names the table', () => {
    const html = renderToStaticMarkup(
      <Table
        caption="Leerlingen"
        count="1 leerling"
        rows={['Noor']}
        rowKey={(row) => row}
        columns={[{ key: 'naam', header: 'Naam', sortable: true, phone: 'title', cell: (row) => row }]}
        sort={{ key: 'naam', direction: 'desc' }}
        onSort={() => {}}
        empty={null}
      />,
    )
    expect(html).toContain('aria-sort="descending"')
    expect(html).toContain('Leerlingen</caption>')
    expect(html).toContain('role="status">1 leerling<')
  })

  it.each([
    [1.5, 'Korter dan 2 A4'],
    [3.4, 'Goed: tussen 2 en 5 A4.'],
    [7, 'Langer dan 5 A4'],
  ])('judges a length of %d pages', (pages, text) => {
    expect(renderToStaticMarkup(<LengthMeter label="Lengte" pages={pages} />)).toContain(text)
  })

  it('gives a status an icon and a word', () => {
    const html = renderToStaticMarkup(<Badge icon={CircleCheck}>Gepubliceerd</Badge>)
    expect(html).toMatch(/<svg.*aria-hidden="true".*Gepubliceerd/)
  })
})

describe('the content security policy', () => {
  it('is kept: no style attribute and no HTML from strings in any component', () => {
    const html = renderToStaticMarkup(<LengthMeter label="Lengte" pages={3} />)
    expect(html).not.toContain('style=')
  })

  it('theme.js reads the keys that useTheme writes', () => {
    const script = readFileSync(new URL('../web/public/theme.js', import.meta.url), 'utf8')
    expect(script).toContain(`'${THEME_KEY}'`)
    expect(script).toContain(`'${TYPEFACE_KEY}'`)
  })
})
