-- Where people put statements: to the claim that target_id belongs to, or to none but its own. What is chosen is no longer
-- suggested: it takes no part in the parting of linked statements into claims.
create table claim_choice (
    statement_id uuid primary key references proposition,
    target_id    uuid references proposition
);
create index claim_choice_target on claim_choice (target_id);
