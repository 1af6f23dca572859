/**
 * Runs Wortlaut on this machine. {@link io.wortlaut.deploy.stack.Stack} is the embedded Postgres and the three services as
 * processes of their own; {@link io.wortlaut.deploy.stack.UpCommand} starts one and fills it.
 */
package io.wortlaut.deploy.stack;
