-- The latest statements of everything, or of one act, are counted by what they say in the order of lists, without a look at
-- the statements themselves: their facts tell where they stand, too.
alter table statement_facts add column zone text, add column anchor text;

create or replace view statement_facts_now as
select s.id, s.article_id, s.position, s.said_until, s.act, s.quote_type, s.enclosing_id, s.review_state, s.known_from,
    s.known_until, t.speakers, t.spoken_for, t.via, t.resolutions, q.claim_id, q.stance, q.orphaned,
    array(select x.source_id from article_source x where x.article_id = s.article_id and x.role = 'OUTLET' order by 1)
        as outlets,
    (select a.language from article_anchor a where a.article_id = s.article_id) as language, s.zone, s.anchor
from statement s cross join lateral (
    select array_agg(distinct o.actor_id) filter (where o.role = 'SPEAKER' and o.actor_id is not null) as speakers,
        array_agg(distinct o.actor_id) filter (where o.role = 'ON_BEHALF_OF' and o.actor_id is not null) as spoken_for,
        array_agg(distinct o.source_id) filter (where o.role = 'VIA' and o.source_id is not null) as via,
        array_agg(distinct o.status) filter (where o.role = 'SPEAKER') as resolutions
    from attribution o where o.statement_id = s.id) t
left join proposition q on q.statement_id = s.id;

truncate statement_facts;
insert into statement_facts select * from statement_facts_now;
alter table statement_facts alter column zone set not null, alter column anchor set not null;
create index facts_newest on statement_facts ((date '0001-01-01' - coalesce(said_until, date '0001-01-01')), article_id, position, id);
create index facts_act on statement_facts
    (act, (date '0001-01-01' - coalesce(said_until, date '0001-01-01')), article_id, position, id);

create or replace function restate_facts() returns trigger language plpgsql as $$
begin
    update statement_facts
    set article_id = new.article_id, position = new.position, said_until = new.said_until, act = new.act,
        quote_type = new.quote_type, enclosing_id = new.enclosing_id, review_state = new.review_state,
        known_from = new.known_from, known_until = new.known_until, zone = new.zone, anchor = new.anchor
    where id = new.id;
    return null;
end $$;
drop trigger facts_restated on statement;
create trigger facts_restated
    after update of article_id, position, said_until, act, quote_type, enclosing_id, review_state, known_from, known_until,
        zone, anchor
    on statement for each row
    when ((old.article_id, old.position, old.said_until, old.act, old.quote_type, old.enclosing_id, old.review_state,
            old.known_from, old.known_until, old.zone, old.anchor)
        is distinct from (new.article_id, new.position, new.said_until, new.act, new.quote_type, new.enclosing_id,
            new.review_state, new.known_from, new.known_until, new.zone, new.anchor))
    execute function restate_facts();
