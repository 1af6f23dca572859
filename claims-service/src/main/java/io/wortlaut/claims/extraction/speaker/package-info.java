/**
 * Who speaks: reads the phrase that names a speaker and follows pronouns, role nouns and groups back through the
 * document. Enter through {@link io.wortlaut.claims.extraction.speaker.SpeakerResolver}.
 */
package io.wortlaut.claims.extraction.speaker;
