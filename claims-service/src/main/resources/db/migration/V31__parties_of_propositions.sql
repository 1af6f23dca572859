-- Propositions are written in another way from now on, with whom they are said to and how their speakers are introduced.
-- As before, nothing is linked with one of the old way, and all articles are read again by the new version of the linking.
delete from article_topic;
