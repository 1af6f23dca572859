/** Runs Wortlaut on one machine. */
package io.wortlaut.deploy;
