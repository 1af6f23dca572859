/** Finds statements in files without any service running. Enter through {@link io.wortlaut.deploy.extract.ExtractCommand}. */
package io.wortlaut.deploy.extract;
