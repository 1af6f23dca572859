/**
 * Reads and checks the annotated corpus, whose format is described in {@code src/main/corpus/README.md}.
 *
 * <p>Plain Java. Enter through {@link io.wortlaut.claims.corpus.CorpusReader}, which turns a part of the corpus into a
 * {@link io.wortlaut.claims.corpus.Corpus} or names every {@link io.wortlaut.claims.corpus.CorpusProblem} in it.
 */
package io.wortlaut.claims.corpus;
