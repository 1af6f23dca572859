-- The key of a proposition orders statements, nothing else: by article, and within it by where they stand now. It was made of
-- the version that a statement was first found in, and so told which versions had happened to be read. What no longer stands
-- is in no order; its key is its id.
update proposition set key = cast(statement_id as text) where orphaned;
update proposition p
set key = s.article_id || '|' || lpad(cast(s.position as text), 9, '0') || '|' || s.place
from statement s where s.id = p.statement_id and not p.orphaned and s.place is not null;

-- Told by places in the order of keys.
update claim set joins = null where joins is not null;

-- All articles are read anew, in the background: where statements are as much alike as others, the order decides.
update article_anchor set extractor_version = 'before V57, ' || extractor_version;
