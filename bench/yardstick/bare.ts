/** The least that could be asked of the database for each act: one statement, no session, no row security, no trail. */

import type { Workload } from '../load/workloads.ts'
import { naam } from './names.ts'

const TEXT: Readonly<Record<Workload, string>> = {
  read: `select p.*, ${naam('l')} as naam, (select json_agg(json_build_object('onderdeel', o.onderdeel, 'revisie', o.revisie, 'inhoud', encode(o.inhoud, 'base64')))
      from koers.plan_onderdeel o where o.organisatie_id = p.organisatie_id and o.plan_id = p.id) as onderdelen
    from koers.plan p join koers.leerling l on l.organisatie_id = p.organisatie_id and l.id = p.leerling_id
    where p.organisatie_id = $1 and p.id = $2`,
  save: `update koers.plan_onderdeel set op = now() where organisatie_id = $1 and plan_id = $2 and onderdeel = 'doelen'`,
  list: `select l.id, ${naam('l')} as naam, p.id as plan, p.publicatie, count(*) over () as totaal from koers.leerling l
    left join koers.plan p on p.organisatie_id = l.organisatie_id and p.leerling_id = l.id and p.publicatie <> 'beeindigd'
    where l.organisatie_id = $1 order by l.achternaam collate "nl-x-icu", l.roepnaam collate "nl-x-icu", l.id limit 50`,
  vandaag: `select p.id, p.publicatie, p.termijn_op, p.evaluatie_op, ${naam('l')} as naam from koers.plan p
    join koers.leerling l on l.organisatie_id = p.organisatie_id and l.id = p.leerling_id
    where p.organisatie_id = $1 and p.publicatie <> 'beeindigd' order by least(p.termijn_op, p.evaluatie_op) limit 100`,
  search: `select id, ${naam('l')} as naam from koers.leerling l where organisatie_id = $1 and zoeknaam like $2 limit 8`,
}

export function bareQuery(
  workload: Workload,
  at: { school: string; planId: string },
): { name: string; text: string; values: unknown[] } {
  const second = { read: [at.planId], save: [at.planId], list: [], vandaag: [], search: ['%bakker%'] }
  return { name: `bare-${workload}`, text: TEXT[workload], values: [at.school, ...second[workload]] }
}
