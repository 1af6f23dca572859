/** What a speaker does by speaking. Enter through {@link io.wortlaut.claims.extraction.act.SpeechActs}. */
package io.wortlaut.claims.extraction.act;
