-- What is read the same way whatever is asked for: what nearly every answer looks up by ids, and what takes as long to plan as
-- to run. The service has all other queries planned anew each time, since how a list is best read depends on whose it is; the
-- plans of these are kept. Changed here, they replace what was there before; one that returns something else needs another
-- name, or whatever still runs of the version before fails.
drop function if exists attributions_of;
create function attributions_of(asked uuid[]) returns table (
    statement_id uuid, ordinal int, role text, actor_id uuid, source_id text, status text, method text, confidence int,
    mention_exact text, mention_prefix text, mention_suffix text, mention_start int, mention_end int,
    name text, kind text
) language plpgsql stable rows 20 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    select t.statement_id, t.ordinal, t.role, t.actor_id, t.source_id, t.status, t.method, t.confidence,
        t.mention_exact, t.mention_prefix, t.mention_suffix, t.mention_start, t.mention_end, a.name, a.kind
    from attribution t left join actor a on a.id = t.actor_id
    where t.statement_id = any(asked) order by t.statement_id, t.ordinal;
end $$;

-- The actors that ids stand for.
drop function if exists actors_shown;
create function actors_shown(asked uuid[]) returns table (named uuid, id uuid, name text, kind text)
language plpgsql stable rows 20 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    select i.id, a.id, a.name, a.kind from actor i join actor a on a.id = i.survivor_id where i.id = any(asked);
end $$;

-- Whom standing statements, none of them quoted in another, are made for. Few are made for anybody else: these are looked for
-- among all at once, along an index that has only such.
drop function if exists spoken_for_in;
create function spoken_for_in(asked uuid[]) returns table (statement_id uuid, article_id text, id uuid, name text, kind text)
language plpgsql stable rows 100 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    select t.statement_id, t.article_id, a.id, a.name, a.kind from attribution t join actor a on a.id = t.actor_id
    where t.role = 'ON_BEHALF_OF' and t.statement_id = any(asked) and trait_anchor(t.traits) <> 'ORPHANED'
        and trait_review_state(t.traits) <> 'REJECTED' and trait_enclosing(t.traits) is null;
end $$;

-- The states among actors, and among the members of coalitions.
drop function if exists states_among;
create function states_among(asked uuid[]) returns table (named uuid, state uuid)
language plpgsql stable rows 100 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    select a.id, a.id from actor a where a.id = any(asked) and a.kind = 'STATE'
    union
    select b.coalition_id, a.id from actor_member b join actor a on a.id = b.member_id and a.kind = 'STATE'
    where b.coalition_id = any(asked);
end $$;

-- Where ids of claims lead: that of a claim that is no more, over those of statements that left their articles.
drop function if exists claims_led_to;
create function claims_led_to(asked uuid[]) returns table (named uuid, claim uuid)
language plpgsql stable rows 20 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    with recursive led(named, id) as (
        select x.id, x.id from unnest(asked) as x(id)
        union
        select l.named, p.claim_id from led l join proposition p on p.own_claim = l.id and p.orphaned)
    select l.named, p.claim_id from led l join proposition p on p.own_claim = l.id and not p.orphaned;
end $$;

drop function if exists claims_shown;
create function claims_shown(asked uuid[]) returns table (
    named uuid, claim_id uuid, text text, status text, statements int, origins int
) language plpgsql stable rows 20 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    select l.named, c.id, c.text, c.status, c.statement_count, c.independent_origins
    from claims_led_to(asked) l join claim c on c.id = l.claim;
end $$;

-- The claims that standing statements are about, or what quotes them is.
drop function if exists claims_of_statements;
create function claims_of_statements(asked uuid[]) returns table (
    id uuid, stance text, score int, chosen boolean, claim_id uuid, text text, status text, statements int, origins int
) language plpgsql stable rows 20 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    select s.id, p.stance, p.score, h.statement_id is not null, c.id, c.text, c.status, c.statement_count,
        c.independent_origins
    from statement s join proposition p on p.statement_id = coalesce(s.enclosing_id, s.id) and not p.orphaned
        join claim c on c.id = p.claim_id left join claim_choice h on h.statement_id = p.statement_id
    where s.id = any(asked);
end $$;

-- The claims that actors have a part in a statement about, among as many of the latest as are looked at.
drop function if exists claims_spoken_of;
create function claims_spoken_of(asked uuid[], most int) returns table (claim_id uuid)
language plpgsql stable rows 100 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    select distinct p.claim_id
    from (select distinct i.survivor_id as id from actor i where i.id = any(asked)) party
        cross join lateral (
            select t.statement_id from unnest(array['SPEAKER', 'ON_BEHALF_OF', 'ADDRESSEE']) as o(role)
                cross join lateral (
                    select t.day, t.article_id, t.position, t.statement_id from attribution t
                    where t.actor_id = party.id and t.role = o.role
                    order by t.day, t.article_id, t.position, t.statement_id limit most) t
            order by t.day, t.article_id, t.position, t.statement_id limit most) l
        join proposition p on p.statement_id = l.statement_id and not p.orphaned;
