import { expect, test } from 'vitest'
import { blijftAchter } from './vertrek.ts'

const looptijd = { id: 'k', vanaf: '2026-08-01', tot: null }
const WIE: Parameters<typeof blijftAchter>[0] = {
  id: 'wie',
  toekenningen: [
    { ...looptijd, rol: 'mentor' },
    { ...looptijd, rol: 'zorgcoordinator', tot: '2026-10-31' },
  ],
  groepKoppelingen: [
    { ...looptijd, rol: 'mentor', groepId: 'g', groep: '5A', schooljaar: '2026-2027', vak: null },
    {
      ...looptijd,
      tot: '2026-07-31',
      rol: 'mentor',
      groepId: 'h',
      groep: '4A',
      schooljaar: '2025-2026',
      vak: null,
    },
  ],
  leerlingKoppelingen: [
    { ...looptijd, rol: 'mentor', leerlingId: 'l', leerling: 'Samira de Boer' },
    { ...looptijd, rol: 'leraar', leerlingId: 'l', leerling: 'Samira de Boer' },
  ],
  waarnemingen: [
    {
      ...looptijd,
      tot: '2026-12-01',
      medewerkerId: 'wie',
      medewerker: 'Wie',
      voorMedewerkerId: 'a',
      voor: 'A. Zieke',
      rol: 'mentor',
    },
    {
      ...looptijd,
      tot: '2026-12-01',
      medewerkerId: 'b',
      medewerker: 'B. Helper',
      voorMedewerkerId: 'wie',
      voor: 'Wie',
      rol: 'mentor',
    },
  ],
  openVerzoeken: 2,
}

test('what still runs on the day is left behind, by name', () => {
  expect(blijftAchter(WIE, '2026-11-17')).toEqual({
    rollen: ['Leerkracht of mentor'],
    groepen: [{ groep: '5A (2026-2027)', als: 'Leerkracht of mentor' }],
    leerlingen: ['Samira de Boer'],
    neemtWaar: ['A. Zieke'],
    waarnemers: ['B. Helper'],
    verzoeken: 2,
  })
})

test('a later day leaves less behind', () => {
  expect(blijftAchter(WIE, '2026-12-02')).toMatchObject({ neemtWaar: [], waarnemers: [] })
})

test('who has nothing leaves nothing', () => {
  const leeg = { toekenningen: [], groepKoppelingen: [], leerlingKoppelingen: [], waarnemingen: [] }
  expect(blijftAchter({ id: 'wie', ...leeg, openVerzoeken: 0 }, '2026-11-17')).toBeNull()
  expect(blijftAchter({ id: 'wie', ...leeg, openVerzoeken: 1 }, '2026-11-17')).not.toBeNull()
})
