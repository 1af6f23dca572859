package io.wortlaut.claims.extraction.segment;

import io.wortlaut.claims.extraction.Zone;

/**
 * A paragraph: between line breaks, or a zone.
 *
 * @param from first token
 * @param to one past the last token
 */
public record Paragraph(int from, int to, Zone zone) {}