end $$;

-- All ids that lead to claims, as far as they are known outside: the claim's own, too.
drop function if exists ids_leading_to;
create function ids_leading_to(asked uuid[]) returns table (claim uuid, named uuid)
language plpgsql stable rows 20 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    with recursive reached(claim, named) as (
        (select x, x from unnest(asked) as x
         union select p.claim_id, p.own_claim from proposition p
         where p.claim_id = any(asked) and p.named and not p.orphaned)
        union
        select r.claim, g.own_claim from reached r join proposition g on g.claim_id = r.named and g.named and g.orphaned)
    select claim, named from reached;
end $$;

-- How the latest statements of claims stand to others: of each way of each pair of claims the pair that is most alike. Few
-- stand to any: these are looked for among all at once.
drop function if exists relations_suggested;
create function relations_suggested(asked uuid[], most int) returns table (
    asked_claim uuid, type text, inverse boolean, likeness int, own uuid, others uuid,
    claim_id uuid, text text, status text, statements int, origins int
) language plpgsql stable rows 20 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    with own as materialized (
        select l.statement_id from unnest(asked) as a(id) cross join lateral (
            select p.statement_id from proposition p where p.claim_id = a.id and not p.orphaned
            order by p.day, p.article_id, p.position, p.statement_id limit most) l),
    sides as (
        select p.claim_id as one, q.claim_id as other, l.type, false as inverse, l.score, p.statement_id as own,
            q.statement_id as others, p.key as own_key, q.key as others_key
        from statement_relation l join proposition p on p.statement_id = l.one
            join proposition q on q.statement_id = l.other and not q.orphaned
        where l.one = any(array(select statement_id from own))
        union all
        select p.claim_id, q.claim_id, l.type, true, l.score, p.statement_id, q.statement_id, p.key, q.key
        from statement_relation l join proposition p on p.statement_id = l.other
            join proposition q on q.statement_id = l.one and not q.orphaned
        where l.other = any(array(select statement_id from own))),
    likest as (
        select distinct on (one, other, type, inverse) * from sides where one <> other
        order by one, other, type, inverse, score desc, own_key, others_key)
    select r.one, r.type, r.inverse, r.score, r.own, r.others, c.id, c.text, c.status, c.statement_count,
        c.independent_origins
    from likest r join claim c on c.id = r.other;
end $$;

-- What was decided on how claims, and whatever they came of, stand to others.
drop function if exists relations_decided;
create function relations_decided(asked uuid[]) returns table (
    asked_claim uuid, type text, inverse boolean, number int, holds boolean, before text, at timestamptz, made_by text,
    tool text, reason text, claim_id uuid, text text, status text, statements int, origins int
) language plpgsql stable rows 20 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    with own as materialized (select * from ids_leading_to(asked)),
    seen as materialized (
        select o.claim as asked_claim, d.other as others, false as inverse, d.*
        from own o join claim_relation_decision d on d.one = o.named
        union all
        select o.claim, d.one, d.type <> 'CONTRADICTS', d.* from own o join claim_relation_decision d on d.other = o.named)
    select d.asked_claim, d.type, d.inverse, d.number, d.holds, d.before, d.at, d.made_by, d.tool, d.reason,
        c.claim_id, c.text, c.status, c.statements, c.origins
    from seen d join claims_shown(array(select others from seen)) c on c.named = d.others
    where d.asked_claim <> c.claim_id order by d.at, d.number, d.others;
end $$;

-- Who says what on claims: of each stance how many do, and of as many of the latest as are looked at who speaks, through whom,
-- and in which articles.
drop function if exists stance_groups;
create function stance_groups(asked uuid[], most int) returns table (
    claim_id uuid, stance text, total bigint, speakers text, via text, articles text
) language plpgsql stable rows 4 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    with counted as materialized (
        select p.claim_id, p.stance, count(*) as total from proposition p
        where not p.orphaned and p.claim_id = any(asked) group by 1, 2)
    select n.claim_id, n.stance, n.total, l.speakers, l.via, l.articles
    from counted n cross join lateral (
        select string_agg(array_to_string(f.speakers, chr(31)), chr(31)) as speakers,
            string_agg(array_to_string(f.via, chr(31)), chr(31)) as via, string_agg(f.article_id, chr(31)) as articles
        from (select q.statement_id from proposition q
            where q.claim_id = n.claim_id and q.stance = n.stance and not q.orphaned
            order by q.day, q.article_id, q.position, q.statement_id limit most) o
            join statement_facts f on f.id = o.statement_id) l;
