-- Who said whether a state controls a source, and when; null for what is known of it from the start.
alter table source add column state_controlled_by text;
alter table source add column state_controlled_at timestamptz;

-- What a version says of having been corrected; null when it says nothing, and for versions of earlier releases.
alter table article_version add column correction text;
