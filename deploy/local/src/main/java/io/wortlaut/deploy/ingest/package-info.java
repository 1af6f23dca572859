/** Sends files to a running system. {@link io.wortlaut.deploy.ingest.Ingestion} is one run over some paths. */
package io.wortlaut.deploy.ingest;
