/**
 * The stand-alone runner: the same web application as in a servlet container, on an embedded Jetty or over the standard
 * streams, as one process with a command line.
 *
 * <p>Belongs here: what a process needs and a web application does not have. None of it is in the library.
 *
 * <p>May import: everything but {@code io.switchboard.launch}, and the one package that imports Jetty, what reads
 * the command line, and what checks passwords and tokens.
 */
package io.switchboard.app.runner;
