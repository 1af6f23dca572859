-- Every order runs upwards over all of its keys, so that a page begins where its index is entered: a key that runs
-- downwards is turned round. The expressions must stay those of the orders.
drop index statement_newest;
create index statement_newest on statement
    ((date '0001-01-01' - coalesce(said_until, date '0001-01-01')), article_id, position, id);
drop index statement_confidence;
create index statement_confidence on statement ((- confidence), article_id, position, id);
drop index statement_review;
create index statement_review on statement ((- review_priority), article_id, position, id);

drop index actor_ranking;
create index actor_ranking on actor ((- statement_count), id);
create index actor_kind on actor (kind, (- statement_count), id);

drop index claim_by_size;
create index claim_by_size on claim ((- statement_count), id);
drop index claim_by_day;
create index claim_by_day on claim ((date '0001-01-01' - first_day), id);
create index claim_status on claim (status, (- statement_count), id);

-- What lists show unless a filter says otherwise, to be counted for an actor or a source without reading its rows.
create index statement_listed on statement (id)
    where zone = 'BODY' and anchor <> 'ORPHANED' and review_state <> 'REJECTED' and enclosing_id is null;
