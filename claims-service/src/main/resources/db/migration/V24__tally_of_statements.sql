-- How many statements share what lists are filtered by most, so that a list need not be read to be counted. Changes are
-- added as rows of their own, some negative, so that writers never wait for one another; now and then they are summed up.
create table statement_tally (
    zone         text   not null,
    anchor       text   not null,
    review_state text   not null,
    act          text   not null,
    quote_type   text   not null,
    -- Any id at all where statements are quoted parts of others: the columns are those of statement, so that one condition
    -- fits both.
    enclosing_id uuid,
    total        bigint not null
);

create function sum_up_statement_tally() returns void language sql as $$
    with gone as (delete from statement_tally returning *)
    insert into statement_tally
    select zone, anchor, review_state, act, quote_type, enclosing_id, sum(total)
    from gone group by 1, 2, 3, 4, 5, 6 having sum(total) <> 0;
$$;

create function tally_statements() returns trigger language plpgsql as $$
declare
    nested constant uuid := '00000000-0000-0000-0000-000000000000';
begin
    if tg_op = 'INSERT' then
        insert into statement_tally
        select zone, anchor, review_state, act, quote_type, case when enclosing_id is not null then nested end, count(*)
        from added group by 1, 2, 3, 4, 5, 6;
    elsif tg_op = 'DELETE' then
        insert into statement_tally
        select zone, anchor, review_state, act, quote_type, case when enclosing_id is not null then nested end, - count(*)
        from removed group by 1, 2, 3, 4, 5, 6;
    else
        insert into statement_tally
        select zone, anchor, review_state, act, quote_type, case when enclosing_id is not null then nested end, sum(change)
        from (select a.*, 1 as change from added a union all select r.*, -1 from removed r) changed
        group by 1, 2, 3, 4, 5, 6 having sum(change) <> 0;
    end if;
    -- One at a time: whoever sums up deletes what it has read, and nothing that others add meanwhile.
    if random() < 0.02 and pg_try_advisory_xact_lock(hashtext('statement_tally')) then
        perform sum_up_statement_tally();
    end if;
    return null;
end $$;

create trigger tally_added after insert on statement
    referencing new table as added for each statement execute function tally_statements();
create trigger tally_removed after delete on statement
    referencing old table as removed for each statement execute function tally_statements();
create trigger tally_changed after update on statement
    referencing old table as removed new table as added for each statement execute function tally_statements();

-- Counts all statements anew: for those there are already, and for whoever loads many past the triggers.
create function tally_statements_anew() returns void language sql as $$
    delete from statement_tally;
    insert into statement_tally
    select zone, anchor, review_state, act, quote_type,
        case when enclosing_id is not null then '00000000-0000-0000-0000-000000000000'::uuid end, count(*)
    from statement group by 1, 2, 3, 4, 5, 6;
$$;
select tally_statements_anew();
