-- Which articles are reprints of one text, by the change that told it. Statements of reprints have one origin.
create table article_syndication (
    article_id text primary key,
    group_id   text,
    cursor     bigint not null
);
alter table work add column syndication_id text;
