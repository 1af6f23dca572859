/**
 * Filtered statements as files: NDJSON, CSV, JSON-LD, STIX and Atom.
 *
 * <p>{@link io.wortlaut.claims.export.ExportApi} reads them page by page and hands them to the format's writer, so that a
 * file of any size takes the memory of a page.
 */
package io.wortlaut.claims.export;
