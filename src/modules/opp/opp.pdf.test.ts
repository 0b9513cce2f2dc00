import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { conceptOpp, leegOpp, voorbeeldOpp } from '../../../test/fixtures/opp-pdf-voorbeeld.ts'
import { checkPdfUa } from '../../../test/pdf/gate.ts'
import { pdfText } from '../../../test/pdf/read.ts'
import { createPdfRenderer } from '../../platform/pdf/renderer.ts'
import type { OppPdfModel } from './opp.pdf.model.ts'
import { paginaLengte, renderOpp } from './opp.pdf.ts'
import { onderdeelSleutels } from './opp.schema.ts'

const renderer = createPdfRenderer({ workspace: fileURLToPath(new URL('../../', import.meta.url)) })
afterAll(() => renderer.close())

/** Text as a reader sees it: one line, page after page. */
const readText = async (pdf: Uint8Array) =>
  (await pdfText(pdf)).join('\n').replaceAll('\u200b', '').replace(/\s+/gu, ' ')

/** Every string of a user in the model replaced. */
function everywhere(model: OppPdfModel, text: string): OppPdfModel {
  const replace = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return value === '' || key === 'vastgelegdOp' ? value : text
    if (Array.isArray(value)) return value.map((item) => replace(item))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replace(item, name)]))
  }
  // Same keys and kinds as the model that went in; only strings became other strings.
  return replace(model) as OppPdfModel
}

const metZienswijze = (tekst: string): OppPdfModel => ({
  ...voorbeeldOpp,
  zienswijzen: [{ wie: 'Moeder', tekst, begrepen: '' }],
})

