-- What V58 wrote anew is to be read along its indexes alone, as soon as Postgres knows that everybody may see all of it.
vacuum (analyze) attribution, proposition, statement_distortion, statement_source;
