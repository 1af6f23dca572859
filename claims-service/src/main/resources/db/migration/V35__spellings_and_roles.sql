-- How often articles call somebody what: actor_name has a row for each article, this one for each spelling. Kept by
-- triggers; whoever writes names holds the lock of the register of actors, so that nobody waits here.
create table actor_spelling (
    actor_id     uuid   not null,
    spelling     text   not null,
    status       text   not null,
    spelling_key text   not null,
    count        bigint not null,
    articles     bigint not null,
    primary key (actor_id, spelling, status)
);

create function count_spellings() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into actor_spelling as t select actor_id, spelling, status, min(spelling_key), sum(count), count(*)
        from added group by 1, 2, 3 order by 1, 2, 3
        on conflict (actor_id, spelling, status) do update
        set count = t.count + excluded.count, articles = t.articles + excluded.articles;
    elsif tg_op = 'DELETE' then
        update actor_spelling t set count = t.count - r.count, articles = t.articles - r.articles
        from (select actor_id, spelling, status, sum(count) as count, count(*) as articles from removed group by 1, 2, 3) r
        where (t.actor_id, t.spelling, t.status) = (r.actor_id, r.spelling, r.status);
        delete from actor_spelling t using removed r
        where (t.actor_id, t.spelling, t.status) = (r.actor_id, r.spelling, r.status) and t.articles = 0;
    else
        insert into actor_spelling as t
        select actor_id, spelling, status, min(spelling_key), sum(change * count), sum(change)
        from (select a.*, 1 as change from added a union all select r.*, -1 from removed r) changed
        group by 1, 2, 3 having sum(change) <> 0 or sum(change * count) <> 0 order by 1, 2, 3
        on conflict (actor_id, spelling, status) do update
        set count = t.count + excluded.count, articles = t.articles + excluded.articles;
        delete from actor_spelling t using removed r
        where (t.actor_id, t.spelling, t.status) = (r.actor_id, r.spelling, r.status) and t.articles = 0;
    end if;
    return null;
end $$;

create trigger spellings_added after insert on actor_name
    referencing new table as added for each statement execute function count_spellings();
create trigger spellings_removed after delete on actor_name
    referencing old table as removed for each statement execute function count_spellings();
create trigger spellings_changed after update on actor_name
    referencing old table as removed new table as added for each statement execute function count_spellings();

-- Counts all anew: for what there is already, and for whoever loads much past the triggers.
create function count_spellings_anew() returns void language sql as $$
    delete from actor_spelling;
    insert into actor_spelling select actor_id, spelling, status, min(spelling_key), sum(count), count(*)
    from actor_name group by 1, 2, 3;
$$;
select count_spellings_anew();

drop index actor_name_search;
create index actor_spelling_search on actor_spelling using gin (spelling_key gin_trgm_ops);
create index actor_name_given on actor (id) where name_given;
-- The articles that use a spelling most.
create index actor_name_most on actor_name (actor_id, spelling, (- count), article_id);

-- The articles that report a role, in the order of time; published_on is a copy of the article's, kept by triggers.
drop index actor_role_actor;
alter table actor_role add column published_on date;
update actor_role r set published_on = a.published_on from article_anchor a where a.article_id = r.article_id;
create index actor_role_actor on actor_role (actor_id, title, published_on, article_id);

create function date_role() returns trigger language plpgsql as $$
begin
    new.published_on := (select a.published_on from article_anchor a where a.article_id = new.article_id);
    return new;
end $$;
create trigger date_role before insert on actor_role for each row execute function date_role();

create function date_roles_of_article() returns trigger language plpgsql as $$
begin
    update actor_role set published_on = new.published_on
    where article_id = new.article_id and published_on is distinct from new.published_on;
    return null;
end $$;
create trigger date_roles after insert or update of published_on on article_anchor for each row
    execute function date_roles_of_article();
