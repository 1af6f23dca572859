-- What statements are counted and compared by, in one row each: who says them for whom, through whom and about which claim,
-- and who publishes their article. It stands in five tables; to look there for each of a thousand statements takes longer than
-- all else that is done with them. Kept by triggers. What the rows say follows from the view, for all of them.
create view statement_facts_now as
select s.id, s.article_id, s.position, s.said_until, s.act, s.quote_type, s.enclosing_id, s.review_state, s.known_from,
    s.known_until, t.speakers, t.spoken_for, t.via, t.resolutions, q.claim_id, q.stance, q.orphaned,
    array(select x.source_id from article_source x where x.article_id = s.article_id and x.role = 'OUTLET' order by 1)
        as outlets,
    (select a.language from article_anchor a where a.article_id = s.article_id) as language
from statement s cross join lateral (
    select array_agg(distinct o.actor_id) filter (where o.role = 'SPEAKER' and o.actor_id is not null) as speakers,
        array_agg(distinct o.actor_id) filter (where o.role = 'ON_BEHALF_OF' and o.actor_id is not null) as spoken_for,
        array_agg(distinct o.source_id) filter (where o.role = 'VIA' and o.source_id is not null) as via,
        array_agg(distinct o.status) filter (where o.role = 'SPEAKER') as resolutions
    from attribution o where o.statement_id = s.id) t
left join proposition q on q.statement_id = s.id;

-- The columns of the statement have the same names there; those of its proposition are null where it has none, and orphaned
-- tells of the proposition. Of whoever has several places in a statement, each is there once.
create table statement_facts (
    id           uuid        primary key references statement on delete cascade,
    article_id   text        not null,
    position     int         not null,
    said_until   date,
    act          text        not null,
    quote_type   text        not null,
    enclosing_id uuid,
    review_state text        not null,
    known_from   timestamptz not null,
    known_until  timestamptz,
    speakers     uuid[],
    spoken_for   uuid[],
    via          text[],
    resolutions  text[],
    claim_id     uuid,
    stance       text,
    orphaned     boolean,
    outlets      text[]      not null,
    language     text
) with (fillfactor = 90);

-- For those there are already, and for whoever loads many past the triggers.
create function copy_facts_anew() returns void language sql as $$
    delete from statement_facts;
    insert into statement_facts select * from statement_facts_now;
$$;
select copy_facts_anew();

-- Written once, when all of the article is there: what comes before finds no row to change.
create function state_facts() returns trigger language plpgsql as $$
begin
    insert into statement_facts select * from statement_facts_now n where n.id = new.id on conflict do nothing;
    return null;
end $$;
create constraint trigger facts_stated after insert on statement deferrable initially deferred
    for each row execute function state_facts();

create function restate_facts() returns trigger language plpgsql as $$
begin
    update statement_facts
    set article_id = new.article_id, position = new.position, said_until = new.said_until, act = new.act,
        quote_type = new.quote_type, enclosing_id = new.enclosing_id, review_state = new.review_state,
        known_from = new.known_from, known_until = new.known_until
    where id = new.id;
    return null;
end $$;
create trigger facts_restated
    after update of article_id, position, said_until, act, quote_type, enclosing_id, review_state, known_from, known_until
    on statement for each row
    when ((old.article_id, old.position, old.said_until, old.act, old.quote_type, old.enclosing_id, old.review_state,
            old.known_from, old.known_until)
        is distinct from (new.article_id, new.position, new.said_until, new.act, new.quote_type, new.enclosing_id,
            new.review_state, new.known_from, new.known_until))
    execute function restate_facts();

create function attribute_facts() returns trigger language plpgsql as $$
begin
    update statement_facts f
    set (speakers, spoken_for, via, resolutions) =
        (select n.speakers, n.spoken_for, n.via, n.resolutions from statement_facts_now n where n.id = f.id)
    where f.id = coalesce(new.statement_id, old.statement_id);
    return null;
end $$;
create trigger facts_attributed after insert or delete or update of statement_id, role, actor_id, source_id, status
    on attribution for each row execute function attribute_facts();

create function link_facts() returns trigger language plpgsql as $$
begin
    update statement_facts f set claim_id = new.claim_id, stance = new.stance, orphaned = new.orphaned
    where f.id = coalesce(new.statement_id, old.statement_id)
        and (f.claim_id, f.stance, f.orphaned) is distinct from (new.claim_id, new.stance, new.orphaned);
    return null;
end $$;
create trigger facts_linked after insert or delete or update of claim_id, stance, orphaned
    on proposition for each row execute function link_facts();

create function source_facts() returns trigger language plpgsql as $$
begin
    update statement_facts f set outlets = n.outlets
    from (select distinct c.article_id from changed c where c.role = 'OUTLET') c
        join statement s on s.article_id = c.article_id join statement_facts_now n on n.id = s.id
    where f.id = s.id and f.outlets <> n.outlets;
    return null;
end $$;
create trigger facts_sourced after insert on article_source
    referencing new table as changed for each statement execute function source_facts();
create trigger facts_unsourced after delete on article_source
    referencing old table as changed for each statement execute function source_facts();

create function name_language_of_facts() returns trigger language plpgsql as $$
begin
    update statement_facts f set language = new.language from statement s
    where s.article_id = new.article_id and f.id = s.id and f.language is distinct from new.language;
    return null;
end $$;
create trigger facts_in_language after insert or update of language on article_anchor
    for each row execute function name_language_of_facts();
