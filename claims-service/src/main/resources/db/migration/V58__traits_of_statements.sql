-- What lists are filtered by most (the columns of statement_tally), as one number, beside the copies of a statement's place:
-- so lists along these indexes are filtered, and counted, without a look at each statement. A value that no list below has
-- would be lost: whoever adds one to the service adds it at the end of its list here, in a migration.
create function traits_of(zone text, anchor text, review_state text, act text, quote_type text, enclosing_id uuid)
returns int language sql immutable as $$
    select array_position('{HEADLINE,SUMMARY,SUBHEAD,BODY,CAPTION,TEASER,BOILERPLATE}'::text[], zone)
        + 16 * array_position('{EXACT,MOVED,ORPHANED}'::text[], anchor)
        + 128 * array_position('{EXTRACTED,IN_REVIEW,VERIFIED,CORRECTED,REJECTED}'::text[], review_state)
        + 2048 * array_position('{ACCUSATION,COUNTER_ACCUSATION,DENIAL,DEMAND,CONDEMNATION,WARNING,PROMISE,SUPPORT,'
            'ASSESSMENT,FINDING,REPORT,STATEMENT}'::text[], act)
        + 131072 * array_position('{DIRECT,MIXED,INDIRECT}'::text[], quote_type)
        + case when enclosing_id is null then 0 else 1048576 end
$$;
create function trait_zone(traits int) returns text language sql immutable as $$
    select ('{HEADLINE,SUMMARY,SUBHEAD,BODY,CAPTION,TEASER,BOILERPLATE}'::text[])[traits & 15]
$$;
create function trait_anchor(traits int) returns text language sql immutable as $$
    select ('{EXACT,MOVED,ORPHANED}'::text[])[traits >> 4 & 7]
$$;
create function trait_review_state(traits int) returns text language sql immutable as $$
    select ('{EXTRACTED,IN_REVIEW,VERIFIED,CORRECTED,REJECTED}'::text[])[traits >> 7 & 15]
$$;
create function trait_act(traits int) returns text language sql immutable as $$
    select ('{ACCUSATION,COUNTER_ACCUSATION,DENIAL,DEMAND,CONDEMNATION,WARNING,PROMISE,SUPPORT,ASSESSMENT,FINDING,REPORT,'
        'STATEMENT}'::text[])[traits >> 11 & 63]
$$;
create function trait_quote_type(traits int) returns text language sql immutable as $$
    select ('{DIRECT,MIXED,INDIRECT}'::text[])[traits >> 17 & 7]
$$;
-- As in statement_tally: any id at all where statements are quoted parts of others.
create function trait_enclosing(traits int) returns uuid language sql immutable as $$
    select case when traits & 1048576 <> 0 then '00000000-0000-0000-0000-000000000000'::uuid end
$$;

-- The statements of those who publish their article, and of those from whom it takes its news, in the order that lists
-- have. Kept by triggers.
create table statement_source (
    statement_id uuid    not null references statement on delete cascade,
    source_id    text    not null,
    role         text    not null,
    day          int     not null,
    article_id   text    not null,
    position     int     not null,
    listed       boolean not null,
    traits       int     not null,
    primary key (statement_id, source_id, role)
);
create index statement_source_place on statement_source (source_id, role, day, article_id, position, statement_id)
    include (listed, traits);

-- Written anew in one go, without the indexes that have them.
drop index attribution_actor;
drop index attribution_source;
drop index attribution_unresolved;
drop index proposition_claim;
drop index proposition_stance;
drop index statement_distortion_kind;
alter table attribution add column traits int;
alter table proposition add column traits int;
alter table statement_distortion add column traits int;

-- For those there are already, and for whoever loads many past the triggers.
create function copy_traits_anew() returns void language plpgsql as $$
begin
    create function traits_of(statement_id uuid) returns int language sql stable as
        'select traits_of(s.zone, s.anchor, s.review_state, s.act, s.quote_type, s.enclosing_id) from statement s'
        ' where s.id = statement_id';
    alter table attribution alter column traits type int using traits_of(statement_id);
    alter table proposition alter column traits type int using traits_of(statement_id);
    alter table statement_distortion alter column traits type int using traits_of(statement_id);
    drop function traits_of(uuid);
    delete from statement_source;
    insert into statement_source
    select s.id, x.source_id, x.role, date '0001-01-01' - coalesce(s.said_until, date '0001-01-01'), s.article_id, s.position,
        is_listed(s.zone, s.anchor, s.review_state, s.enclosing_id),
        traits_of(s.zone, s.anchor, s.review_state, s.act, s.quote_type, s.enclosing_id)
    from statement s join article_source x on x.article_id = s.article_id where x.role in ('OUTLET', 'RELAY');
end $$;
select copy_traits_anew();

create index attribution_actor on attribution (actor_id, role, day, article_id, position, statement_id)
    include (listed, traits) where actor_id is not null;
create index attribution_source on attribution (source_id, role, day, article_id, position, statement_id)
    include (listed, traits) where source_id is not null;
create index attribution_unresolved on attribution (role, status, day, article_id, position, statement_id)
    include (listed, traits) where status <> 'RESOLVED';
create index proposition_claim on proposition (claim_id, day, article_id, position, statement_id)
    include (stance, listed, traits) where not orphaned;
