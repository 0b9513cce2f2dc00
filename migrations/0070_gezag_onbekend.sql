-- Whether a parent has gezag may not be known: an administration doesn't always say. Unknown is no: it opens nothing, and
-- it is not the same as "has none", which somebody found out (BW 1:245).
alter table koers.ouder_relatie alter column gezag drop not null;

alter table koers.ouder_relatie no force row level security;
update koers.ouder_relatie set gezag = null
  where not gezag and bron = 'csv' and gezag_grond like 'Niet bekend in de administratie van de school%';
alter table koers.ouder_relatie force row level security;
