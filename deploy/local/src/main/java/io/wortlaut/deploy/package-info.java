/**
 * The command {@code wortlaut}: everything on one machine. {@link io.wortlaut.deploy.Wortlaut} names the commands; {@code
 * stack} runs the system, {@code ingest} feeds it, {@code extract} reads files without it.
 */
package io.wortlaut.deploy;