describe('a full plan', () => {
  test('is accessible, says everything and stays within five pages', async () => {
    const { pdf, pages } = await renderOpp(renderer, voorbeeldOpp)
    expect(await checkPdfUa(pdf)).toEqual([])
    expect(pages).toBeLessThanOrEqual(5)
    const text = await readText(pdf)
    const opeenvolgend = [
      'Ontwikkelingsperspectief',
      'Noor van den Berg-Özdemir · groep 7 · schooljaar 2026-2027',
      'Verwachte uitstroom',
      'vmbo gemengde/theoretische leerweg',
      'Bevorderende en belemmerende factoren',
      'relevant omdat zij daardoor geen tijd overhoudt',
      'Zienswijzen',
      'De stem van Noor',
      'Deels overgenomen',
      'Handelingsdeel',
      'Met dit deel van het plan moeten ouders instemmen.',
      'Einddoel van de schoolloopbaan',
      'Doel 1',
      '1.1',
      'Deels behaald',
      'Afspraken',
      'Handtekeningen',
      'Kemal Özdemir',
    ]
    const places = opeenvolgend.map((words, at) =>
      text.indexOf(words, at === 0 ? 0 : text.indexOf(opeenvolgend[at - 1] ?? '')),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(text).not.toContain('CONCEPT')
    expect(text).not.toContain('Nog niet ingevuld')
  })

  test('carries school, version, hash and page on each page', async () => {
    const { pdf, pages } = await renderOpp(renderer, voorbeeldOpp)
    const texts = await pdfText(pdf)
    texts.forEach((text, at) => {
      expect(text).toContain('Basisschool De Waterlelie')
      expect(text).toContain('Versie 3')
      expect(text).toContain(voorbeeldOpp.versie.hash)
      expect(text).toContain(`Pagina ${at + 1} van ${pages}`)
    })
  })

  test('is the same file each time, and another file when the content differs', async () => {
    const first = await renderOpp(renderer, voorbeeldOpp)
    const second = await renderOpp(renderer, voorbeeldOpp)
    expect(second.sha256).toBe(first.sha256)
    expect(second.pdf.equals(first.pdf)).toBe(true)
    expect((await renderOpp(renderer, metZienswijze('Anders.'))).sha256).not.toBe(first.sha256)
  })
})

test('the own fields of the school are said, in every section and in an empty plan too', async () => {
  const eigen = Object.fromEntries(
    onderdeelSleutels.map((sleutel) => [
      sleutel,
      [{ label: `Eigen ${sleutel}`, waarde: `Waarde ${sleutel}` }],
    ]),
  )
  for (const model of [voorbeeldOpp, leegOpp]) {
    const { pdf } = await renderOpp(renderer, { ...model, eigen })
    expect(await checkPdfUa(pdf)).toEqual([])
    const text = await readText(pdf)
    for (const sleutel of onderdeelSleutels) expect.soft(text).toContain(`Waarde ${sleutel}`)
  }
})

test('a draft carries CONCEPT on each page and passes the gate', async () => {
  const { pdf } = await renderOpp(renderer, conceptOpp)
  expect(await checkPdfUa(pdf)).toEqual([])
  for (const text of await pdfText(pdf)) expect(text).toContain('CONCEPT')
})

test('an empty plan leaves parts out, except what the law asks', async () => {
  const { pdf } = await renderOpp(renderer, leegOpp)
  expect(await checkPdfUa(pdf)).toEqual([])
  const text = await readText(pdf)
  for (const part of ['Zienswijzen', 'Contact', 'Bijlagen', 'Integratief beeld', 'Niveau', 'Afwijkingen']) {
    expect(text).not.toContain(part)
  }
  expect(text).toMatch(
    /Bestemming: nog niet ingevuld.*Onderbouwing: nog niet ingevuld.*factoren Nog niet ingevuld.*De stem van Noor Nog niet ingevuld.*De leerling Nog niet ingevuld.*Doelen: nog niet ingevuld.*Afspraken Nog niet ingevuld/u,
  )
})

test('a pupil who was not heard: the reason stands in the plan', async () => {
  const hoorgesprek = {
    gehoord: false,
    moment: 'bij het evalueren',
    datum: '9 juni 2026',
    reden: 'Noor wilde nu niet praten.',
    geprobeerd: 'Twee keer gevraagd.',
  } as const
  const { pdf } = await renderOpp(renderer, { ...voorbeeldOpp, hoorgesprek })
  expect(await readText(pdf)).toMatch(
    /Niet gehoord bij het evalueren · 9 juni 2026 Noor wilde nu niet praten\..*Twee keer gevraagd\./u,
  )
  expect(await checkPdfUa(pdf)).toEqual([])
})

describe('text of users', () => {
  test.each([
    ['markup', '#panic() #import *x* $y$ <b> _z_ = kop', '#panic() #import *x* $y$ <b> _z_ = kop'],
    ['PDF syntax', 'a) Tj /JS (app.alert\\(1\\)) \\', 'a) Tj /JS (app.alert\\(1\\)) \\'],
    ['HTML with a file', '<iframe src=file:///etc/passwd>', '<iframe src=file:///etc/passwd>'],
    ['names', 'Yağmur Ștefan Łukasz José Ýr', 'Yağmur Ștefan Łukasz José Ýr'],
    ['emoji', 'fijn 😀 zo', 'fijn 😀 zo'],
    ['control characters', 'a\u0000b\u001bc\u202ed', 'abcd'],
    ['a lone surrogate', 'voor\ud83d na', 'voor'],
  ])('%s stands in the PDF as typed', async (_, typed, shown) => {
    const { pdf } = await renderOpp(renderer, metZienswijze(typed))
    expect(await readText(pdf)).toContain(shown)
    expect(await checkPdfUa(pdf)).toEqual([])
  })

  test('Arabic names keep their letters', async () => {
    const { pdf } = await renderOpp(renderer, metZienswijze('\u0645\u0631\u064a\u0645'))
    const letters = new Set((await readText(pdf)).normalize('NFKC'))
    for (const letter of '\u0645\u0631\u064a') expect(letters).toContain(letter)
    expect(await checkPdfUa(pdf)).toEqual([])
  })

  test.each([
    ['markup', '#panic() *x* $y$ <b>\n- #import "a"\n\n\\'],
    ['a word of 200 letters', 'x'.repeat(200)],
    ['mixed scripts', '\u0645\u0631\u064a\u0645 😀\u0301 e\u0301 \u200f(a) \u4e2d'],
  ])('%s in every field at once still gives an accessible plan', async (_, text) => {
    const { pdf } = await renderOpp(renderer, everywhere(voorbeeldOpp, text))
    expect(await checkPdfUa(pdf)).toEqual([])
  })

  test('ten thousand characters in every long field break over pages without loss', async () => {
    const long = `${'Dit is een lange zin over hoe het op school gaat. '.repeat(199)}EINDE`
    const [doel] = voorbeeldOpp.handelingsdeel.doelen
    const [domein] = voorbeeldOpp.domeinen
    if (!doel || !domein) throw new Error('fixture')
    const factor = {
      tekst: long,
      context: 'leerling',
      bron: 'leraar',
      datum: '1 juni 2026',
      relevantOmdat: '',
    }
    const model: OppPdfModel = {
      ...metZienswijze(long),
      domeinen: [{ ...domein, bevorderend: [factor], ondersteuningsbehoefte: long }],
      handelingsdeel: { ...voorbeeldOpp.handelingsdeel, doelen: [{ ...doel, tekst: long, begin: long }] },
    }
    const { pdf, pages } = await renderOpp(renderer, model)
    expect((await readText(pdf)).match(/EINDE/gu)).toHaveLength(5)
    expect(pages).toBeLessThan(30)
    expect(await checkPdfUa(pdf)).toEqual([])
  })

  test('a list in a field is a list', async () => {
    const plain = await renderOpp(renderer, metZienswijze('een\ntwee'))
    const list = await renderOpp(renderer, metZienswijze('- een\n- twee'))
    expect(await readText(list.pdf)).toContain('• een • twee')
    expect(await readText(plain.pdf)).not.toContain('• een')
  })
})

describe('length meter', () => {
  test('counts the pages of the real layout in tenths', async () => {
    const { pages } = await renderOpp(renderer, voorbeeldOpp)
    const length = await paginaLengte(renderer, voorbeeldOpp)
    expect(Math.ceil(length)).toBe(pages)
    expect(length * 10).toBeCloseTo(Math.round(length * 10), 6)
  })

  test('grows with the text', async () => {
    const short = await paginaLengte(renderer, leegOpp)
    const long = await paginaLengte(renderer, {
      ...leegOpp,
      integratiefBeeld: 'Nog een zin over Noor. '.repeat(60),
    })
    expect(long).toBeGreaterThan(short)
  })
})