end $$;

-- The same as it was known at a time. What was known then was said by then, but for what was said of days to come.
drop function if exists stance_groups_known;
create function stance_groups_known(asked uuid[], stances text[], most int, at timestamptz) returns table (
    claim_id uuid, stance text, total bigint, speakers text, via text, articles text
) language plpgsql stable rows 4 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    known_day int := date '0001-01-01' - cast(at at time zone 'UTC' as date);
begin
    return query
    select c.id, x.stance, l.total, l.speakers, l.via, l.articles
    from unnest(asked) as c(id) cross join unnest(stances) as x(stance) cross join lateral (
        select count(*) as total, string_agg(array_to_string(f.speakers, chr(31)), chr(31)) as speakers,
            string_agg(array_to_string(f.via, chr(31)), chr(31)) as via, string_agg(f.article_id, chr(31)) as articles
        from (select q.statement_id from (
                (select q.statement_id, q.article_id, q.day, q.position from proposition q
                where q.claim_id = c.id and q.stance = x.stance and q.day >= known_day
                    and exists (select 1 from statement_facts f where f.id = q.statement_id and f.known_from <= at
                        and (f.known_until is null or f.known_until > at) offset 0)
                order by q.day, q.article_id, q.position, q.statement_id limit most)
                union all
                (select q.statement_id, q.article_id, q.day, q.position from proposition q
                where q.claim_id = c.id and q.stance = x.stance and q.day < known_day
                    and q.statement_id in (select h.statement_id from statement_said_ahead h)
                    and exists (select 1 from statement_facts f where f.id = q.statement_id and f.known_from <= at
                        and (f.known_until is null or f.known_until > at) offset 0)
                order by q.day, q.article_id, q.position, q.statement_id limit most)) q
            order by q.day, q.article_id, q.position, q.statement_id limit most) o
            join statement_facts f on f.id = o.statement_id) l
    where l.total > 0;
end $$;

-- The latest statements that actors make, or others for them, themselves or as one of many, wherever these stand and whatever
-- became of them. As of a time what was said by then, and what was said of days to come: among these is what was known then.
drop function if exists statements_made_for;
create function statements_made_for(asked uuid[], most int, at timestamptz) returns table (actor_id uuid, statement_id uuid)
language plpgsql stable rows 1000 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    known_day int := coalesce(date '0001-01-01' - cast(at at time zone 'UTC' as date), -2147483648);
begin
    return query
    select a.id, l.statement_id from unnest(asked) as a(id) cross join lateral (
        select distinct on (o.day, o.article_id, o.position, o.statement_id) o.statement_id
        from (
            select a.id as actor_id, r.role from unnest(array['SPEAKER', 'ON_BEHALF_OF']) as r(role)
            union
            select m.coalition_id, r.role from actor_member m cross join unnest(array['SPEAKER', 'ON_BEHALF_OF']) as r(role)
            where m.member_id = a.id) party
        cross join lateral (
            (select o.day, o.article_id, o.position, o.statement_id from attribution o
            where o.actor_id = party.actor_id and o.role = party.role and o.day >= known_day
            order by o.day, o.article_id, o.position, o.statement_id limit most)
            union all
            (select o.day, o.article_id, o.position, o.statement_id from statement_said_ahead h
                join attribution o on o.statement_id = h.statement_id
            where at is not null and o.actor_id = party.actor_id and o.role = party.role and o.day < known_day
            order by o.day, o.article_id, o.position, o.statement_id limit most)) o
        order by o.day, o.article_id, o.position, o.statement_id limit most) l;
end $$;

-- Where searches look, one try after the other: eras of 16 days and, ever four times as long, of 64, 256 and 1024, each as its
-- number times four plus 0, 1, 2 or 3. The given era of 16 days first, then those before it; of each length what is nearest by
-- itself, since often that is enough. What is still to come belongs to the first try, if it is wanted.
drop function if exists search_eras;
create function search_eras(era int, upcoming boolean) returns table (number int, eras int[])
language plpgsql stable rows 8 set plan_cache_mode = force_generic_plan as $$
begin
    return query
    select s.number, coalesce(array_agg(g * 4 + s.length) filter (where g is not null), '{}')
    from (
        values (1, 0, era, era),
            (2, 0, era / 4 * 4, era - 1),
            (3, 1, greatest(era / 16 * 4, era / 4 - 1), era / 4 - 1),
            (4, 1, era / 16 * 4, era / 4 - 2),
            (5, 2, greatest(era / 64 * 4, era / 16 - 1), era / 16 - 1),
            (6, 2, era / 64 * 4, era / 16 - 2),
            (7, 3, era / 64 - 1, era / 64 - 1),
            (8, 3, era / 64 - 3, era / 64 - 2)
        union all
        select 1, x.length, x.lowest, x.highest from (
            values (0, era + 1, era / 4 * 4 + 3),
                (1, era / 4 + 1, era / 16 * 4 + 3),
                (2, era / 16 + 1, era / 64 * 4 + 3),
                (3, era / 64 + 1, (current_date - date '0001-01-01') / 1024 + 1)) as x(length, lowest, highest)
        where upcoming) as s(number, length, lowest, highest)
    left join lateral generate_series(s.lowest, s.highest) as g on true
    group by s.number;