create index proposition_stance on proposition (stance, day, article_id, position, statement_id)
    include (listed, traits) where not orphaned;
create index statement_distortion_kind on statement_distortion (kind, day, article_id, position, statement_id)
    include (listed, traits);

create or replace function place_attribution() returns trigger language plpgsql as $$
begin
    select date '0001-01-01' - coalesce(s.said_until, date '0001-01-01'), s.article_id, s.position,
        is_listed(s.zone, s.anchor, s.review_state, s.enclosing_id),
        traits_of(s.zone, s.anchor, s.review_state, s.act, s.quote_type, s.enclosing_id)
    into new.day, new.article_id, new.position, new.listed, new.traits from statement s where s.id = new.statement_id;
    return new;
end $$;

create or replace function place_proposition() returns trigger language plpgsql as $$
begin
    select date '0001-01-01' - coalesce(s.said_until, date '0001-01-01'), s.position,
        is_listed(s.zone, s.anchor, s.review_state, s.enclosing_id),
        traits_of(s.zone, s.anchor, s.review_state, s.act, s.quote_type, s.enclosing_id)
    into new.day, new.position, new.listed, new.traits from statement s where s.id = new.statement_id;
    return new;
end $$;

create or replace function place_anew() returns trigger language plpgsql as $$
declare
    on_day constant int := date '0001-01-01' - coalesce(new.said_until, date '0001-01-01');
    shown constant boolean := is_listed(new.zone, new.anchor, new.review_state, new.enclosing_id);
    sort constant int :=
        traits_of(new.zone, new.anchor, new.review_state, new.act, new.quote_type, new.enclosing_id);
begin
    update attribution
    set day = on_day, article_id = new.article_id, position = new.position, listed = shown, traits = sort
    where statement_id = new.id;
    update proposition set day = on_day, position = new.position, listed = shown, traits = sort
    where statement_id = new.id;
    update statement_distortion
    set day = on_day, article_id = new.article_id, position = new.position, listed = shown, traits = sort
    where statement_id = new.id;
    update statement_source
    set day = on_day, article_id = new.article_id, position = new.position, listed = shown, traits = sort
    where statement_id = new.id;
    return null;
end $$;
drop trigger place_anew on statement;
create trigger place_anew
    after update of said_until, article_id, position, zone, anchor, review_state, act, quote_type, enclosing_id
    on statement for each row
    when ((old.said_until, old.article_id, old.position) is distinct from (new.said_until, new.article_id, new.position)
        or traits_of(old.zone, old.anchor, old.review_state, old.act, old.quote_type, old.enclosing_id)
            <> traits_of(new.zone, new.anchor, new.review_state, new.act, new.quote_type, new.enclosing_id))
    execute function place_anew();

-- Statements come with or after the sources of their article, and stay when these change.
create function source_statements() returns trigger language plpgsql as $$
begin
    insert into statement_source
    select s.id, x.source_id, x.role, date '0001-01-01' - coalesce(s.said_until, date '0001-01-01'), s.article_id, s.position,
        is_listed(s.zone, s.anchor, s.review_state, s.enclosing_id),
        traits_of(s.zone, s.anchor, s.review_state, s.act, s.quote_type, s.enclosing_id)
    from added x join statement s on s.article_id = x.article_id where x.role in ('OUTLET', 'RELAY');
    return null;
end $$;
create trigger sources_added after insert on article_source
    referencing new table as added for each statement execute function source_statements();

create function unsource_statements() returns trigger language plpgsql as $$
begin
    delete from statement_source t using removed x, statement s
    where s.article_id = x.article_id and (t.statement_id, t.source_id, t.role) = (s.id, x.source_id, x.role);
    return null;
end $$;
create trigger sources_removed after delete on article_source
    referencing old table as removed for each statement execute function unsource_statements();

create function source_statement() returns trigger language plpgsql as $$
begin
    insert into statement_source
    select new.id, x.source_id, x.role, date '0001-01-01' - coalesce(new.said_until, date '0001-01-01'), new.article_id,
        new.position, is_listed(new.zone, new.anchor, new.review_state, new.enclosing_id),
        traits_of(new.zone, new.anchor, new.review_state, new.act, new.quote_type, new.enclosing_id)
    from article_source x where x.article_id = new.article_id and x.role in ('OUTLET', 'RELAY');
    return null;
end $$;
create trigger sourced after insert on statement for each row execute function source_statement();

-- How frequent which of them are together decides how a list is best read.
create statistics attribution_traits on (trait_zone(traits)), (trait_anchor(traits)), (trait_review_state(traits)), (trait_act(traits)),
    (trait_quote_type(traits)), (trait_enclosing(traits)) from attribution;
create statistics proposition_traits on (trait_zone(traits)), (trait_anchor(traits)), (trait_review_state(traits)), (trait_act(traits)),
    (trait_quote_type(traits)), (trait_enclosing(traits)) from proposition;
create statistics statement_distortion_traits on (trait_zone(traits)), (trait_anchor(traits)), (trait_review_state(traits)), (trait_act(traits)),
    (trait_quote_type(traits)), (trait_enclosing(traits)) from statement_distortion;
create statistics statement_source_traits on (trait_zone(traits)), (trait_anchor(traits)), (trait_review_state(traits)), (trait_act(traits)),
    (trait_quote_type(traits)), (trait_enclosing(traits)) from statement_source;
