import { expect, test } from 'vitest'
import { foutenlijst, foutenOverGeheel } from './fouten.ts'
import { veldId } from './onderdeel-editor.ts'

const fout = (pad: string, tekst: string) => ({ pad, code: 'veld.te-lang', tekst })

test('an error leads to its field and says in which block it is', () => {
  expect(foutenlijst('doelen', 'Doelen', [fout('body.inhoud.items.2.tekst', 'Te lang.')])).toEqual([
    { fieldId: veldId('doelen', 'items.2.tekst'), message: 'Doelen: Te lang.' },
  ])
})

test('an error about the whole leads to the block', () => {
  const velden = [fout('body.inhoud', 'Te veel tekst.')]
  expect(foutenlijst('doelen', 'Doelen', velden)).toEqual([
    { fieldId: 'doelen', message: 'Doelen: Te veel tekst.' },
  ])
  expect(foutenOverGeheel(velden)).toEqual(['Te veel tekst.'])
})

test('a place is named once, and what is not content is left out', () => {
  const velden = [
    fout('body.inhoud.tekst', 'Eerste.'),
    fout('body.inhoud.tekst', 'Tweede.'),
    fout('body.revisie', 'Geen veld.'),
    fout('body.inhoudelijk', 'Geen veld.'),
  ]
  expect(foutenlijst('beeld', 'Beeld', velden).map(({ message }) => message)).toEqual(['Beeld: Eerste.'])
  expect(foutenOverGeheel(velden)).toEqual([])
})
