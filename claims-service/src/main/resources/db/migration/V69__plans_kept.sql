-- What nearly every answer looks up by ids. The service has each query planned anew, since how a list is best read depends on
-- whose it is; these are read the same way whatever is asked for, and to plan them takes as long as to run them. So their
-- plans are kept.
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
create function actors_shown(asked uuid[]) returns table (named uuid, id uuid, name text, kind text)
language plpgsql stable rows 20 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    select i.id, a.id, a.name, a.kind from actor i join actor a on a.id = i.survivor_id where i.id = any(asked);
end $$;

-- Where ids of claims lead: that of a claim that is no more, over those of statements that left their articles.
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

create function claims_shown(asked uuid[]) returns table (
    named uuid, claim_id uuid, text text, status text, statements int, origins int
) language plpgsql stable rows 20 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    select l.named, c.id, c.text, c.status, c.statement_count, c.independent_origins
    from claims_led_to(asked) l join claim c on c.id = l.claim;
end $$;
