import { expect, test } from 'vitest'
import { RECHTEN_MET_NAAM, rechtZin, waarschuwingTekst } from './rechten.text.ts'
import {
  groepVan,
  type RolRechten,
  WAARSCHUWINGEN,
  waarschuwingen,
  weigering,
  zonderHouder,
} from './rechten.ts'

const rol = (more: Partial<RolRechten> = {}): RolRechten => ({
  rol: 'mentor',
  bereik: 'groep',
  rechten: ['opp.lezen'],
  standaard: ['opp.lezen', 'opp.schrijven'],
  ...more,
})
const beheerder = rol({
  rol: 'beheerder',
  bereik: 'school',
  rechten: ['medewerker.beheren'],
  standaard: ['medewerker.beheren'],
})
const ouder = rol({
  rol: 'ouder',
  bereik: 'kind',
  rechten: ['leerling.lezen', 'opp.lezen'],
  standaard: ['opp.lezen'],
})

test.each<[string, RolRechten, string, boolean, string[], string | null]>([
  ['nothing changes', rol(), 'opp.lezen', true, [], null],
  ['a right more', rol(), 'opp.exporteren', true, [], null],
  ['a right less', rol(), 'opp.lezen', false, [], null],
  ['locking the school out', beheerder, 'medewerker.beheren', false, [], 'toegang.recht-buitengesloten'],
  ['a parent who writes', ouder, 'opp.schrijven', true, [], 'toegang.recht-familie'],
  ['a parent gets back what was standard', { ...ouder, rechten: [] }, 'opp.lezen', true, [], null],
  ['a parent loses a right', ouder, 'opp.lezen', false, [], null],
  ['managing staff by who sees a group', rol(), 'medewerker.beheren', true, [], 'toegang.recht-schoolbreed'],
  ['a right for a role of one’s own', rol(), 'opp.exporteren', true, ['mentor'], 'toegang.recht-eigen-rol'],
  ['back to standard for a role of one’s own', rol(), 'opp.schrijven', true, ['mentor'], null],
  ['less for a role of one’s own', rol(), 'opp.lezen', false, ['mentor'], null],
])('%s', (_what, thing, recht, aan, eigen, code) => expect(weigering(thing, recht, aan, eigen)).toBe(code))

const codes = (...rollen: RolRechten[]) => waarschuwingen(rollen).map(({ code }) => code)
const publiceert = rol({
  rol: 'directeur',
  bereik: 'school',
  rechten: ['opp.publiceren', 'audit.controleren'],
})

test.each<[string, RolRechten, string[]]>([
  ['the standard beheerder', beheerder, []],
  [
    'a beheerder who reads',
    rol({ ...beheerder, rechten: ['medewerker.beheren', 'opp.lezen'] }),
    ['beheer-en-inhoud'],
  ],
  [
    'a beheerder who watches the log',
    rol({ ...beheerder, rechten: ['medewerker.beheren', 'audit.lezen'] }),
    ['beheer-en-logboek'],
  ],
  ['another who gives access', rol({ rechten: ['medewerker.beheren'] }), ['beheer-breed']],
  [
    'an emergency for who sees all',
    rol({ bereik: 'school', rechten: ['dossier.noodtoegang'] }),
    ['noodtoegang-schoolbreed'],
  ],
  ['many plans at once', rol({ rechten: ['opp.bulk_exporteren'] }), ['bulk-breed']],
  [
    'a subject teacher with drafts',
    rol({ rol: 'vakdocent', rechten: ['opp.concept_lezen'] }),
    ['concept-vakdocent'],
  ],
  ['a parent who may not read', rol({ rol: 'ouder', rechten: [] }), ['ouder-leest-niet']],
])('warns about %s', (_what, thing, expected) => expect(codes(thing, publiceert)).toEqual(expected))

test('warns when nobody publishes or watches', () =>
  expect(codes(beheerder)).toEqual(['niemand-publiceert', 'niemand-controleert']))

test('every right has a name, a sentence and a group', () => {
  for (const recht of RECHTEN_MET_NAAM) {
    expect.soft(rechtZin(recht), recht).toMatch(/^[A-Z].*\.$/)
    expect.soft(groepVan(recht), recht).not.toBe('overig')
  }
  for (const code of WAARSCHUWINGEN)
    expect.soft(waarschuwingTekst({ code, rol: null }, null), code).toMatch(/\.$/)
})

test.each<[string, RolRechten[], [string, string, boolean][], string | null]>([
  ['the last role loses it', [rol()], [['mentor', 'opp.lezen', false]], 'opp.lezen'],
  ['only parents would keep it', [rol(), ouder], [['mentor', 'opp.lezen', false]], 'opp.lezen'],
  ['another role keeps it', [rol(), rol({ rol: 'teamleider' })], [['mentor', 'opp.lezen', false]], null],
  [
    'another role gets it',
    [rol(), beheerder],
    [
      ['mentor', 'opp.lezen', false],
      ['beheerder', 'opp.lezen', true],
    ],
    null,
  ],
  ['a right that a school can do without', [rol()], [['mentor', 'opp.schrijven', false]], null],
  ['nobody had it before', [beheerder], [['beheerder', 'medewerker.beheren', false]], null],
])('what nobody would hold: %s', (_wat, rollen, wijzigingen, verwacht) =>
  expect(
    zonderHouder(
      rollen,
      wijzigingen.map(([naam, recht, aan]) => ({ rol: naam, recht, aan })),
    ),
  ).toBe(verwacht),
)
