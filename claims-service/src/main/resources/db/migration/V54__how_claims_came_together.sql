-- What is to be known of a claim to part others beside it: how its statements came together, best first, each join with its
-- average and the places of two statements among those that nobody chose a claim for, in the order of their keys. Null until
-- the claim is next worked out, which happens when another one beside it changes.
alter table claim add column joins text;
