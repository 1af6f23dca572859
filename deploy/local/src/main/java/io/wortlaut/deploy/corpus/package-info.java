/** Commands about the annotated corpus. Enter through {@link io.wortlaut.deploy.corpus.CorpusCommand}. */
package io.wortlaut.deploy.corpus;
