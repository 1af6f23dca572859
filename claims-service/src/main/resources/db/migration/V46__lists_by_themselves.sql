-- Whether lists show a statement unless a filter says otherwise, beside the copies of its place in the order of time: so
-- what somebody says is listed and counted along one index, without a look at each statement. Kept by triggers.
create function is_listed(zone text, anchor text, review_state text, enclosing_id uuid) returns boolean language sql immutable
as $$
    select zone = 'BODY' and anchor <> 'ORPHANED' and review_state <> 'REJECTED' and enclosing_id is null
$$;

-- Written anew in one go, without the indexes in the order of time.
create function is_listed(statement_id uuid) returns boolean language sql stable as $$
    select is_listed(s.zone, s.anchor, s.review_state, s.enclosing_id) from statement s where s.id = statement_id
$$;
drop index attribution_actor;
drop index attribution_source;
drop index attribution_unresolved;
alter table attribution add column listed boolean;
alter table attribution alter column listed type boolean using is_listed(statement_id);
create index attribution_actor on attribution (actor_id, role, day, article_id, position, statement_id) include (listed)
    where actor_id is not null;
create index attribution_source on attribution (source_id, role, day, article_id, position, statement_id) include (listed)
    where source_id is not null;
create index attribution_unresolved on attribution (role, status, day, article_id, position, statement_id) include (listed)
    where status <> 'RESOLVED';

drop index proposition_claim;
drop index proposition_claim_ever;
alter table proposition add column listed boolean;
alter table proposition alter column listed type boolean using is_listed(statement_id);
create index proposition_claim on proposition (claim_id, day, article_id, position, statement_id) include (stance, listed)
    where not orphaned;
create index proposition_claim_ever on proposition (claim_id, day, article_id, position, statement_id);
-- The statements that take a stance, in the order that lists have.
create index proposition_stance on proposition (stance, day, article_id, position, statement_id) include (listed)
    where not orphaned;

-- The same of what distorts something.
alter table statement_distortion add column day int;
alter table statement_distortion add column article_id text;
alter table statement_distortion add column position int;
alter table statement_distortion add column listed boolean;
update statement_distortion d set day = date '0001-01-01' - coalesce(s.said_until, date '0001-01-01'),
    article_id = s.article_id, position = s.position, listed = is_listed(s.zone, s.anchor, s.review_state, s.enclosing_id)
from statement s where s.id = d.statement_id;
drop index statement_distortion_kind;
create index statement_distortion_kind on statement_distortion (kind, day, article_id, position, statement_id)
    include (listed);
drop function is_listed(uuid);

create or replace function place_attribution() returns trigger language plpgsql as $$
begin
    select date '0001-01-01' - coalesce(s.said_until, date '0001-01-01'), s.article_id, s.position,
        is_listed(s.zone, s.anchor, s.review_state, s.enclosing_id)
    into new.day, new.article_id, new.position, new.listed from statement s where s.id = new.statement_id;
    return new;
end $$;
create trigger place before insert on statement_distortion for each row execute function place_attribution();

create or replace function place_proposition() returns trigger language plpgsql as $$
begin
    select date '0001-01-01' - coalesce(s.said_until, date '0001-01-01'), s.position,
        is_listed(s.zone, s.anchor, s.review_state, s.enclosing_id)
    into new.day, new.position, new.listed from statement s where s.id = new.statement_id;
    return new;
end $$;

create or replace function place_anew() returns trigger language plpgsql as $$
declare
    on_day constant int := date '0001-01-01' - coalesce(new.said_until, date '0001-01-01');
    shown constant boolean := is_listed(new.zone, new.anchor, new.review_state, new.enclosing_id);
begin
    update attribution set day = on_day, article_id = new.article_id, position = new.position, listed = shown
    where statement_id = new.id;
    update proposition set day = on_day, position = new.position, listed = shown
    where statement_id = new.id;
    update statement_distortion set day = on_day, article_id = new.article_id, position = new.position, listed = shown
    where statement_id = new.id;
    return null;
end $$;
drop trigger place_anew on statement;
create trigger place_anew
    after update of said_until, article_id, position, zone, anchor, review_state, enclosing_id on statement for each row
    when ((old.said_until, old.article_id, old.position) is distinct from (new.said_until, new.article_id, new.position)
        or is_listed(old.zone, old.anchor, old.review_state, old.enclosing_id)
            <> is_listed(new.zone, new.anchor, new.review_state, new.enclosing_id))
    execute function place_anew();

-- The words of a claim's text, worked out once and not whenever somebody looks at it.
alter table claim add column search tsvector generated always as (to_tsvector('german', text)) stored;
drop index claim_search;
create index claim_search on claim using gin (search);

-- Whom statements are made for, which few are.
create index attribution_spoken_for on attribution (statement_id) include (actor_id) where role = 'ON_BEHALF_OF';
