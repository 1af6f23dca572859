-- Where a review is shown: with which statement, and with which claim, which is what that is about now or, when it is gone,
-- what its claim's id leads to. Looking that up for each review takes longer than all else that lists of them do; so it
-- stands in their rows, kept by triggers. What the rows say follows from the view, for all of them.
create view claim_review_shown_now as
select r.id, s.statement_id as shown_statement, s.score, l.claim_id
from claim_review r
left join lateral (
    select r.statement_id, cast(null as int) as score where r.statement_id is not null
    union all
    -- What nobody has put to a claim is shown with the statement that it is most likely about.
    (select m.statement_id, m.score from reviewed_claim_match m
         join proposition b on b.statement_id = m.statement_id and not b.orphaned
     where m.review_id = r.id and r.statement_id is null order by m.score desc, b.key limit 1)) s on true
left join lateral (
    with recursive led(claim_id, orphaned) as (
        select p.claim_id, p.orphaned from proposition p where p.statement_id = s.statement_id
        union select p.claim_id, p.orphaned from led join proposition p on p.own_claim = led.claim_id
        where led.orphaned)
    select led.claim_id from led where not led.orphaned limit 1) l on true;

alter table claim_review add column shown_statement uuid, add column score int, add column claim_id uuid;
create index claim_review_claim on claim_review (claim_id);
create index claim_review_shown on claim_review (shown_statement);
-- Lists of one state, and of what is shown with no claim, the latest first.
create index claim_review_of_state on claim_review
    (state, (date '0001-01-01' - coalesce(date_published, date '0001-01-01')), id);
create index claim_review_unclaimed on claim_review
    (state, (date '0001-01-01' - coalesce(date_published, date '0001-01-01')), id) where claim_id is null;

-- Null for all of them, as whoever loads many past the triggers wants.
create function show_reviews(reviews uuid[]) returns void language sql as $$
    update claim_review r set shown_statement = n.shown_statement, score = n.score, claim_id = n.claim_id
    from unnest(coalesce(reviews, array(select id from claim_review))) as asked(id)
        join claim_review_shown_now n on n.id = asked.id
    where r.id = asked.id
        and (r.shown_statement, r.score, r.claim_id) is distinct from (n.shown_statement, n.score, n.claim_id);
$$;
select show_reviews(null);

create function show_review() returns trigger language plpgsql as $$
begin
    perform show_reviews(array[new.id]);
    return null;
end $$;
create trigger review_put after insert or update of statement_id on claim_review
    for each row execute function show_review();

create function show_matched_reviews() returns trigger language plpgsql as $$
begin
    perform show_reviews(array(select distinct review_id from changed));
    return null;
end $$;
create trigger review_matched after insert on reviewed_claim_match
    referencing new table as changed for each statement execute function show_matched_reviews();
create trigger review_unmatched after delete on reviewed_claim_match
    referencing old table as changed for each statement execute function show_matched_reviews();

-- Statements change claims, go and come back: with them what is shown with them, and what leads to their claims.
create function show_reviews_of_propositions() returns trigger language plpgsql as $$
declare
    concerned uuid[];
begin
    with recursive changed(statement_id, own_claim) as (
        select i.statement_id, i.own_claim from now_so i join was_so w using (statement_id)
        where (i.claim_id, i.orphaned, i.key, i.named) is distinct from (w.claim_id, w.orphaned, w.key, w.named)
        union
        select g.statement_id, g.own_claim from changed c join proposition g on g.claim_id = c.own_claim
        where g.named and g.orphaned)
    select array_agg(distinct x.id) into concerned from changed c cross join lateral (
        select r.id from claim_review r where r.shown_statement = c.statement_id
        union all select m.review_id from reviewed_claim_match m where m.statement_id = c.statement_id) x;
    if concerned is not null then
        perform show_reviews(concerned);
    end if;
    return null;
end $$;
create trigger reviews_shown after update on proposition referencing old table as was_so new table as now_so
    for each statement execute function show_reviews_of_propositions();

-- Whether a review is shown with a claim.
alter table claim add column reviewed boolean not null default false;
update claim set reviewed = true where id in (select claim_id from claim_review where state = 'PUBLISHED');
create index claim_reviewed_by_size on claim ((- statement_count), id) where reviewed;
create index claim_reviewed_by_day on claim ((date '0001-01-01' - first_day), id) where reviewed;

-- Links are written before the claims that they lead to.
create function find_reviewed() returns trigger language plpgsql as $$
begin
    new.reviewed := exists (select 1 from claim_review r where r.claim_id = new.id and r.state = 'PUBLISHED');
    return new;
end $$;
create trigger claim_reviewed before insert on claim for each row execute function find_reviewed();

create function tell_reviewed() returns trigger language plpgsql as $$
begin
    update claim c set reviewed = not c.reviewed
    where c.id in (old.claim_id, new.claim_id) and c.reviewed
        <> exists (select 1 from claim_review r where r.claim_id = c.id and r.state = 'PUBLISHED');
    return null;
end $$;
create trigger review_told after insert or delete or update of state, claim_id on claim_review
    for each row execute function tell_reviewed();

-- So that Postgres knows what was written.
analyze claim_review, claim;
