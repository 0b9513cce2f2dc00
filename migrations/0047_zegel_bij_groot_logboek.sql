-- Sealing and verifying a trail of millions of rows. Both looked at every row there ever was, which the limit on a
-- statement cut off: from then on nothing was sealed. Sealing now looks at what is new, verifying works in pieces.
drop function audit.verzegel(timestamptz, integer);
drop function audit.controleer();
drop function audit.stand();
set local role koers_audit;

-- Up to this number every row is sealed or never came: no transaction of the product lasts an hour, so what a seal of
-- an hour ago passed by was rolled back. A row that comes there later is a fault, and verifying names it.
create function audit.zegelgrens(p_op timestamptz) returns bigint language sql stable security definer
  set search_path = audit, pg_temp as $$
  with laatste as (select max(z.nummer) as nummer from audit.zegel z where z.op < p_op - interval '1 hour')
  select coalesce(max(r.seq), 0) from audit.zegel_regel r, laatste l where r.nummer between l.nummer - 60 and l.nummer $$;

-- Seals the committed rows without a seal among the `p_max` numbers after `p_na`, or after what was sealed before. Rows of
-- transactions that still run wait for the next round. Answers how many it sealed, up to which number it looked, and
-- whether there are numbers after that: a piece is bounded by its numbers, so that no plan can make it slow.
create function audit.verzegel(p_op timestamptz, p_na bigint, p_max integer) returns table (aantal integer, tot bigint, meer boolean)
  language plpgsql security definer set search_path = audit, pg_temp as $$
declare
  v_vorige bytea;
  v_nummer bigint;
  v_seqs bigint[];
  v_hashes bytea[];
  v_van bigint;
  v_meer boolean;
begin
  -- One sealer at a time; a second one finds nothing to do.
  if not pg_try_advisory_xact_lock(hashtext('koers.audit.verzegel')) then return query select 0, p_na, false; return; end if;
  select greatest(p_na, audit.zegelgrens(p_op), min(g.seq) - 1), max(g.seq) > greatest(p_na, audit.zegelgrens(p_op), min(g.seq) - 1) + p_max
    into v_van, v_meer from audit.gebeurtenis g;
  select z.nummer, z.hash into v_nummer, v_vorige from audit.zegel z order by z.nummer desc limit 1;
  v_nummer := coalesce(v_nummer, 0) + 1;
  v_vorige := coalesce(v_vorige, decode(repeat('00', 32), 'hex'));
  select array_agg(n.seq order by n.seq), array_agg(n.hash order by n.seq) into v_seqs, v_hashes from (
    select g.seq, audit.rij_hash(g) as hash from audit.gebeurtenis g where g.seq > v_van and g.seq <= v_van + p_max
      and not exists (select from audit.zegel_regel r where r.seq = g.seq)) n;
  if v_seqs is null then return query select 0, v_van + p_max, coalesce(v_meer, false); return; end if;
  insert into audit.zegel (nummer, op, aantal, vorige, hash)
    select v_nummer, p_op, cardinality(v_seqs), v_vorige, sha256(v_vorige || string_agg(h, ''::bytea order by i))
    from unnest(v_hashes) with ordinality as u (h, i);
  insert into audit.zegel_regel (seq, nummer, hash)
    select s, v_nummer, h from unnest(v_seqs, v_hashes) as u (s, h);
  return query select cardinality(v_seqs), v_van + p_max, v_meer;
end $$;

-- What is wrong with the rows in (p_van, p_tot]: none means whole.
create function audit.controleer_regels(p_van bigint, p_tot bigint, p_op timestamptz)
  returns table (soort text, seq bigint, nummer bigint) language sql stable security definer
  set search_path = audit, pg_temp as $$
  select 'gewijzigd', g.seq, r.nummer from audit.gebeurtenis g join audit.zegel_regel r on r.seq = g.seq
    where g.seq > p_van and g.seq <= p_tot and r.hash <> audit.rij_hash(g)
  union all
  select 'verdwenen', r.seq, r.nummer from audit.zegel_regel r where r.seq > p_van and r.seq <= p_tot
    and not exists (select from audit.gebeurtenis g where g.seq = r.seq)
  union all
  select 'onverzegeld', g.seq, null from audit.gebeurtenis g where g.seq > p_van and g.seq <= least(p_tot, (select audit.zegelgrens(p_op)))
    and not exists (select from audit.zegel_regel r where r.seq = g.seq) $$;

-- What is wrong with the seals in (p_van, p_tot]: each holds the one before it and its own rows.
create function audit.controleer_zegels(p_van bigint, p_tot bigint) returns table (soort text, seq bigint, nummer bigint)
  language sql stable security definer set search_path = audit, pg_temp as $$
  select 'zegel_gebroken', null::bigint, z.nummer from audit.zegel z
  left join audit.zegel v on v.nummer = z.nummer - 1
  left join lateral (select count(*) as aantal, string_agg(r.hash, ''::bytea order by r.seq) as hashes
    from audit.zegel_regel r where r.nummer = z.nummer) r on true
  where z.nummer > p_van and z.nummer <= p_tot and (
    (v.nummer is null and z.nummer > 1) or z.vorige <> coalesce(v.hash, decode(repeat('00', 32), 'hex'))
    or z.aantal <> r.aantal or z.hash is distinct from sha256(z.vorige || r.hashes)) $$;

create function audit.stand(p_op timestamptz) returns table (regels bigint, verzegeld bigint, oudste_open timestamptz, kop text,
    hoogste_regel bigint, hoogste_zegel bigint) language sql stable security definer
  set search_path = audit, pg_temp as $$
  select (select count(*) from audit.gebeurtenis), (select count(*) from audit.zegel_regel),
    (select min(g.op) from audit.gebeurtenis g where g.seq > (select audit.zegelgrens(p_op))
      and not exists (select from audit.zegel_regel r where r.seq = g.seq)),
    (select encode(z.hash, 'hex') from audit.zegel z order by z.nummer desc limit 1),
    (select greatest((select max(g.seq) from audit.gebeurtenis g), (select max(r.seq) from audit.zegel_regel r))),
    (select max(z.nummer) from audit.zegel z) $$;

revoke all on function audit.zegelgrens(timestamptz), audit.verzegel(timestamptz, bigint, integer),
  audit.controleer_regels(bigint, bigint, timestamptz), audit.controleer_zegels(bigint, bigint), audit.stand(timestamptz) from public;
grant execute on function audit.verzegel(timestamptz, bigint, integer), audit.controleer_regels(bigint, bigint, timestamptz),
  audit.controleer_zegels(bigint, bigint), audit.stand(timestamptz) to koers_app;
reset role;
