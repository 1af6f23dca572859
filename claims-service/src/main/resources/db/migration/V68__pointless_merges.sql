-- A suggested merge has no point any more when both are one already, when articles call one of them nothing any more, or when
-- people decided that they are two. That stands in four tables; to look there for each of a thousand suggestions takes longer
-- than all else that is done with them. Kept by triggers. What the column says follows from the view.
alter table actor_merge add column pointless boolean not null default false;

create view actor_merge_pointless_now as
select m.id, m.state = 'SUGGESTED' and (x.survivor_id = y.survivor_id
        or not exists (select 1 from actor_spelling n where n.actor_id = x.survivor_id)
        or not exists (select 1 from actor_spelling n where n.actor_id = y.survivor_id)
        or (least(x.survivor_id, y.survivor_id), greatest(x.survivor_id, y.survivor_id)) in
            (select least(d.one, d.other), greatest(d.one, d.other) from actor_difference d)) as pointless
from actor_merge m join actor x on x.id = m.survivor_id join actor y on y.id = m.absorbed_id;

-- For those there are already, and for whoever loads many past the triggers.
create function judge_merges_anew() returns void language sql as $$
    update actor_merge m set pointless = n.pointless from actor_merge_pointless_now n
    where n.id = m.id and m.pointless <> n.pointless;
$$;
select judge_merges_anew();

drop index actor_merge_queue;
create index actor_merge_queue on actor_merge ((- score), id) where state in ('SUGGESTED', 'PROPOSED') and not pointless;

-- Those of actors who are shown as one of the given.
create function judge_merges(shown uuid[]) returns void language sql as $$
    update actor_merge m set pointless = n.pointless from actor_merge_pointless_now n
    where n.id = m.id and m.pointless <> n.pointless and m.id in (
        select c.id from actor i join actor_merge c on c.survivor_id = i.id where i.survivor_id = any(shown)
        union
        select c.id from actor i join actor_merge c on c.absorbed_id = i.id where i.survivor_id = any(shown));
$$;

create function judge_merges_of_actor() returns trigger language plpgsql as $$
begin
    perform judge_merges(array[old.survivor_id, new.survivor_id]);
    return null;
end $$;
create trigger merges_judged after update of survivor_id on actor for each row
    when (old.survivor_id is distinct from new.survivor_id) execute function judge_merges_of_actor();

-- One of the two is enough: what was decided is about both.
create function judge_merges_of_merge() returns trigger language plpgsql as $$
begin
    perform judge_merges(array(
        select a.survivor_id from actor a where a.id = coalesce(new.survivor_id, old.survivor_id)));
    return null;
end $$;
create trigger merges_judged after insert or delete or update of state, survivor_id, absorbed_id on actor_merge
    for each row execute function judge_merges_of_merge();

create function judge_merges_of_split() returns trigger language plpgsql as $$
begin
    perform judge_merges(array(select a.survivor_id from actor a where a.id = coalesce(new.from_id, old.from_id)));
    return null;
end $$;
create trigger merges_judged after insert or delete or update of state, from_id, into_id on actor_split
    for each row execute function judge_merges_of_split();

create function judge_merges_of_called() returns trigger language plpgsql as $$
begin
    perform judge_merges(array(select distinct c.actor_id from called c));
    return null;
end $$;
create trigger merges_judged_of_new after insert on actor_spelling
    referencing new table as called for each statement execute function judge_merges_of_called();
create trigger merges_judged_of_old after delete on actor_spelling
    referencing old table as called for each statement execute function judge_merges_of_called();
