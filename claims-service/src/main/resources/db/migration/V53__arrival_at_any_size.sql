-- Who and what articles are about by name: most that share a word are told apart by it, without being read.
alter table article_topic add column names text[] not null default '{}';
update article_topic t set names = named.names
from (select article_id, array_agg(split_part(term, chr(30), 1)) as names
      from article_topic, unnest(string_to_array(terms, chr(31))) as term where term like '@%' group by article_id) as named
where named.article_id = t.article_id;
drop index article_topic_keys;
create index article_topic_keys on article_topic using gin (keys, names) with (fastupdate = off);
create index article_topic_nameless on article_topic using gin (keys) with (fastupdate = off) where names = '{}';

-- What an article says of coalitions.
create index actor_member_article on actor_member (article_id);

-- Asked with every article that is written: what waits to be put into the index would have to be gone through each time.
alter index statement_utterance_keys set (fastupdate = off);
alter index actor_key_similar set (fastupdate = off);
select gin_clean_pending_list('statement_utterance_keys'), gin_clean_pending_list('actor_key_similar');

-- From now on counts are added to: they begin with what there is.
update actor a set statement_count = coalesce(c.own, 0), rolled_up_count = coalesce(c.rolled_up, 0)
from actor x left join (
    select v.actor_id, count(*) as rolled_up, count(*) filter (where exists (
               select 1 from attribution t
               where t.statement_id = v.statement_id and t.role = 'SPEAKER' and t.actor_id = v.actor_id)) as own
    from voice v join statement s on s.id = v.statement_id
    where s.zone = 'BODY' and s.anchor <> 'ORPHANED' and s.review_state <> 'REJECTED' and s.enclosing_id is null
    group by v.actor_id) as c on c.actor_id = x.id
where a.id = x.id and (a.statement_count, a.rolled_up_count) <> (coalesce(c.own, 0), coalesce(c.rolled_up, 0));

-- Repeats are looked up by words and who says them. All articles are read anew, in the background, for it.
update article_anchor set extractor_version = 'before V53, ' || extractor_version;
