-- Whether own_claim is known outside: it was a claim's id, somebody hung something on it, or the id of an orphaned one
-- leads there. What a claim was called before is found by these alone, however many statements are about it.
alter table proposition add column named boolean not null default false;
-- Which ids were handed out so far nobody wrote down.
update proposition set named = true where own_claim <> claim_id or orphaned;
create index proposition_named on proposition (claim_id) where named;

create function name_former_claim() returns trigger language plpgsql as $$
begin
    update proposition set named = true where own_claim = old.id and not named;
    return null;
end $$;
create trigger name_former_claim after delete on claim for each row execute function name_former_claim();

create function name_heir() returns trigger language plpgsql as $$
begin
    update proposition set named = true where own_claim = new.claim_id and not named;
    return null;
end $$;
create trigger name_heir after update of claim_id on proposition for each row
    when (new.orphaned and new.claim_id <> new.own_claim and new.claim_id <> old.claim_id)
    execute function name_heir();

-- What the relation was before the decision: SUGGESTED, CONFIRMED or REJECTED; null for nothing.
alter table claim_relation_decision add column before text check (before in ('SUGGESTED', 'CONFIRMED', 'REJECTED'));
update claim_relation_decision d
set before = (select case when p.holds then 'CONFIRMED' else 'REJECTED' end from claim_relation_decision p
    where (p.one, p.other, p.type, p.number) = (d.one, d.other, d.type, d.number - 1));

alter table event drop constraint event_type_check;
alter table event add constraint event_type_check check (type in ('STATEMENT_CREATED', 'STATEMENT_CHANGED',
    'STATEMENT_REMOVED', 'CLAIM_CONTESTED', 'CLAIM_SETTLED', 'CLAIM_CHANGED', 'ACTOR_MERGED', 'ACTOR_SPLIT'));
