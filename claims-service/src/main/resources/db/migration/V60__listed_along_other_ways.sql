-- What lists show is told where they are read by now. For words that many statements hold, this index had been gone through
-- as a whole, or all statements had.
drop index statement_listed;