end $$;

-- Statements of lists without any other filter that hold what is searched for, the latest first: of one era after the other,
-- as search_eras has them, what is too far ahead for eras before, and what is too long ago behind them. Where the eras of up to
-- 64 days have few, the others are not many either, and read at once.
drop function if exists statements_found;
create function statements_found(
    words tsquery, most int, after_day int, after_article text, after_position int, after_id uuid
) returns table (place tid, id uuid)
language plpgsql stable rows 1000 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    first_day date := date '0001-01-01';
    today int := current_date - first_day;
    far_ahead int := -((today / 1024 + 2) * 1024);
    latest int := -after_day;
    wanted int := most;
    given int;
    rest int;
    looked record;
begin
    if after_day is null then
        select coalesce(s.said_until, first_day) - first_day into latest from statement s
        where (date '0001-01-01' - coalesce(s.said_until, date '0001-01-01')) >= -today
        order by date '0001-01-01' - coalesce(s.said_until, date '0001-01-01') limit 1;
        latest := coalesce(latest, today);
    end if;
    if coalesce(after_day, far_ahead) <= far_ahead and far_ahead >= (
        select date '0001-01-01' - coalesce(s.said_until, date '0001-01-01') from statement s
        order by date '0001-01-01' - coalesce(s.said_until, date '0001-01-01') limit 1)
    then
        return query
        select s.ctid, s.id from statement s
        where (date '0001-01-01' - coalesce(s.said_until, date '0001-01-01')) <= far_ahead
            and s.zone = 'BODY' and s.anchor <> 'ORPHANED' and s.review_state <> 'REJECTED' and s.enclosing_id is null
            and s.search @@ words and (after_day is null
                or ((date '0001-01-01' - coalesce(s.said_until, date '0001-01-01')), s.article_id, s.position, s.id)
                    > (after_day, after_article, after_position, after_id))
        order by (date '0001-01-01' - coalesce(s.said_until, date '0001-01-01')), s.article_id, s.position, s.id limit wanted;
        get diagnostics given = row_count;
        wanted := wanted - given;
    end if;
    rest := (latest / 16 / 64 - 3) * 1024;
    for looked in select e.* from search_eras(latest / 16, after_day is null) e order by e.number loop
        exit when wanted <= 0;
        if looked.number = 5 and (most - wanted) * 5 < most then
            rest := latest / 16 / 16 * 256;
            exit;
        end if;
        return query
        select s.ctid, s.id from statement s
        where array[(coalesce(s.said_until, date '0001-01-01') - date '0001-01-01') / 16 * 4,
                (coalesce(s.said_until, date '0001-01-01') - date '0001-01-01') / 64 * 4 + 1,
                (coalesce(s.said_until, date '0001-01-01') - date '0001-01-01') / 256 * 4 + 2,
                (coalesce(s.said_until, date '0001-01-01') - date '0001-01-01') / 1024 * 4 + 3] && looked.eras
            and s.zone = 'BODY' and s.anchor <> 'ORPHANED' and s.review_state <> 'REJECTED' and s.enclosing_id is null
            and s.search @@ words and (after_day is null
                or ((date '0001-01-01' - coalesce(s.said_until, date '0001-01-01')), s.article_id, s.position, s.id)
                    > (after_day, after_article, after_position, after_id))
        order by (date '0001-01-01' - coalesce(s.said_until, date '0001-01-01')), s.article_id, s.position, s.id limit wanted;
        get diagnostics given = row_count;
        wanted := wanted - given;
    end loop;
    if wanted > 0 then
        return query
        select s.ctid, s.id from statement s
        where (coalesce(s.said_until, date '0001-01-01') - date '0001-01-01') < rest
            and s.zone = 'BODY' and s.anchor <> 'ORPHANED' and s.review_state <> 'REJECTED' and s.enclosing_id is null
            and s.search @@ words and (after_day is null
                or ((date '0001-01-01' - coalesce(s.said_until, date '0001-01-01')), s.article_id, s.position, s.id)
                    > (after_day, after_article, after_position, after_id))
        order by (date '0001-01-01' - coalesce(s.said_until, date '0001-01-01')), s.article_id, s.position, s.id limit wanted;
    end if;
end $$;
