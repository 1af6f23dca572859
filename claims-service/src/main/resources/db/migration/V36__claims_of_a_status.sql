-- Written otherwise than in claim_by_size, so that a list of one status is never sought there: claims of one source alone
-- are small, and all others would be passed over.
drop index claim_status;
create index claim_status on claim (status, (0 - statement_count), id);

-- What a claim was about at a time, orphaned since or not.
create index proposition_claim_ever on proposition (claim_id, day, article_id, position, statement_id);
