-- Whose a statement is, and what it is about, in the order that its lists have: latest first. So a page of what somebody
-- says is read where the index is entered, however much they say. day is turned round like in the order itself; the three
-- are copies of the statement's, kept by triggers.
-- Every row is written anew: without their indexes, which is many times quicker.
drop index attribution_actor;
drop index attribution_source;
drop index attribution_unresolved;
drop index attribution_found;
alter table attribution add column day int;
alter table attribution add column article_id text;
alter table attribution add column position int;
update attribution t set day = date '0001-01-01' - coalesce(s.said_until, date '0001-01-01'),
    article_id = s.article_id, position = s.position
from statement s where s.id = t.statement_id;
create index attribution_unresolved on attribution (role, status, statement_id) where status <> 'RESOLVED';
create index attribution_found on attribution (found_id);
create index attribution_actor on attribution (actor_id, role, day, article_id, position, statement_id)
    where actor_id is not null;
create index attribution_source on attribution (source_id, role, day, article_id, position, statement_id)
    where source_id is not null;

drop index proposition_claim;
drop index proposition_article;
alter table proposition add column day int;
alter table proposition add column position int;
update proposition p set day = date '0001-01-01' - coalesce(s.said_until, date '0001-01-01'), position = s.position
from statement s where s.id = p.statement_id;
create index proposition_article on proposition (article_id);
create index proposition_claim on proposition (claim_id, day, article_id, position, statement_id, stance)
    where not orphaned;

create function place_attribution() returns trigger language plpgsql as $$
begin
    select date '0001-01-01' - coalesce(s.said_until, date '0001-01-01'), s.article_id, s.position
    into new.day, new.article_id, new.position from statement s where s.id = new.statement_id;
    return new;
end $$;
create trigger place before insert on attribution for each row execute function place_attribution();

create function place_proposition() returns trigger language plpgsql as $$
begin
    select date '0001-01-01' - coalesce(s.said_until, date '0001-01-01'), s.position
    into new.day, new.position from statement s where s.id = new.statement_id;
    return new;
end $$;
create trigger place before insert on proposition for each row execute function place_proposition();

create function place_anew() returns trigger language plpgsql as $$
begin
    update attribution set day = date '0001-01-01' - coalesce(new.said_until, date '0001-01-01'),
        article_id = new.article_id, position = new.position
    where statement_id = new.id;
    update proposition set day = date '0001-01-01' - coalesce(new.said_until, date '0001-01-01'), position = new.position
    where statement_id = new.id;
    return null;
end $$;
create trigger place_anew after update of said_until, article_id, position on statement for each row
    when ((old.said_until, old.article_id, old.position) is distinct from (new.said_until, new.article_id, new.position))
    execute function place_anew();

-- What was said of a day behind that on which it was known: announcements, and wrong dates. All others that were known at
-- a time lie on its day or before it in the order of time.
create table statement_said_ahead (
    statement_id uuid primary key references statement on delete cascade
);
insert into statement_said_ahead
select id from statement where said_until > cast(known_from at time zone 'UTC' as date);

create function note_said_ahead() returns trigger language plpgsql as $$
begin
    if new.said_until > cast(new.known_from at time zone 'UTC' as date) then
        insert into statement_said_ahead values (new.id) on conflict do nothing;
    elsif tg_op = 'UPDATE' then
        delete from statement_said_ahead where statement_id = new.id;
    end if;
    return null;
end $$;
create trigger said_ahead after insert or update of said_until, known_from on statement for each row
    execute function note_said_ahead();

-- How frequent words are decides how they are best found: more of them are told apart.
alter table statement alter column search set statistics 500;
